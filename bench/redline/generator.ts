import { asId, type UnitId } from '../../src/agreement/terms/index.ts';
import { type Draft, flatten, parseNotationLoosely, type Unit } from '../../src/agreement/text/index.ts';
import { type Dice, diceOf } from './dice.ts';
import { type Writer, writerOf } from './prose.ts';
import type { TrueCase, TruePair } from './truth.ts';

/** A text to start from: articles with their clauses. `@3@` in a clause stands for the number of article 3. */
export type Base = readonly { readonly heading: string; readonly clauses: readonly string[] }[];

/** How often each kind of edit is made, as a share of the clauses; `words` is the share of words that a reworded clause loses. */
export interface Mix {
  readonly reword: number;
  readonly words: readonly [least: number, most: number];
  readonly move: number;
  readonly moveReword: number;
  readonly split: number;
  readonly merge: number;
  readonly copy: number;
  readonly insert: number;
  readonly delete: number;
  readonly moveArticle: number;
}

/** A negotiation between two drafts, with every kind of edit in it. */
export const ROUND: Mix = {
  reword: 0.25,
  words: [0.1, 0.5],
  move: 0.05,
  moveReword: 0.05,
  split: 0.06,
  merge: 0.06,
  copy: 0.03,
  insert: 0.08,
  delete: 0.08,
  moveArticle: 0.05,
};

interface Clause {
  readonly text: string;
  readonly from: readonly number[];
  readonly kind: string;
}
interface Article {
  readonly heading: string;
  readonly origin: number | undefined;
  readonly clauses: Clause[];
}

/** Writes a base of so many clauses of so many words each. */
export function writeBase(seed: number, clauses: number, words: number): Base {
  const [dice, writer] = [diceOf(seed), writerOf(seed + 1)];
  const articles: { heading: string; clauses: string[] }[] = [];
  for (let n = 0; n < clauses; ) {
    const size = Math.min(clauses - n, 1 + dice.below(9));
    const listed = dice.chance(0.12) && size > 3;
    articles.push({
      heading: writer.heading(),
      clauses: listed ? [...writer.list(size - 1)] : Array.from({ length: size }, () => clauseOf(dice, writer, words)),
    });
    n += size;
  }
  return articles;
}

/** Takes a real draft for a base: its articles in order, their clauses flat, references to articles kept as such. */
export function baseOf(draft: Draft): Base {
  const articles = draft.units.filter((top) => flatten({ units: [top] }).units.length > 0);
  const placeOf = new Map(articles.map((article, i) => [article.num, i]));
  return articles.map((article) => ({
    heading: article.heading ?? article.num ?? '',
    clauses: flatten({ units: [article] }).units.map((u) =>
      u.text.replace(/Article (\d+)/g, (printed) => {
        const place = placeOf.get(printed);
        return place === undefined ? printed : `Article @${place}@`;
      }),
    ),
  }));
}

/** A clause of sentences, or now and then one that holds a list within itself. */
function clauseOf(dice: Dice, writer: Writer, words: number): string {
  return dice.chance(0.06)
    ? writer
        .list(3 + dice.below(9))
        .join(' ')
        .replace(/;$/, '.')
    : writer.clause(words);
}

/** Makes a later draft of a base by seeded edits, and says exactly what became of each clause. */
export function makeCase(name: string, base: Base, seed: number, mix: Mix): TrueCase {
  const [dice, writer] = [diceOf(seed), writerOf(seed + 7)];
  let count = 0;
  const earlier = base.map(
    (article, origin): Article => ({
      heading: article.heading,
      origin,
      clauses: article.clauses.map((text) => ({ text, from: [count++], kind: 'unchanged' })),
    }),
  );
  const later = earlier.map((article) => ({ ...article, clauses: editInPlace(article.clauses, dice, writer, mix) }));
  carryAway(later, dice, writer, mix);
  moveArticles(later, dice, mix);
  const kept = later.filter((article) => article.clauses.length > 0);
  return {
    name,
    earlier: print('a', earlier),
    later: print('b', kept),
    pairs: truthOf(earlier, kept),
  };
}

/** Rewords, splits, merges, deletes and inserts; what is to be moved or copied is only marked. */
function editInPlace(clauses: readonly Clause[], dice: Dice, writer: Writer, mix: Mix): Clause[] {
  const edited: Clause[] = [];
  for (let i = 0; i < clauses.length; i++) {
    const clause = clauses[i] as Clause;
    if (dice.chance(mix.insert))
      edited.push({ text: writer.clause(wordCount(clause.text)), from: [], kind: 'inserted' });
    let throwAt = dice.next();
    const falls = (share: number) => {
      const hit = throwAt >= 0 && throwAt < share;
      throwAt -= share;
      return hit;
    };
    const next = clauses[i + 1];
    if (falls(mix.delete)) continue;
    if (falls(mix.split) && wordCount(clause.text) >= 12) edited.push(...split(clause, dice));
    else if (falls(mix.merge) && next !== undefined) {
      edited.push({
        text: joinTexts(clause.text, next.text, dice),
        from: [...clause.from, ...next.from],
        kind: 'merged',
      });
      i++;
    } else if (falls(mix.reword))
      edited.push({ ...clause, text: reword(clause.text, rate(dice, mix), dice, writer), kind: 'reworded' });
    else if (falls(mix.move)) edited.push({ ...clause, kind: 'moved' });
    else if (falls(mix.moveReword)) edited.push({ ...clause, kind: 'moved-and-reworded' });
    else if (falls(mix.copy) && wordCount(clause.text) >= 6) edited.push({ ...clause, kind: 'duplicated' });
    else edited.push(clause);
  }
  return edited;
}

