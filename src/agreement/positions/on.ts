import { absurd, type DraftId, type OptionId, type QuestionId, type UnitId } from '#agreement/terms';

/** What a statement is about, as somebody reads it. */
export type On =
  | { readonly kind: 'option'; readonly question: QuestionId; readonly option: OptionId }
  | { readonly kind: 'question'; readonly question: QuestionId }
  | { readonly kind: 'draft'; readonly draft: DraftId }
  | { readonly kind: 'unit'; readonly draft: DraftId; readonly unit: UnitId }
  | { readonly kind: 'talks' }
  /** A text that is none of the record's drafts, by its title. */
  | { readonly kind: 'other'; readonly title: string };

/** One string for one matter. */
export function keyOfOn(on: On): string {
  switch (on.kind) {
    case 'option':
      return `option ${on.question} ${on.option}`;
    case 'question':
      return `question ${on.question}`;
    case 'draft':
      return `draft ${on.draft}`;
    case 'unit':
      return `unit ${on.draft} ${on.unit}`;
    case 'talks':
      return 'talks';
    case 'other':
      return `other ${on.title}`;
    default:
      return absurd(on);
  }
}

/** The question that a matter belongs to, where it belongs to one. */
export function questionOf(on: On): QuestionId | undefined {
  return on.kind === 'option' || on.kind === 'question' ? on.question : undefined;
}
