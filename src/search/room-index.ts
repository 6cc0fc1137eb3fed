import MiniSearch from 'minisearch';
import type { SearchDocument } from './document.ts';

/** The index of one room: how rare a word is counts in this room alone. */
export interface RoomIndex {
  readonly documents: ReadonlyMap<string, SearchDocument>;
  /** What holds all the words, by key, with its score and the words that met; everything, without a score, where there are none. */
  readonly find: (words: string) => ReadonlyMap<string, { readonly score: number; readonly terms: readonly string[] }>;
}

/** Makes the index of a room out of its documents. */
export function roomIndex(documents: readonly SearchDocument[]): RoomIndex {
  const index = new MiniSearch<SearchDocument>({
    idField: 'key',
    fields: ['title', 'text', 'id'],
    storeFields: [],
    processTerm: plainTerm,
    searchOptions: {
      boost: { title: 2 },
      combineWith: 'AND',
      prefix: isLong,
      fuzzy: (term) => (term.length > 5 ? 0.2 : false),
    },
  });
  index.addAll(documents);
  const everything = new Map(documents.map(({ key }) => [key, { score: 0, terms: [] }]));
  return {
    documents: new Map(documents.map((document) => [document.key, document])),
    find: (words) =>
      words.trim() === ''
        ? everything
        : new Map(index.search(words).map(({ id, score, terms }) => [id, { score, terms }])),
  };
}

/** A word without its marks and its case, so that "Zélensky" is found by "zelensky". */
export function plainTerm(term: string): string {
  return term.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function isLong(term: string): boolean {
  return term.length > 2;
}