/** Carries marked clauses to another article, reworded or not, and sets copies there. */
function carryAway(articles: Article[], dice: Dice, writer: Writer, mix: Mix): void {
  const carried: Clause[] = [];
  for (const article of articles)
    for (let i = article.clauses.length - 1; i >= 0; i--) {
      const clause = article.clauses[i] as Clause;
      if (clause.kind === 'duplicated') carried.push(clause);
      if (clause.kind === 'moved') carried.push(...article.clauses.splice(i, 1));
      if (clause.kind === 'moved-and-reworded') {
        article.clauses.splice(i, 1);
        carried.push({ ...clause, text: reword(clause.text, rate(dice, mix), dice, writer) });
      }
    }
  for (const clause of carried) {
    const article = dice.pick(articles);
    article.clauses.splice(dice.below(article.clauses.length + 1), 0, clause);
  }
}

function moveArticles(articles: Article[], dice: Dice, mix: Mix): void {
  const moves = Math.round(articles.length * mix.moveArticle);
  for (let n = 0; n < moves; n++) {
    const [article] = articles.splice(dice.below(articles.length), 1);
    if (article) articles.splice(dice.below(articles.length + 1), 0, article);
  }
}

function rate(dice: Dice, mix: Mix): number {
  return mix.words[0] + (mix.words[1] - mix.words[0]) * dice.next();
}

/** Changes about this share of the words: scattered words, or one run of them. */
function reword(text: string, share: number, dice: Dice, writer: Writer): string {
  const words = text.split(' ');
  const size = Math.max(1, Math.round(words.length * share));
  const run = dice.chance(0.5) ? dice.below(Math.max(1, words.length - size)) : -1;
  const changed = words.flatMap((word, i) => {
    const hit = run === -1 ? dice.chance(share) : i >= run && i < run + size;
    if (!hit || word.startsWith('@')) return [word];
    const how = dice.next();
    return how < 0.7 ? [writer.word()] : how < 0.85 ? [] : [word, writer.word()];
  });
  return changed.length < 2 ? text : changed.join(' ');
}

/** Cuts a clause at its sentences, or where there is but one, at even lengths: into two, seldom more, parts. A list is cut at every point. */
function split(clause: Clause, dice: Dice): Clause[] {
  const points = clause.text.match(/[^:;]+[:;.]/g) ?? [];
  if (points.length > 3 && clause.text.includes(':'))
    return points.map((point) => ({ text: point.trim(), from: clause.from, kind: 'split into a list' }));
  const sentences = clause.text.match(/[^.;]+[.;]+\s*/g) ?? [clause.text];
  const words = clause.text.split(' ');
  const parts = dice.chance(0.75) ? 2 : 3 + dice.below(3);
  const pieces =
    sentences.length >= parts
      ? cut(
          sentences.map((s) => s.trim()),
          parts,
          dice,
        )
      : cut(words, Math.min(parts, Math.floor(words.length / 6)), dice);
  return pieces.map((piece) => ({ text: piece.join(' '), from: clause.from, kind: 'split' }));
}

function cut<T>(list: readonly T[], parts: number, dice: Dice): T[][] {
  const least = list.length >= parts * 5 ? 5 : 1;
  const spare = list.length - parts * least;
  const marks = Array.from({ length: parts - 1 }, () => dice.below(spare + 1)).sort((x, y) => x - y);
  const ends = [...marks.map((m, i) => m + (i + 1) * least), list.length];
  return ends.map((end, i) => list.slice(ends[i - 1] ?? 0, end));
}

function joinTexts(x: string, y: string, dice: Dice): string {
  if (dice.chance(0.5)) return `${x} ${y}`;
  return `${x.replace(/[.;]$/, '')}${dice.pick(['; ', ', and ', ' and '])}${(y[0] ?? '').toLowerCase()}${y.slice(1)}`;
}

function wordCount(text: string): number {
  return text.split(' ').length;
}

function print(side: string, articles: readonly Article[]): Draft {
  const numberOf = new Map(
    articles.flatMap((article, i) => (article.origin === undefined ? [] : [[article.origin, i + 1]])),
  );
  let count = 0;
  const units = articles.map(
    (article, i): Unit => ({
      id: asId<UnitId>(`${side}.art${i + 1}`),
      kind: 'article',
      num: `Article ${i + 1}`,
      heading: article.heading,
      content: [],
      units: article.clauses.map(
        (clause, k): Unit => ({
          id: asId<UnitId>(`${side}.${count++}`),
          kind: 'paragraph',
          num: `${k + 1}.`,
          content: parseNotationLoosely(clause.text.replace(/@(\d+)@/g, (_, n) => `${numberOf.get(Number(n)) ?? n}`)),
          units: [],
        }),
      ),
    }),
  );
  return { lang: 'en', units };
}

function truthOf(earlier: readonly Article[], later: readonly Article[]): readonly TruePair[] {
  const groups = new Map<string, { a: string[]; b: string[]; kind: string }>();
  const met = new Set<number>();
  later
    .flatMap((article) => article.clauses)
    .forEach((clause, j) => {
      const key = clause.from.length === 0 ? `new ${j}` : clause.from.join(' ');
      const group = groups.get(key) ?? { a: clause.from.map((i) => `a.${i}`), b: [], kind: clause.kind };
      group.b.push(`b.${j}`);
      groups.set(key, group);
      for (const i of clause.from) met.add(i);
    });
  const gone = earlier.flatMap((article) => article.clauses.flatMap((c) => c.from)).filter((i) => !met.has(i));
  return [...groups.values(), ...gone.map((i) => ({ a: [`a.${i}`], b: [], kind: 'deleted' }))];
}
