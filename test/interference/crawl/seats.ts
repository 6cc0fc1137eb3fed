import { Caller } from './caller.ts';
import type { Program } from './program.ts';

/** Those whom the crawl asks as, and the one whose doings they must not hear of. */
export interface Seats {
  readonly process: string;
  /** By what they are: a member of caucus A, the monitor, the public. */
  readonly readers: Readonly<Record<string, Caller>>;
  /** A keeper of caucus B. */
  readonly hidden: Caller;
  readonly caucusB: string;
}

const PUBLIC = 'the public';

/** Everybody at a server for one person: its holder, in a browser for each, with the hats of the invented case. */
export async function seatsOfHolder(program: Program): Promise<Seats> {
  const first = new Caller(program.address);
  const token = program.oneTime[0]?.split('/').at(-1);
  await first.json('POST', '/api/v1/session/enter', { token });
  const wearing = async (person: string) => {
    const caller = new Caller(program.address);
    const { address } = await first.json<{ address: string }>('POST', '/api/v1/session/another', {});
    await caller.json('POST', '/api/v1/session/enter', { token: address.split('/').at(-1) });
    await caller.json('PUT', `/api/v1/cases/${RIVER}/hat`, { person });
    return caller;
  };
  return {
    process: RIVER,
    readers: {
      'a member of A': await wearing('p-ells'),
      'the monitor': await wearing('p-okarin'),
      [PUBLIC]: new Caller(program.address),
    },
    hidden: await wearing('p-maddrin'),
    caucusB: 'caucus-iss',
  };
}

const RIVER = 'river-accord';
