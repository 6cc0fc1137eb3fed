import { randomUUID } from 'node:crypto';
import type { Command } from '#agreement/command';
import {
  asId,
  type CommandId,
  ok,
  type PersonId,
  type ProcessId,
  type Result,
  type RoomId,
  refuse,
} from '#agreement/terms';
import type { Rooms } from '#cases';
import type { Desk } from '#desk';
import type { Asker } from './entrance.ts';

type Acts = Pick<Rooms, 'act' | 'begin' | 'capture' | 'destroyRoom'>;

const PUBLIC = asId<RoomId>('public');

/** What the asker may do in rooms, in his own name. */
export function actsFor(desk: Desk, asker: Asker): Acts {
  return {
    act: async (process, command) => {
      const id = asId<ProcessId>(process);
      const actor = actorIn(asker, id);
      return actor.ok ? desk.act(id, command, actor.value) : actor;
    },
    begin: async (body, keeper) => {
      const id = asId<ProcessId>(fresh('pr'));
      const actor = await asker.becomeIn(id);
      if (!actor.ok) return actor;
      const begun = await desk.actTogether(id, beginning(body, actor.value, keeper), actor.value);
      return begun.ok ? ok(id) : begun;
    },
    capture: async (process, request, matter) => {
      const id = asId<ProcessId>(process);
      const actor = actorIn(asker, id);
      return actor.ok ? desk.capture(id, request, matter, actor.value) : actor;
    },
    destroyRoom: async (process, room, seconds, reason) => {
      const id = asId<ProcessId>(process);
      const actor = actorIn(asker, id);
      if (!actor.ok) return actor;
      const proposer = await desk.ask(id, actor.value, ({ parties }) => parties.proposals.get(asId(seconds ?? ''))?.by);
      if (!proposer.ok) return proposer;
      const by = [actor.value, ...(proposer.value === undefined ? [] : [proposer.value])] as const;
      return desk.destroyRoom(id, asId<RoomId>(room), by, reason);
    },
  };
}

/** As whom somebody acts in a process; refuses the public before anything is looked at. */
function actorIn({ visitor, personIn }: Asker, process: ProcessId): Result<PersonId> {
  if (visitor.kind === 'public')
    return refuse('sign-in', 'Say who you are first: sign in, or open the one-time address that Travaux printed.');
  const person = personIn(process);
  if (person !== undefined) return ok(person);
  return refuse(
    'no-person',
    `You are nobody in a process "${process}"; put on a hat, or let a keeper there invite you.`,
  );
}

/** The requests that begin a process: its public room, and the name of whoever keeps it. */
function beginning(body: Parameters<Rooms['begin']>[0], actor: PersonId, name: string) {
  const told = (request: object) => ({
    command: { id: asId<CommandId>(fresh('rq')), room: PUBLIC, ...request } as Command,
    actor,
  });
  return [
    told({ kind: 'openProcess', body, keepers: [actor] }),
    told({ kind: 'namePerson', body: { id: actor, name, offices: [] } }),
  ];
}

/** A fresh random id, which counts nothing. */
function fresh(prefix: string): string {
  return `${prefix}_${randomUUID().replaceAll('-', '')}`;
}
