import type { State } from '#agreement/evolve';
import { flatten, type RecordedDraft, tabledDraft } from '#agreement/text';
import type { SearchDocument } from './document.ts';
import { document } from './matter-documents.ts';

/** Drafts, and each of their clauses by its words. */
export function textDocuments({ text, parties }: State): readonly SearchDocument[] {
  const picked = Map.groupBy(
    parties.picks.flatMap(({ draft, units, question }) => units.map((unit) => ({ at: `${draft} ${unit}`, question }))),
    ({ at }) => at,
  );
  const questionsOf = (draft: RecordedDraft, unit: string) => [
    ...new Set([
      ...(draft.touches?.[unit] ?? []),
      ...(picked.get(`${draft.id} ${unit}`) ?? []).map(({ question }) => question),
    ]),
  ];
  return [...text.drafts.values()].flatMap((draft) => {
    const title = draft.text.title ?? draft.id;
    const day = draft.date;
    return [
      document('draft', draft, title, [draft.note], {
        day,
        actors: draft.tabledBy,
        clauses: [draft.id],
        sources: draft.sources,
      }),
      ...flatten(tabledDraft(draft)).units.map(({ id, num, heading, text: words }) =>
        document('clause', { id, entry: draft.entry, room: draft.room }, `${title}, ${num ?? id}`, [heading, words], {
          day,
          actors: draft.tabledBy,
          questions: questionsOf(draft, id),
          clauses: [draft.id, `${draft.id} ${id}`],
        }),
      ),
    ];
  });
}
