import type { Matrix } from '#agreement/views';

/** The matrix as JSON: parties, and questions with a position for each party of which something is known. */
export function matrixJson({ parties, rows }: Matrix): object {
  return {
    parties: parties.map(({ id, name }) => ({ id, name })),
    questions: rows.map(({ question, cells }) => ({
      id: question.id,
      title: question.title,
      options: question.options.map(({ id, text, order }) => ({ id, text, ...(order === undefined ? {} : { order }) })),
      positions: cells.flatMap((position) => position ?? []),
    })),
  };
}
