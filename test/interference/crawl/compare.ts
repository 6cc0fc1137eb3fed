import type { Answered, Asked, Caller } from './caller.ts';

/** Two callers who are the same person at two servers. */
export interface Twins {
  readonly one: Caller;
  readonly other: Caller;
}

/**
 * Asks both servers the same, in the same order, and tells the first answer that differs in status, headers or body;
 * nothing where all are equal. `seen` is handed each answer.
 */
export async function findDifference(
  twins: Twins,
  all: readonly Asked[],
  seen: (asked: Asked, answered: Answered) => void = () => undefined,
): Promise<string | undefined> {
  for (const asked of all) {
    const [one, other] = await Promise.all([twins.one.ask(asked), twins.other.ask(asked)]);
    const place = differing(one, other);
    if (place !== undefined) return `${asked.method} ${asked.path} ${JSON.stringify(asked.body ?? '')}: ${place}`;
    if (one.status >= 500) return `${asked.method} ${asked.path} fails: ${one.body.toString()}`;
    seen(asked, one);
  }
  return undefined;
}

function differing(one: Answered, other: Answered): string | undefined {
  if (one.status !== other.status) return `the status is ${one.status} and ${other.status}`;
  const [a, b] = [JSON.stringify(one.headers), JSON.stringify(other.headers)];
  if (a !== b) return `the headers are ${a} and ${b}`;
  if (one.body.equals(other.body)) return undefined;
  const at = one.body.findIndex((byte, i) => byte !== other.body[i]);
  const around = (body: Buffer) => body.subarray(Math.max(0, at - 80), at + 80).toString();
  return `the bodies (${one.body.length} and ${other.body.length} bytes) differ: "${around(one.body)}" and "${around(other.body)}"`;
}

/** What each of two listeners hears for a while, as bytes. */
export async function hearBoth(
  twins: Twins,
  path: string,
  during: () => Promise<void>,
): Promise<readonly [string, string]> {
  const stop = new AbortController();
  const heard = [twins.one, twins.other].map((caller) => hear(caller, path, stop.signal));
  await during();
  stop.abort();
  const [one = '', other = ''] = await Promise.all(heard);
  return [one, other];
}

async function hear(caller: Caller, path: string, signal: AbortSignal): Promise<string> {
  let heard = '';
  try {
    const response = await caller.send({ method: 'GET', path }, signal);
    heard += response.status;
    for await (const chunk of response.body ?? []) heard += Buffer.from(chunk).toString();
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  return heard;
}
