import { asId, type SourceId } from '#agreement/terms';

/** How far somebody has come with an article: the source that what he accepts is put down to, and what he laid aside. */
export interface Progress {
  readonly source: SourceId;
  /** Candidates by their place in the text. */
  readonly refused: readonly number[];
}

/** What a tab of the browser keeps for one room: progress by the hash of the article, and no word of the article itself. */
type Kept = Readonly<Record<string, Progress>>;

/** What was kept for a room, as a form sends it; nothing where the browser keeps nothing. */
export function keptIn(storage: Storage, room: string): string {
  return storage.getItem(nameOf(room)) ?? '';
}

/** Keeps how far somebody has come with an article, or forgets it where nothing is left to do. */
export function keep(storage: Storage, room: string, article: string, progress: Progress | undefined): void {
  const { [article]: _, ...others } = readKept(keptIn(storage, room));
  const kept: Kept = progress === undefined ? others : { ...others, [article]: progress };
  if (Object.keys(kept).length === 0) storage.removeItem(nameOf(room));
  else storage.setItem(nameOf(room), JSON.stringify(kept));
}

/** How far somebody had come with an article, by what his browser sent of it; undefined where it knows nothing of it. */
export function progressWith(kept: string | undefined, article: string): Progress | undefined {
  const all = readKept(kept ?? '');
  return Object.hasOwn(all, article) ? all[article] : undefined;
}

function nameOf(room: string): string {
  return `travaux-capture ${room}`;
}

/** What a browser sends may be anything: what is not of the form counts as nothing kept. */
function readKept(words: string): Kept {
  const all = parsed(words);
  if (typeof all !== 'object' || all === null) return {};
  return Object.fromEntries(
    Object.entries(all).flatMap(([article, one]: [string, unknown]) => {
      const progress = progressIn(one);
      return progress === undefined ? [] : [[article, progress]];
    }),
  );
}

function parsed(words: string): unknown {
  try {
    return words === '' ? undefined : JSON.parse(words);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function progressIn(one: unknown): Progress | undefined {
  if (typeof one !== 'object' || one === null || !('source' in one) || !('refused' in one)) return undefined;
  const { source, refused } = one;
  if (typeof source !== 'string' || !/^so_[0-9a-f]{32}$/.test(source) || !Array.isArray(refused)) return undefined;
  return { source: asId<SourceId>(source), refused: refused.filter((n): n is number => Number.isSafeInteger(n)) };
}
