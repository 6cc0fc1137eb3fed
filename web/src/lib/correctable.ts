import type { CaseView } from '#agreement/views';
import { type EntryField, EVENT_FIELDS, PARTY_FIELDS, PERSON_FIELDS, SOURCE_FIELDS } from '#lib/entry-fields.ts';

/** An entry of which words can be corrected in a form: its body as it counts now, and which fields. */
export interface Correctable {
  readonly body: Readonly<Record<string, unknown>>;
  readonly fields: readonly EntryField[];
}

/** What an entry of these kinds says now; undefined for one of another kind, of which a form cannot correct words. */
export function correctableIn(view: CaseView, entry: string): Correctable | undefined {
  const places: readonly (readonly [readonly { readonly entry: string }[], readonly EntryField[]])[] = [
    [view.events, EVENT_FIELDS],
    [view.sources, SOURCE_FIELDS],
    [view.people, PERSON_FIELDS],
    [view.parties, PARTY_FIELDS],
  ];
  for (const [things, fields] of places) {
    const thing = things.find((each) => each.entry === entry);
    if (thing !== undefined) return { body: bodyOf(thing), fields };
  }
  return undefined;
}

/** A thing without where the record has it from. */
function bodyOf(thing: object): Readonly<Record<string, unknown>> {
  const { entry: _entry, room: _room, knownOn: _known, ...body } = { entry: 0, room: 0, knownOn: 0, ...thing };
  return body;
}
