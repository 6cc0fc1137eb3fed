import type { On } from '#agreement/positions';
import { absurd, type DraftId } from '#agreement/terms';
import { flatten, placeOf, type RecordedDraft, tabledDraft } from '#agreement/text';
import type { Names } from './names.ts';
import { own, quoted } from './own-words.ts';

/** What a statement is about, by the names that a reading has for it. */
export function matterIn(
  on: On,
  names: Pick<Names, 'question' | 'option' | 'draft'>,
  drafts: ReadonlyMap<DraftId, RecordedDraft>,
): string {
  switch (on.kind) {
    case 'option':
      return `${quoted(names.option(on.question, on.option))} on ${quoted(names.question(on.question))}`;
    case 'question':
      return quoted(names.question(on.question));
    case 'draft':
      return quoted(names.draft(on.draft));
    case 'unit':
      return `${placeIn(on, drafts)} of ${quoted(names.draft(on.draft))}`;
    case 'talks':
      return 'the talks';
    case 'other':
      return quoted(on.title);
    default:
      return absurd(on);
  }
}

/** A unit by its place in its draft, as one cites it. */
function placeIn({ draft, unit }: Extract<On, { kind: 'unit' }>, drafts: ReadonlyMap<DraftId, RecordedDraft>): string {
  const recorded = drafts.get(draft);
  const found = recorded && flatten(tabledDraft(recorded)).units.find(({ id }) => id === unit);
  return found === undefined ? own(unit) : placeOf(found);
}
