import type { On, Standing } from '#agreement/positions';
import { absurd } from '#agreement/terms';
import type { Matrix } from '#agreement/views';
import { writeCsv } from './csv.ts';

const HEAD = [
  'question',
  'question_title',
  'party',
  'party_name',
  'day',
  'stance',
  'strength',
  'on',
  'what',
  'newest',
  'statement',
  'rival',
  'second_hand',
  'unsourced',
] as const;

/** The matrix as CSV: a row for every stance of every cell, in the order of days; `newest` marks those that stand. */
export function matrixCsv({ parties, rows }: Matrix): string {
  const lines = rows.flatMap(({ question, cells }) =>
    cells.flatMap((position, i) => {
      const names = [question.id, question.title, parties[i]?.id ?? '', parties[i]?.name ?? ''];
      const standing = new Set(position?.standings);
      return (position?.movement ?? []).map((each) => [
        ...names,
        each.day,
        each.stance,
        each.strength ?? '',
        each.on.kind,
        idOf(each.on),
        yes(standing.has(each)),
        ...marksOf(each),
      ]);
    }),
  );
  return writeCsv([HEAD, ...lines]);
}

function marksOf({ statement, rival, secondHand, unsourced }: Standing): readonly string[] {
  return [statement ?? '', yes(rival), yes(secondHand), yes(unsourced)];
}

function idOf(on: On): string {
  switch (on.kind) {
    case 'option':
      return on.option;
    case 'question':
      return on.question;
    case 'draft':
      return on.draft;
    case 'unit':
      return on.unit;
    case 'talks':
      return '';
    case 'other':
      return on.title;
    default:
      return absurd(on);
  }
}

function yes(is: boolean): string {
  return is ? 'yes' : '';
}
