import { isNominal, isTime, nounPhraseAfter } from './noun-phrase.ts';
import type { Word } from './words.ts';

/**
 * Steps over what stands between a verb of saying and what was said: adverbs, dates, to whom, where, in what. Answers
 * the place of the first word after them.
 */
export function afterModifiers(words: readonly Word[], start: number): number {
  let at = start;
  for (let next = stepOver(words, at); next > at; next = stepOver(words, at)) at = next;
  return at;
}

function stepOver(words: readonly Word[], at: number): number {
  const word = words[at];
  if (word === undefined || word.pos === 'QUOTE') return at;
  if (word.pos === 'ADV' && !/^(?:how|why|when|where|whether|what|there|then|so)$/.test(word.word)) return at + 1;
  if (isTime(words, at)) return overTime(words, at);
  if (word.pos === 'ADP' && OUTER.has(word.word)) return overPhrase(words, at);
  if (word.text === ',' || word.text === '(' || /^[—–]$/.test(word.text)) return overAside(words, at);
  return at;
}

/** Prepositions that say when, where, by what means and to whom something was said. */
const OUTER = new Set(
  'on in at to during after before from via through by with under outside following ahead for over since'.split(' '),
);

function overTime(words: readonly Word[], at: number): number {
  let place = at;
  while (
    /^(?:on|in|at|late|early|last|next|this|earlier|later|the|that|same|a|an|past|of)$/.test(words[place]?.word ?? '')
  )
    place++;
  let end = place;
  while (words[end] !== undefined && (words[end]?.pos === 'NUM' || isTime(words, end)) && words[end]?.pos !== 'ADP')
    end++;
  return end > place ? end : at;
}

/** A phrase is stepped over where the saying goes on after it, or where it names a means or a place of saying. */
function overPhrase(words: readonly Word[], at: number): number {
  const phrase = nounPhraseAfter(words, at + 1);
  if (phrase === undefined) return at;
  const next = words[phrase[1]];
  const goesOn =
    next === undefined ||
    next.pos === 'QUOTE' ||
    /^(?:that|[.,:;—–]|to|whether|how|why|what)$/.test(next.word) ||
    next.pos === 'ADP' ||
    isTime(words, phrase[1]);
  const means = words.slice(...phrase).some((word) => MEANS.has(word.word));
  return goesOn || means ? phrase[1] : at;
}

const MEANS = new Set(
  'statement statements interview interviews conference briefing briefings post posts tweet tweets letter letters speech address remarks call message messages report reports article column essay memo memoir book video broadcast televised television radio facebook telegram twitter x instagram social media reporters journalists parliament lawmakers email e-mail testimony meeting rally summit hearing forum debate event phone writing response turn'.split(
    ' ',
  ),
);

/** How long an aside between two commas may be. */
const LONGEST_ASIDE = 16;

/** ", speaking in Geneva, that …": an aside is stepped over where *that* or a quotation follows it. */
function overAside(words: readonly Word[], at: number): number {
  const close = words[at]?.text === '(' ? ')' : words[at]?.text;
  const first = words[at + 1];
  if (first === undefined || first.pos === 'QUOTE') return at;
  for (let end = at + 2; end < Math.min(words.length, at + LONGEST_ASIDE); end++) {
    const word = words[end];
    if (word === undefined || word.pos === 'QUOTE') return at;
    if (word.text !== close) continue;
    const next = words[end + 1];
    const goesOn = next !== undefined && (next.pos === 'QUOTE' || /^(?:that|whether)$/.test(next.word));
    return goesOn || (close === ')' && !isNominal(next)) ? end + 1 : at;
  }
  return at;
}
