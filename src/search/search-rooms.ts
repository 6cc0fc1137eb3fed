import type { Entry } from '#agreement/entry';
import { moreOpen } from '#agreement/parties';
import { foldReading, type Logs } from '#agreement/reading';
import { compareText } from '#agreement/terms';
import type { FoundKind, SearchDocument } from './document.ts';
import { documentsOf } from './documents.ts';
import { excerptOf } from './excerpt.ts';
import { type RoomIndex, roomIndex } from './room-index.ts';

/** What is looked for: words, and facets that a find must have. */
export interface SearchQuery {
  /** All of them are in what is found; none finds everything that has the facets. */
  readonly words?: string;
  readonly kind?: FoundKind;
  /** A party or a person. */
  readonly actor?: string;
  readonly question?: string;
  readonly draft?: string;
  /** Of that draft. */
  readonly unit?: string;
  readonly source?: string;
  /** The first and the last day, both in. */
  readonly from?: string;
  readonly to?: string;
  /** At most so many, of all that were found: 50 if left out. */
  readonly limit?: number;
}

/** Something that was found. */
export interface Hit
  extends Pick<
    SearchDocument,
    'kind' | 'id' | 'room' | 'entry' | 'title' | 'day' | 'actors' | 'questions' | 'clauses' | 'sources'
  > {
  /** The words around the first that met. */
  readonly excerpt: string;
}

/** What was found: how much, the best of it, and how much of it there is of each kind, actor and question. */
export interface Found {
  readonly total: number;
  readonly hits: readonly Hit[];
  readonly facets: Readonly<Record<'kinds' | 'actors' | 'questions', readonly (readonly [string, number])[]>>;
}

/**
 * Searches the rooms whose logs are given, which are those that a reader may enter, and nothing else. Each room has an
 * index of its own, made of it and of the rooms more open than it, so that neither a score nor an order can tell of a
 * room that he may not enter. Equal answers come in equal order: by score, the newest first, then by room and name.
 */
export function searchRooms(logs: Logs, query: SearchQuery): Found {
  const scored = indexesOf(logs).flatMap((index) =>
    [...index.find(query.words ?? '')].flatMap(([key, { score, terms }]) => {
      const document = index.documents.get(key);
      return document !== undefined && has(document, query) ? [{ document, score, terms }] : [];
    }),
  );
  scored.sort(
    (a, b) =>
      b.score - a.score ||
      compareText(b.document.day ?? '', a.document.day ?? '') ||
      compareText(a.document.room, b.document.room) ||
      compareText(a.document.key, b.document.key),
  );
  const documents = scored.map(({ document }) => document);
  return {
    total: scored.length,
    hits: scored.slice(0, query.limit ?? 50).map(({ document: { text, key: _key, ...document }, terms }) => ({
      ...document,
      excerpt: excerptOf(text === '' ? document.title : text, terms),
    })),
    facets: {
      kinds: counted(documents.map(({ kind }) => kind)),
      actors: counted(documents.flatMap(({ actors }) => actors)),
      questions: counted(documents.flatMap(({ questions }) => questions)),
    },
  };
}

/** Indexes by the log that they were made of: a log that is let go, as of a room that was destroyed, takes its index with it. */
const kept = new WeakMap<readonly Entry[], { readonly of: string; readonly index: RoomIndex }>();

function indexesOf(logs: Logs): readonly RoomIndex[] {
  const { rooms } = foldOpenings(logs);
  return [...logs].map(([room, log]) => {
    const below = new Map(
      [...moreOpen(rooms, room), room].flatMap((id) => {
        const own = logs.get(id);
        return own === undefined ? [] : [[id, own] as const];
      }),
    );
    // How far each was read, so that an index is made anew once one of them has grown.
    const of = [...below].map(([id, { length }]) => `${id} ${length}`).join(', ');
    const found = kept.get(log);
    if (found?.of === of) return found.index;
    const index = roomIndex(documentsOf(foldReading(below), room));
    kept.set(log, { of, index });
    return index;
  });
}

/** The rooms as their own openings have them: enough to tell which is more open. */
function foldOpenings(logs: Logs) {
  const openings = new Map([...logs].map(([room, log]) => [room, log.filter(({ type }) => type === 'RoomOpened')]));
  return foldReading(openings).parties;
}

function has(document: SearchDocument, query: SearchQuery): boolean {
  const { kind, actor, question, draft, unit, source, from, to } = query;
  const clause = unit === undefined ? draft : `${draft ?? ''} ${unit}`;
  return (
    (kind === undefined || document.kind === kind) &&
    (actor === undefined || document.actors.includes(actor)) &&
    (question === undefined || document.questions.includes(question)) &&
    (clause === undefined || document.clauses.includes(clause)) &&
    (source === undefined || document.sources.includes(source)) &&
    (from === undefined || (document.day !== undefined && document.day >= from)) &&
    (to === undefined || (document.day !== undefined && document.day <= to))
  );
}

function counted(names: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || compareText(a, b));
}
