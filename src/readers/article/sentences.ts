import type { Quote } from './quotation-marks.ts';
import { type Span, trimmed } from './span.ts';

/**
 * Cuts a paragraph into sentences, never within a quotation: what is said and who says it stay together. A quotation
 * that ends with a full stop ends the sentence, one that ends with a question only where nobody is said to ask it.
 */
export function sentencesOf(text: string, paragraph: Span, quotes: readonly Quote[]): readonly Span[] {
  const sentences: Span[] = [];
  let from = paragraph[0];
  for (const end of endsIn(text, paragraph, quotes)) {
    const sentence = trimmed(text, [from, end]);
    if (sentence[0] < sentence[1]) sentences.push(sentence);
    from = end;
  }
  return sentences;
}

function endsIn(text: string, [start, end]: Span, quotes: readonly Quote[]): readonly number[] {
  const ends: number[] = [];
  const inside = new Inside(quotes);
  for (const stop of text.slice(start, end).matchAll(STOPS)) {
    const at = start + stop.index;
    const after = at + stop[0].length;
    const quote = inside.at(at);
    if (quote === undefined ? endsHere(text, at, after, end) : endsWithQuote(text, after, quote, end))
      ends.push(quote?.outer[1] ?? after);
  }
  if (ends.at(-1) !== end) ends.push(end);
  return ends;
}

/** Signs that end a sentence, with brackets that close after them. */
const STOPS = /[.!?…]+[)\]]*|[。！？؟۔]+/g;

/** Walks along the quotations of a paragraph, which are in order. */
class Inside {
  private next = 0;
  private readonly quotes: readonly Quote[];

  constructor(quotes: readonly Quote[]) {
    this.quotes = quotes;
  }

  at(place: number): Quote | undefined {
    while ((this.quotes[this.next]?.outer[1] ?? Number.POSITIVE_INFINITY) <= place) this.next++;
    const quote = this.quotes[this.next];
    return quote !== undefined && quote.outer[0] <= place ? quote : undefined;
  }
}

function endsHere(text: string, stop: number, after: number, end: number): boolean {
  if (after >= end) return true;
  const follows = text.slice(after, Math.min(end, after + 40));
  if (/[。！？]/.test(text.charAt(stop))) return true;
  if (!/^\s+["'“‘«„‚‹([—–-]*\s*[\p{Lu}\p{Lo}\p{N}"“«„]/u.test(follows)) return false;
  return text.charAt(stop) !== '.' || after - stop > 1 || !isAbbreviated(text, stop, follows);
}

/** A quotation's own last stop ends the sentence, if what follows begins another. */
function endsWithQuote(text: string, after: number, { inner, outer, closed }: Quote, end: number): boolean {
  if (!closed || text.slice(after, inner[1]).trim() !== '') return false;
  const follows = text.slice(outer[1], Math.min(end, outer[1] + 120));
  if (follows.trim() === '') return true;
  if (!/^\s+["'“‘«„‚‹([]*[\p{Lu}\p{Lo}\p{N}]/u.test(follows)) return false;
  return /[.…]$/.test(text.slice(inner[0], after)) || !SOMEBODY_ASKS.test(follows);
}

/** "… ?” Mr. Smith asked." */
const SOMEBODY_ASKS =
  /^\s+(?:(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|President|Prime|Minister)\.?\s+)*(?:[\p{Lu}][\p{L}.’'-]*\s+){0,5}(?:said|says|asked|asks|wondered|added|told|wrote|replied|demanded|inquired|quipped|joked|exclaimed|shouted|tweeted|responded|continued)\b/u;

function isAbbreviated(text: string, stop: number, follows: string): boolean {
  const word = /[\p{L}\p{N}.’'-]{1,12}$/u.exec(text.slice(Math.max(0, stop - 12), stop))?.[0] ?? '';
  if (TITLES.has(word.toLowerCase())) return true;
  if (/^\p{Lu}$/u.test(word)) return true;
  const known = ABBREVIATIONS.has(word.toLowerCase()) || /^(?:\p{L}\.)+\p{L}$/u.test(word);
  return known && !STARTERS.test(follows);
}

/** Never the last word of a sentence. */
const TITLES = new Set(
  'mr mrs ms dr prof gen sen rep gov lt col maj sgt capt cmdr adm rev hon st pres amb sec msgr fr brig mme vs'.split(
    ' ',
  ),
);
const ABBREVIATIONS = new Set(
  'jr sr inc corp ltd co llc bros no nos dept univ assn est approx e.g i.e etc jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun u.s u.k u.n e.u a.m p.m d.c calif fla mass penn tex va md ariz colo conn ga ill ind kan ky la mich minn miss mo mont neb nev okla ore tenn vt wash wis wyo art para op pp ch'.split(
    ' ',
  ),
);
/** Words that begin a sentence far more often than they go on after an abbreviation. */
const STARTERS =
  /^\s+["“‘'(]*(?:The|A|An|He|She|It|They|We|I|You|But|And|In|On|At|This|That|These|Those|His|Her|Their|If|When|While|As|For|Meanwhile|However|Yet|So|After|Before|There|Then|What|Who|According)\b/;
