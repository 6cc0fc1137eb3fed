import type { Source } from '#agreement/sources';
import { absurd, sayDay } from '#agreement/terms';
import type { Availability, DraftKind, TabledDraft } from '#agreement/text';
import type { CaseView } from '#agreement/views';

export { sayDay };

/** One civil day or a run of them: 23 to 26 November 2025. */
export function sayDays(first: string, last: string | undefined): string {
  if (last === undefined || last === first) return sayDay(first);
  const [year, month] = [first.slice(0, 4) === last.slice(0, 4), first.slice(0, 7) === last.slice(0, 7)];
  const begins = sayDay(first)
    .split(' ')
    .slice(0, month ? 1 : year ? 2 : 3);
  return `${begins.join(' ')} to ${sayDay(last)}`;
}

const KINDS: Readonly<Record<DraftKind, string>> = {
  zero: 'Zero draft',
  nonpaper: 'Non-paper',
  elements: 'Elements',
  thought: 'Food for thought',
  chair: 'Chair’s text',
  facilitator: 'Facilitator’s text',
  single: 'Single negotiating text',
  rolling: 'Rolling text',
  compilation: 'Compilation text',
  proposal: 'Proposal',
  bridging: 'Bridging proposal',
  counter: 'Counter-draft',
  revised: 'Revised text',
  statement: 'Statement',
  leaked: 'Leaked text',
  final: 'Final text',
};

/** What a draft is, in the field's words. */
export function sayKind(kind: DraftKind): string {
  return KINDS[kind];
}

/** Whether a text can be read, in words. One that lies in a closed room is open to that room alone. */
export function sayAvailability(availability: Availability, room: unknown): string {
  switch (availability) {
    case 'public':
      return room === undefined ? 'published' : 'tabled in the room';
    case 'leaked':
      return 'leaked';
    case 'described-in-detail':
      return 'set out in detail, not published';
    case 'described-only':
      return 'known from reports only';
    default:
      return absurd(availability);
  }
}

/** Who tabled a draft, by the names that the case gives them, in the order of the record. */
export function sayTablers(found: Pick<CaseView, 'parties'>, draft: TabledDraft): string {
  const names = draft.tabledBy.map((id) => {
    const party = found.parties.find((p) => p.id === id);
    return party?.short ?? party?.name ?? id;
  });
  return names.length === 0 ? 'no party named' : join(names);
}

/** Where something was read: the publisher, and whose report it passes on. */
export function saySource({ publisher, relays }: Pick<Source, 'publisher' | 'relays'>): string {
  return relays === undefined || relays.length === 0 ? publisher : `${publisher}, relaying ${join(relays)}`;
}

/** Words in a row: a, b and c. */
export function join(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** A count with its noun: 1 bracket, 3 brackets. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
