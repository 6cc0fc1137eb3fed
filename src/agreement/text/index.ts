export type { Availability, Draft, DraftKind, TabledDraft, Wording } from './draft.ts';
export { AVAILABILITIES, DRAFT_KINDS } from './draft.ts';
export type { DraftJson, DraftReading, UnitJson } from './draft-json.ts';
export { canonicalDraft, readDraftJson, writeDraftJson } from './draft-json.ts';
export type {
  Alternative,
  Alternatives,
  Bracket,
  Comment,
  Foreign,
  Inline,
  Link,
  Mark,
  NoteRef,
  Placeholder,
  Stance,
  Tracked,
  Words,
} from './inline.ts';
export { fitsNotation, parseNotation, parseNotationLoosely, printNotation } from './notation.ts';
export type {
  Edit,
  Followed,
  Force,
  ForceChange,
  Frame,
  Label,
  Overrule,
  Pair,
  Redline,
  RichSpan,
  Side,
  Weight,
  Why,
} from './redline/redline.ts';
export { FORCES, LABELS } from './redline/redline.ts';
export type { Container, Flat, TextUnit } from './text-unit.ts';
export { flatten, ownText } from './text-unit.ts';
export type { Unit, UnitKind, UnitTracked } from './unit.ts';
export { UNIT_KINDS } from './unit.ts';
