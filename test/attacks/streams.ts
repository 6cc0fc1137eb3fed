import { get } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

/** One who listens to a stream, with what he heard and when, in milliseconds. */
export interface Listener {
  readonly heard: readonly { readonly event: string; readonly data: string; readonly at: number }[];
  /** When he was cut off: told that nothing more comes or that his rooms changed, or the line closed. Undefined if he was not in two seconds. */
  readonly cutOff: () => Promise<number | undefined>;
  readonly stop: () => void;
}

/** Listens to the river accord at a server on a port of this computer, and waits until it is told from where on, or that it hears nothing. */
export async function listenAt(port: number, cookie: string): Promise<Listener> {
  const heard: { event: string; data: string; at: number }[] = [];
  const { promise: begun, resolve: begin, reject } = Promise.withResolvers<void>();
  const { promise: cut, resolve: cutNow } = Promise.withResolvers<number>();
  let text = '';
  const take = (block: string) => {
    const event = /^event: (.*)$/m.exec(block)?.[1];
    if (event === undefined) return;
    heard.push({ event, data: /^data: (.*)$/m.exec(block)?.[1] ?? '', at: performance.now() });
    const isFirst = heard.length === 1;
    begin();
    if (isFirst && event === 'reset') return;
    if (event !== 'entries') cutNow(performance.now());
  };
  const url = `http://localhost:${port}/api/v1/cases/river-accord/stream`;
  const request = get(url, { headers: { cookie } }, (response) => {
    if (response.statusCode !== 200) reject(new Error(`the stream answered ${response.statusCode}`));
    response.setEncoding('utf8');
    response.on('error', () => undefined);
    response.on('close', () => cutNow(performance.now()));
    response.on('data', (part: string) => {
      const blocks = (text + part).split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) take(block);
    });
  });
  request.on('error', reject);
  await begun;
  return {
    heard,
    cutOff: () => Promise.race([cut, wait(PATIENCE, undefined, { ref: false })]),
    stop: () => request.destroy(),
  };
}

/** How long it is waited for what must come within one second, in milliseconds. */
const PATIENCE = 2000;
