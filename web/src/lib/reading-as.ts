import type { RoomId } from '#agreement/terms';
import type { Hat, Manner, Visits } from '#cases';
import { found } from '#lib/found.ts';

/** As whom the pages of one process are read. */
export interface ReadingAs {
  readonly manner: Manner;
  /** Whether a session stands: that of whoever runs the program, or of somebody who signed in. */
  readonly session: 'none' | 'holder' | 'account';
  /** The name of the account, where somebody signed in. */
  readonly account: string | undefined;
  /** Who he is in this process; undefined is the public. */
  readonly person: { readonly id: string; readonly name: string } | undefined;
  /** The rooms that he is a member of. */
  readonly rooms: readonly RoomId[];
}

/** As whom the visitor reads in a process. */
export async function readingAs(visits: Visits, process: string): Promise<ReadingAs> {
  const { who } = visits;
  if (who.kind === 'public')
    return { manner: who.manner, session: 'none', account: undefined, person: undefined, rooms: [] };
  const hat = await hatIn(visits, process);
  return {
    manner: who.manner,
    session: who.kind,
    account: who.kind === 'account' ? who.name : undefined,
    person: hat === undefined ? undefined : { id: hat.person, name: hat.name },
    rooms: hat?.rooms.map((room) => room.id) ?? [],
  };
}

/** The hat that the visitor wears in a process, if he wears one. */
export async function hatIn(visits: Visits, process: string): Promise<Hat | undefined> {
  return found(await visits.hats()).find((hat) => hat.process === process);
}
