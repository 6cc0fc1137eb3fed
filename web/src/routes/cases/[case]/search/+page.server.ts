import type { SearchAsked, SearchHit } from '#cases';
import { draftAddress, fileAddress, saidAddress } from '#lib/addresses.ts';
import { dayedCase } from '#lib/dayed.ts';
import { found } from '#lib/found.ts';
import { marksOf } from '#lib/room-marks.ts';
import { partyName } from '#lib/said.ts';
import type { PageServerLoad } from './$types';

const FACETS = ['actor', 'question', 'draft', 'source', 'from', 'to'] as const;

/** What is found in all that the visitor may read. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { view, known, past } = await dayedCase(locals, params.case, url.searchParams);
  const words = url.searchParams.get('q')?.trim() ?? '';
  const facets = Object.fromEntries(
    FACETS.flatMap((name) => {
      const value = url.searchParams.get(name)?.trim();
      return value === undefined || value === '' ? [] : [[name, value]];
    }),
  ) as SearchAsked;
  const isAsked = words !== '' || Object.keys(facets).length > 0;
  const result = isAsked
    ? found(await locals.positions.search(params.case, { ...facets, words }, past))
    : { total: 0, hits: [] };
  const markOf = marksOf(view.rooms);
  return {
    known,
    isAsked,
    words,
    facets,
    actors: [
      ...view.parties.map(({ id }) => ({ id: id as string, name: partyName(view, id) })),
      ...view.people.map(({ id, name }) => ({ id: id as string, name })),
    ],
    questions: view.questions.map(({ id, title }) => ({ id, title })),
    total: result.total,
    hits: result.hits.map((hit) => ({
      key: `${hit.kind} ${hit.id} ${hit.entry}`,
      kind: hit.kind,
      title: hit.title,
      day: hit.day,
      excerpt: hit.excerpt,
      room: markOf(view.rooms.find(({ id }) => id === hit.room)?.id),
      address: addressOf(view.id, hit, known.day),
    })),
  };
};

/** The page that shows what was found. */
function addressOf(process: string, { kind, id, clauses }: SearchHit, known: string): string | undefined {
  const [draft] = clauses;
  switch (kind) {
    case 'statement':
      return fileAddress(process, 'statements', id, known);
    case 'party':
      return fileAddress(process, 'parties', id, known);
    case 'question':
      return id.startsWith('q-') ? fileAddress(process, 'questions', id, known) : undefined;
    case 'draft':
      return draftAddress(process, id, known);
    case 'clause':
      return draft === undefined ? undefined : draftAddress(process, draft, known, id);
    case 'amendment':
      return draft === undefined ? undefined : draftAddress(process, draft, known);
    case 'sentence':
    case 'note':
      return saidAddress(process, 'witness', known);
    default:
      return undefined;
  }
}
