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

/** How people come in, and with which options the program is told so. */
export interface Manner {
  readonly args: readonly string[];
  /** What is done before the record is copied. Answers the process that it is about. */
  readonly prepare: (program: Program) => Promise<string>;
  /** Everybody at a server that serves one of the copies. */
  readonly seats: (program: Program, process: string) => Promise<Seats>;
}

/** A server for one person: its holder, in a browser for each, with the hats of the invented case. */
export const holding: Manner = { args: [], prepare: async () => RIVER, seats: seatsOfHolder };

/** A server where people sign in: they were invited to the rooms of a process of their own. */
export const signedIn: Manner = { args: ['--accounts'], prepare: setUp, seats: seatsOfAccounts };

async function seatsOfHolder(program: Program): Promise<Seats> {
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

const PASSWORD = 'four words are enough';
const GUESTS = { a: 'A delegate of A', b: 'A delegate of B', monitor: 'A monitor' } as const;

async function setUp(program: Program): Promise<string> {
  const mediator = new Caller(program.address);
  await signUp(mediator, program.oneTime[0] ?? '', 'mediator');
  const begun = { title: 'The talks', short: 'Talks', invented: true, opensOn: '2033-01-01' };
  const { case: process } = await mediator.json<{ case: string }>('POST', '/api/v1/cases', {
    process: begun,
    keeper: 'The mediator',
  });
  for (const [email, name] of Object.entries(GUESTS)) {
    const room = await openRoom(mediator, process, `Room of ${email}`);
    const invitations = `/api/v1/cases/${process}/rooms/${room}/invitations`;
    const { address } = await mediator.json<{ address: string }>('POST', invitations, { role: 'keeper', name });
    const guest = new Caller(program.address);
    await signUp(guest, address, email);
    await guest.json('POST', '/api/v1/invitations/accept', { token: address.split('/').at(-1) });
    await tellEvent(guest, process, room, `e-${email}`);
  }
  await tellEvent(mediator, process, await roomOf(mediator, process, 'Public'), 'e-public');
  return process;
}

async function seatsOfAccounts(program: Program, process: string): Promise<Seats> {
  const as = async (email: string) => {
    const caller = new Caller(program.address);
    await caller.json('POST', '/api/v1/session', { email: `${email}@example.org`, password: PASSWORD });
    return caller;
  };
  const hidden = await as('b');
  return {
    process,
    readers: {
      'a member of A': await as('a'),
      'the monitor': await as('monitor'),
      [PUBLIC]: new Caller(program.address),
    },
    hidden,
    caucusB: await roomOf(hidden, process, 'Room of b'),
  };
}

async function signUp(caller: Caller, address: string, email: string): Promise<void> {
  const account = { email: `${email}@example.org`, name: email, password: PASSWORD };
  await caller.json('POST', '/api/v1/accounts', { token: address.split('/').at(-1), ...account });
}

async function openRoom(caller: Caller, process: string, title: string): Promise<string> {
  const { hats } = await caller.json<{ hats: readonly { person: string }[] }>('GET', '/api/v1/me');
  const parent = await roomOf(caller, process, 'Public');
  const body = { kind: 'caucus', title, parent, keepers: [hats[0]?.person], twoPersons: false, readsLogged: true };
  await caller.json('POST', `/api/v1/cases/${process}/commands`, {
    id: `cm_${title.replaceAll(' ', '_')}`,
    room: title.replaceAll(' ', '-'),
    kind: 'openRoom',
    body,
  });
  return roomOf(caller, process, title);
}

/** The id of a room, by its title, as somebody sees it who enters it. */
export async function roomOf(caller: Caller, process: string, title: string): Promise<string> {
  const { rooms } = await caller.json<{ rooms: readonly { id: string; title: string }[] }>(
    'GET',
    `/api/v1/cases/${process}/rooms`,
  );
  const room = rooms.find((each) => each.title === title);
  if (room === undefined) throw new Error(`there is no room "${title}"`);
  return room.id;
}

async function tellEvent(caller: Caller, process: string, room: string, id: string): Promise<void> {
  const body = {
    id,
    occurred: '2033-01-05',
    kind: 'meeting',
    title: `Told as ${id}.`,
    participants: [],
    drafts: [],
    sources: [],
  };
  await caller.json('POST', `/api/v1/cases/${process}/commands`, { id: `cm_${id}`, room, kind: 'tellEvent', body });
}
