import type { Reference, Step } from './items.ts';
import type { Lexicon } from './lexicon.ts';
import type { Raw } from './raw.ts';

/** From the outermost part of a text to the innermost. */
const RANKS = ['annex', 'title', 'part', 'chapter', 'section', 'article', 'paragraph', 'point'];

/** Reads the reference that begins at a place: "Articles 4 and 5", "paragraph 2 of Article 6", "Article 5(2)". */
export function readReference(
  raw: readonly Raw[],
  at: number,
  lexicon: Lexicon,
): { readonly reference: Reference; readonly length: number } | undefined {
  const first = readParts(raw, at, lexicon);
  if (first === undefined) return undefined;
  let chain = first.targets;
  let end = first.end;
  for (;;) {
    const next = readParts(raw, afterLink(raw, end, lexicon), lexicon);
    if (next === undefined || next.targets.length > 1) break;
    chain = chain.map((steps) => byRank([...steps, ...(next.targets[0] ?? [])]));
    end = next.end;
  }
  return { reference: { targets: chain }, length: end - at };
}

function byRank(steps: readonly Step[]): readonly Step[] {
  return [...steps].sort((x, y) => RANKS.indexOf(x.part) - RANKS.indexOf(y.part));
}

/** Over "of", "of the" or a comma; the same place if there is none. */
function afterLink(raw: readonly Raw[], at: number, lexicon: Lexicon): number {
  const word = raw[at]?.word ?? '';
  if (raw[at]?.printed === ',') return at + 1;
  if (!lexicon.of.includes(word)) return at;
  return lexicon.determiners.has(raw[at + 1]?.word ?? '') ? at + 2 : at + 1;
}

interface Parts {
  readonly targets: readonly (readonly Step[])[];
  readonly end: number;
}

/** "Article 5(2)(a)", "Articles 4, 5 and 6", "§§ 4 und 5". */
function readParts(raw: readonly Raw[], at: number, lexicon: Lexicon): Parts | undefined {
  const part = lexicon.parts[raw[at]?.word ?? ''];
  if (part === undefined) return undefined;
  const isDoubled = raw[at]?.word === '§' && raw[at + 1]?.word === '§';
  const first = readLabel(raw, raw[at + 1]?.printed === '.' || isDoubled ? at + 2 : at + 1, part, lexicon);
  if (first === undefined) return undefined;
  const targets = [first.steps];
  const several = isDoubled ? 'yes' : isSeveral(raw[at]?.word ?? '', lexicon);
  let end = first.end;
  while (several !== 'no') {
    const next = readLabel(raw, afterJoin(raw, end, lexicon), part, lexicon);
    if (next === undefined || (several === 'maybe' && isCounting(raw[next.end], lexicon))) break;
    targets.push(next.steps);
    end = next.end;
  }
  return { targets, end };
}

/** Over a comma, a word that joins, or both: "4, 5, and 6". Where nothing joins, to no place. */
function afterJoin(raw: readonly Raw[], at: number, lexicon: Lexicon): number {
  const next = raw[at]?.printed === ',' ? at + 1 : at;
  const end = lexicon.joins.includes(raw[next]?.word ?? '') ? next + 1 : next;
  return end === at ? raw.length : end;
}

/** Whether the number before it counts this and numbers no part: "Artikel 3 und 30 Tage". */
function isCounting(next: Raw | undefined, { times, timeAdjectives, months, currencies, measures }: Lexicon): boolean {
  const word = next?.word ?? '';
  return (
    word in times || word in months || [timeAdjectives, currencies, measures].some((words) => words.includes(word))
  );
}

/** Whether a word for parts is a plural, in the languages of the word lists. */
function isSeveral(word: string, { oneOrSeveral }: Lexicon): 'yes' | 'maybe' | 'no' {
  if (oneOrSeveral.includes(word)) return 'maybe';
  return PLURAL.test(word) ? 'yes' : 'no';
}

const PLURAL = /(?:s|ices|eln|ätze|ей|ям|ями|ях|ты|тов|тів|ти|واد|تين|رات)$/u;

function readLabel(
  raw: readonly Raw[],
  at: number,
  part: string,
  lexicon: Lexicon,
): { readonly steps: readonly Step[]; readonly end: number } | undefined {
  const steps: Step[] = [];
  let end = at;
  const own = raw[at];
  if (own === undefined) return undefined;
  const ordinal = lexicon.ordinals[own.word];
  if (LABEL.test(own.printed)) {
    steps.push({ part, label: own.printed.toLowerCase() });
    end = at + 1;
  } else if (ordinal !== undefined && /\p{Script=Arabic}/u.test(own.word)) {
    steps.push({ part, label: String(ordinal) });
    end = at + 1;
  }
  while (raw[end]?.printed === '(' && raw[end + 2]?.printed === ')' && LABEL.test(raw[end + 1]?.printed ?? '')) {
    steps.push({
      part: steps.length === 0 ? part : below(steps.at(-1)?.part),
      label: raw[end + 1]?.printed.toLowerCase() ?? '',
    });
    end += 3;
  }
  return steps.length === 0 ? undefined : { steps, end };
}

/** A number, a Roman number, a capital, a number with a letter; never a word. */
const LABEL = /^(?:\p{Nd}+(?:\.\p{Nd}+)*\p{L}?|\p{Nd}*(?:bis|ter|quater)|[IVXLC]{1,6}|[ivx]{1,5}|\p{L})$/u;

function below(part: string | undefined): string {
  return part === 'article' || part === 'annex' ? 'paragraph' : 'point';
}
