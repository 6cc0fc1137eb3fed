import { get } from 'node:http';
import type { TestContext } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';

/** One server-sent event. */
interface ServerEvent {
  readonly event: string;
  readonly id?: string;
  readonly data: string;
}

/** What came of a stream so far. */
export interface Heard {
  readonly events: readonly ServerEvent[];
  /** Waits until what came is enough, five seconds at most. */
  readonly until: (isEnough: (events: readonly ServerEvent[]) => boolean) => Promise<void>;
}

/** Follows a stream over the network until the test ends. */
export async function follow(t: TestContext, url: string, headers: Record<string, string>): Promise<Heard> {
  const events: ServerEvent[] = [];
  let text = '';
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const request = get(url, { headers: { ...headers, host: 'localhost' } }, (response) => {
    if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode}`));
    resolve();
    response.setEncoding('utf8');
    response.on('error', () => undefined); // the test ends it
    response.on('data', (part: string) => {
      text += part;
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) if (!block.startsWith(':')) events.push(eventOf(block));
    });
  });
  request.on('error', reject);
  t.after(() => request.destroy());
  await promise;
  const until: Heard['until'] = async (isEnough) => {
    for (let tries = 0; !isEnough(events); tries++) {
      if (tries === 500) throw new Error(`it never came: ${JSON.stringify(events)}`);
      await wait(10);
    }
  };
  return { events, until };
}

function eventOf(block: string): ServerEvent {
  const fields = block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]);
  return { data: '', event: '', ...Object.fromEntries(fields) };
}
