import type { EntryType } from '#agreement/entry';

/**
 * The first version of a correction did not say of which type its body is. It was written while only these types could
 * be corrected, all in their first version: the first of which a body has every key named here is its type. Frozen.
 */
const FIRST_FORMS: readonly (readonly [EntryType, ...string[]])[] = [
  ['ProcessOpened', 'opensOn', 'short'],
  ['PersonNamed', 'offices'],
  ['SourceCaptured', 'publisher'],
  ['QuestionPosed', 'options'],
  ['PickRead', 'question', 'draft'],
  ['OptionOffered', 'question', 'option'],
  ['EventTold', 'occurred'],
  ['ChannelOpened', 'between'],
  ['DraftTabled', 'tabledBy'],
  ['PairOverruled', 'earlierDraft'],
  ['FrontColumnSet', 'draft', 'head'],
  ['FrontMatterSet', 'questions'],
  ['FrontLeadWritten', 'headline'],
  ['PartyNamed', 'id', 'kind', 'name'],
];

/** Makes of a correction of the first version one of the second, which says of which type and version its body is. */
export function withTypeOfBody(first: unknown): unknown {
  const { body, ...rest } = first as { readonly body: object };
  return { ...rest, type: typeOf(body), version: 1, body };
}

function typeOf(body: object): EntryType | 'unknown' {
  return FIRST_FORMS.find(([, ...keys]) => keys.every((key) => Object.hasOwn(body, key)))?.[0] ?? 'unknown';
}
