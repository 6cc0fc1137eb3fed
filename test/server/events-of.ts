import { get, type IncomingMessage } from 'node:http';

/** One event of a stream, as a browser would hear it. */
export interface HeardEvent {
  readonly id: string | undefined;
  readonly event: string;
  readonly data: Record<string, unknown>;
}

/** A reader of a stream: what he heard, in order, and a way to wait for it. */
export interface StreamReader {
  readonly heard: readonly HeardEvent[];
  /** Waits until so many events were heard, or the stream ended. */
  readonly until: (count: number) => Promise<readonly HeardEvent[]>;
  readonly ended: Promise<void>;
  readonly close: () => void;
}

/** Reads a stream of server-sent events from where `lastId` says. Comments are passed over. */
export async function readEvents(address: string, lastId?: string): Promise<StreamReader> {
  const headers = lastId === undefined ? {} : { 'last-event-id': lastId };
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    get(address, { headers, agent: false }, resolve).on('error', reject);
  });
  const heard: HeardEvent[] = [];
  const waiting: { readonly count: number; readonly resolve: () => void }[] = [];
  const tell = (all: boolean) => {
    for (const { count, resolve } of waiting) if (all || heard.length >= count) resolve();
  };
  let rest = '';
  answer.setEncoding('utf8').on('data', (chunk: string) => {
    const parts = (rest + chunk).split('\n\n');
    rest = parts.pop() ?? '';
    heard.push(...parts.flatMap(eventIn));
    tell(false);
  });
  const ended = new Promise<void>((resolve) => {
    answer.on('close', () => {
      tell(true);
      resolve();
    });
    answer.on('error', () => undefined); // a line that is cut; `close` follows
  });
  return {
    heard,
    until: async (count) => {
      if (heard.length < count) await new Promise<void>((resolve) => waiting.push({ count, resolve }));
      return heard;
    },
    ended,
    close: () => answer.destroy(),
  };
}

function eventIn(part: string): readonly HeardEvent[] {
  const lines = new Map(
    part.split('\n').map((line): [string, string] => {
      const at = line.indexOf(': ');
      return [line.slice(0, at), line.slice(at + 2)];
    }),
  );
  const [event, data] = [lines.get('event'), lines.get('data')];
  return event === undefined || data === undefined ? [] : [{ id: lines.get('id'), event, data: JSON.parse(data) }];
}
