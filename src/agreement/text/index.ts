export { isAddress } from './address.ts';
export type {
  Amendment,
  AmendmentOp,
  AmendmentOutcome,
  AmendmentSettlement,
  RecordedTabledAmendment,
} from './amendment.ts';
export { collisionsWith, OPS, OUTCOMES_OF_AMENDMENT, unitsOfAmendment } from './amendment.ts';
export type { Variant } from './apparatus.ts';
export { apparatusOf } from './apparatus.ts';
export type { Convergence } from './convergence.ts';
export { convergenceOf } from './convergence.ts';
export type { Availability, Draft, DraftKind, TabledDraft, Wording } from './draft.ts';
export { AVAILABILITIES, DRAFT_KINDS } from './draft.ts';
export type { DraftJson, DraftReading, UnitJson } from './draft-json.ts';
export { canonicalDraft, readDraftJson, writeDraftJson } from './draft-json.ts';
export type { TextEntry } from './entries.ts';
export { textEntries } from './entries.ts';
export type { RecordedDraft, TextState } from './evolve.ts';
export { evolveText, initialText } from './evolve.ts';
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
export { alsoMarked, MARKS } from './inline.ts';
export { fitsNotation, parseNotation, parseNotationLoosely, printNotation } from './notation.ts';
export type { Look, Piece } from './piece.ts';
export { noteCalls, piecesOf, settledPiecesOf } from './piece.ts';
export { accept, reject } from './redline/accept.ts';
export type { RedlineOptions } from './redline/compare.ts';
export { redline } from './redline/compare.ts';
export type { CrosswalkJson } from './redline/crosswalk.ts';
export { overrulesFor, readCrosswalk, writeCrosswalk } from './redline/crosswalk.ts';
export type { Totals } from './redline/headline.ts';
export { changesOf, sayPair, totalsOf } from './redline/headline.ts';
export { placeOf, placesOf } from './redline/place.ts';
export type {
  Bone,
  BoneAlternative,
  Edit,
  Followed,
  Force,
  ForceChange,
  Frame,
  Label,
  Overrule,
  Pair,
  Redline,
  Side,
  Weight,
  Why,
} from './redline/redline.ts';
export { FORCES, LABELS } from './redline/redline.ts';
export type { PairJson, RedlineJson, SideJson } from './redline/redline-json.ts';
export { redlineJson } from './redline/redline-json.ts';
export { inParaphrase } from './redline/say-label.ts';
export { sayWhy } from './redline/say-why.ts';
export type { Thread, Threads } from './redline/thread.ts';
export { handOnThreads, startThreads } from './redline/thread.ts';
export { tabledDraft } from './tabled-draft.ts';
export type { Container, Flat, TextUnit } from './text-unit.ts';
export { flatten, ownText } from './text-unit.ts';
export type { Unit, UnitKind, UnitTracked } from './unit.ts';
export { UNIT_KINDS } from './unit.ts';
