import type { State } from '#agreement/evolve';
import { mayPoint } from '#agreement/parties';
import { asId, type RoomId } from '#agreement/terms';

/**
 * What a request is put down as in the log of readings of one room. It is put down in full where its address names
 * something, and all that it names lies in that room or a more open one. Anything else is put down as the process
 * alone, all alike: the keepers of the room could learn from the rest that there is a room which they do not enter.
 */
export function askedAs(method: string, path: string, room: RoomId, state: State): string {
  const [, start = '/', rest = ''] = /^((?:\/api\/v1)?\/cases\/[^/]+)(.*)$/.exec(path) ?? [];
  const steps = rest.split('/').filter((step) => step !== '' && step !== '__data.json');
  const named = steps.filter((step) => !WORDS.has(step) && !/^\d+$/.test(step));
  const isOpenHere = named.every((step) => {
    const lies = roomOf(step, state);
    return lies !== undefined && mayPoint(state.parties.rooms, room, lies);
  });
  if (named.length > 0 && isOpenHere) return `${method} ${start}${rest}`.slice(0, 300);
  return start.replace('/api/v1', '').slice(0, 300);
}

/** The steps of addresses that name nothing in the record. One that is missing here is taken for a name, and hides the rest. */
const WORDS: ReadonlySet<string> = new Set(
  'capture compare coverage disclosures drafts entries files log margins matrix matter parties projector proposals questions reads receipt redlines release rooms sources statements write'.split(
    ' ',
  ),
);

/** The room in which something lies that an address can name. */
function roomOf(id: string, { parties, text, positions, sources, entries }: State): RoomId | undefined {
  if (parties.rooms.has(asId(id))) return asId(id);
  const named =
    text.drafts.get(asId(id)) ??
    parties.questions.get(asId(id)) ??
    parties.parties.get(asId(id)) ??
    positions.statements.get(asId(id)) ??
    sources.sources.get(asId(id)) ??
    entries.get(asId(id));
  return named?.room;
}
