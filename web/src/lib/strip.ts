import type { PosedQuestion } from '#agreement/parties';
import type { Position, Standing } from '#agreement/positions';
import { type Day, daysBetween } from '#agreement/terms';
import type { CaseView } from '#agreement/views';
import { doubtsOf, type StanceSign, sayStance, signOf } from '#lib/stances.ts';

/** Positions of one party, or the picks of the texts, on a question over time: a row an option, from the first day to the last. */
export interface Strip {
  readonly rows: number;
  readonly marks: readonly StripMark[];
  /** The whole of it in words. */
  readonly says: string;
}

/** One mark on a strip. `at` is the share of the time that has passed, from 0 to 1; `row` counts from 0. */
export interface StripMark {
  readonly at: number;
  readonly row: number;
  readonly sign: StanceSign | 'text';
  readonly doubtful: boolean;
}

/** The days that all strips of a page run over. */
export interface StripSpan {
  readonly from: Day;
  readonly to: Day;
}

/** The movement of a party on a question's options. */
export function stripOf(question: PosedQuestion, position: Position, span: StripSpan): Strip {
  const rows = new Map<string, number>(question.options.map(({ id }, i) => [id, i]));
  const told = position.movement.flatMap((standing) => {
    const row = standing.on.kind === 'option' ? rows.get(standing.on.option) : undefined;
    return row === undefined ? [] : [{ standing, row }];
  });
  return {
    rows: question.options.length,
    marks: told.map(({ standing, row }) => ({
      at: shareOf(standing.day, span),
      row,
      sign: signOf(standing.stance),
      doubtful: doubtsOf(standing).length > 0,
    })),
    says: told.map(({ standing, row }) => sayMark(standing, row)).join('; '),
  };
}

/** Which options the texts picked, by their days. */
export function stripOfTexts(view: CaseView, question: PosedQuestion, span: StripSpan): Strip {
  const rows = new Map<string, number>(question.options.map(({ id }, i) => [id, i]));
  const picked = view.drafts.flatMap((draft) =>
    view.picks
      .filter((pick) => pick.draft === draft.id && pick.question === question.id && pick.units.length > 0)
      .flatMap((pick) => {
        const row = rows.get(pick.option);
        return row === undefined ? [] : [{ draft, row, open: pick.open === true }];
      }),
  );
  return {
    rows: question.options.length,
    marks: picked.map(({ draft, row, open }) => ({
      at: shareOf(draft.date, span),
      row,
      sign: 'text' as const,
      doubtful: open || draft.availability === 'described-only',
    })),
    says: picked.map(({ draft, row }) => `${draft.title ?? draft.id}: ${row + 1}`).join('; '),
  };
}

function sayMark(standing: Standing, row: number): string {
  return [`${standing.day} ${sayStance(standing.stance)} ${row + 1}`, ...doubtsOf(standing)].join(', ');
}

function shareOf(day: string, { from, to }: StripSpan): number {
  const length = daysBetween(from, to);
  if (length <= 0) return 0;
  return Math.min(1, Math.max(0, daysBetween(from, day as Day) / length));
}
