import type { Request } from '#agreement/command';
import { asId, type Day, type PersonId, type RoomId } from '#agreement/terms';
import type { CaseFiles } from './files.ts';

/** The room that everybody may read. */
const PUBLIC = asId<RoomId>('public');

/** A request that has no id yet, with the room that it is made in and the day from which its fact could be known. */
export interface Plain {
  readonly room: RoomId;
  readonly actor: PersonId;
  readonly knownOn: Day;
  readonly request: Request;
}

/** Makes requests in the name of the keeper of their room. */
export function teller(files: CaseFiles) {
  const keepers = new Map((files.rooms?.rooms ?? []).map((r) => [r.id, r.keepers[0]]));
  return (
    room: string | undefined,
    knownOn: string,
    request: { kind: Request['kind'] } & Record<string, unknown>,
  ): Plain => ({
    room: asId<RoomId>(room ?? PUBLIC),
    actor: asId<PersonId>(keepers.get(room ?? PUBLIC) ?? files.head.keeper),
    knownOn: knownOn as Day,
    request: plain(request) as unknown as Request,
  });
}

/** The day on which a source was captured: as its file says, else the last day that its date can mean. */
export function capturedOn(
  source: { readonly date: string; readonly knownOn?: string | undefined },
  end: string,
): string {
  return source.knownOn ?? lastDayOf(source.date, end);
}

/** The last day of a year or a month that is known no closer, so that nothing is shown before it could be known. */
function lastDayOf(date: string, end: string): string {
  if (/^\d{4}$/.test(date)) return minimum(`${date}-12-31`, end);
  const month = /^(\d{4})-(\d{2})$/.exec(date);
  if (month === null) return date;
  const days = new Date(Date.UTC(Number(month[1]), Number(month[2]), 0)).getUTCDate();
  return minimum(`${date}-${days}`, end);
}

function minimum(a: string, b: string): string {
  return a < b ? a : b;
}

/** The same without undefined members, all the way down, as the record stores no undefined. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, v]) => v !== undefined)
      .map(([k, v]) => [k, plain(v)]),
  );
}
