import type { CaseView, ToldStatement } from '#agreement/views';
import {
  CHANNEL_FIELDS,
  type EntryField,
  EVENT_FIELDS,
  namesOf,
  OPTION_FIELDS,
  PARTY_FIELDS,
  PERSON_FIELDS,
  PICK_FIELDS,
  QUESTION_FIELDS,
  READING_FIELDS,
  SOURCE_FIELDS,
} from '#lib/entry-fields.ts';
import { type Typed, wordedAll } from '#lib/forms.ts';

/** An entry of which words can be corrected in a form. */
export interface Correctable {
  readonly fields: readonly EntryField[];
  /** What it says now, field by field. */
  readonly says: Typed;
  /** Its body with what was typed; what no field shows stays as it is. */
  readonly corrected: (typed: Typed) => object;
}

/** What a form can correct in an entry; undefined for one of a kind that is withdrawn and told anew. */
export function correctableIn(
  view: CaseView,
  statements: readonly ToldStatement[],
  entry: string,
): Correctable | undefined {
  const places: readonly (readonly [readonly { readonly entry: string }[], readonly EntryField[]])[] = [
    [view.events, EVENT_FIELDS],
    [view.sources, SOURCE_FIELDS],
    [view.people, PERSON_FIELDS],
    [view.parties, PARTY_FIELDS],
    [view.channels, CHANNEL_FIELDS],
    [view.picks, PICK_FIELDS],
    [statements.flatMap(({ readings }) => readings), READING_FIELDS],
  ];
  for (const [things, fields] of places) {
    const thing = things.find((each) => each.entry === entry);
    if (thing !== undefined) return ofBody(bodyOf(thing), fields);
  }
  return questionIn(view, entry) ?? optionIn(view, entry);
}

/** A question with those options that came with it: the others have entries of their own. */
function questionIn({ questions }: CaseView, entry: string): Correctable | undefined {
  const question = questions.find((each) => each.entry === entry);
  if (question === undefined) return undefined;
  const options = question.options.filter((option) => option.entry === entry).map(bodyOf);
  return ofBody({ ...bodyOf(question), options }, QUESTION_FIELDS);
}

/** An option that was offered after its question was posed. */
function optionIn({ questions }: CaseView, entry: string): Correctable | undefined {
  const question = questions.find(({ options }) => options.some((option) => option.entry === entry));
  const option = question?.options.find((each) => each.entry === entry);
  if (question === undefined || option === undefined) return undefined;
  const { fields, says, corrected } = ofBody(bodyOf(option), OPTION_FIELDS);
  return { fields, says, corrected: (typed) => ({ question: question.id, option: corrected(typed) }) };
}

function ofBody(body: Readonly<Record<string, unknown>>, fields: readonly EntryField[]): Correctable {
  const names = namesOf(fields);
  const kept = Object.entries(body).filter(([name]) => !names.includes(name));
  return {
    fields,
    says: Object.fromEntries(names.map((name) => [name, `${body[name] ?? ''}`])),
    corrected: (typed) => ({ ...Object.fromEntries(kept), ...wordedAll(typed, names) }),
  };
}

/** A thing without where the record has it from. */
function bodyOf(thing: object): Readonly<Record<string, unknown>> {
  const { entry: _entry, room: _room, knownOn: _known, ...body } = { entry: 0, room: 0, knownOn: 0, ...thing };
  return body;
}

/** Entries that hold a room's own order together: a mistake in them is answered by a further act. A proposal is taken back. */
export const ANSWERED_BY_ACTS: ReadonlySet<string> = new Set([
  'RoomOpened',
  'MemberAdmitted',
  'MemberRemoved',
  'RoomClosed',
  'Released',
  'Disclosed',
  'UpdatePosted',
  'UpdateMarked',
  'UpdateCorrected',
  'UpdateWithdrawn',
  'EntryCorrected',
  'EntryWithdrawn',
]);
