import { mayBeFinite } from './complement.ts';
import { afterModifiers } from './modifiers.ts';
import { nounPhraseAfter } from './noun-phrase.ts';
import type { CueVerbPlace } from './reported.ts';
import type { Range, Word } from './words.ts';

/**
 * The content around a clause that only says who speaks: "A, Lund said.", "A, said Lund, B.", "As Lund said, A."
 * Nothing where the clause is of another kind. `from` and `stop` bound what may be content.
 */
export function aroundClause(
  words: readonly Word[],
  place: CueVerbPlace,
  from: number,
  stop: number,
): readonly Range[] | undefined {
  const { subject } = place;
  if (subject.how !== 'own' && subject.how !== 'inverted') return undefined;
  const start = startOf(place);
  const after = afterModifiers(words, afterListener(words, place));
  const before = words[start - 1];
  if (before?.word === 'as' && opensAt(words, start - 2)) return contentAfterAs(words, after, stop);
  if (before === undefined || !(before.pos === 'QUOTE' || /^[,—–?!)]$/.test(before.text))) return undefined;
  const next = words[after];
  const told = before.pos === 'QUOTE' && next?.word !== 'that';
  if (!told && next !== undefined && next.pos !== 'QUOTE' && !/^[.,;:—–]$/.test(next.text) && !isAfterword(next))
    return undefined;
  const end = before.pos === 'QUOTE' ? start : start - 1;
  if (isRelative(words[end - 1])) return next?.text === ',' && after + 1 < stop ? [[after + 1, stop]] : undefined;
  const left = leftContent(words, from, end);
  if (left === undefined) return undefined;
  const right = rightContent(words, after, stop, isWhole(words.slice(...left)) || before.pos === 'QUOTE');
  if (right !== undefined) return [left, ...right];
  return isSaid(words, left) ? [left] : undefined;
}

/** The first word of a clause that only says who speaks. */
export function startOf({ subject, group }: CueVerbPlace): number {
  return subject.how === 'own' ? Math.min(subject.range[0], group.start) : group.start;
}

/** Whether a verb and its subject stand behind a comma or a quotation, with nothing of what was said after them. */
export function isInserted(words: readonly Word[], place: CueVerbPlace): boolean {
  const { subject, form, group } = place;
  if ((subject.how !== 'own' && subject.how !== 'inverted') || group.unsaid || group.passive) return false;
  if (!form.senses.some((s) => s.frames.has('clause') || s.frames.has('quote'))) return false;
  const before = words[startOf(place) - 1];
  if (before === undefined || !(before.pos === 'QUOTE' || /^[,—–]$/.test(before.text))) return false;
  const next = words[afterModifiers(words, afterListener(words, place))];
  return next === undefined || /^[.,;—–]$/.test(next.text) || isAfterword(next);
}

/** Whether the sentence, or the clause, ends with the words on who speaks. */
export function endsAfter(words: readonly Word[], place: CueVerbPlace): boolean {
  const after = afterModifiers(words, afterListener(words, place));
  const next = words[after];
  if (next === undefined || /^[.;!?]$/.test(next.text)) return true;
  const second = words[after + 1];
  return next.text === ',' && (second?.pos === 'CCONJ' || /ing$/.test(second?.word ?? ''));
}

/** "Lund told | reporters |". */
function afterListener(words: readonly Word[], { subject, verb, form }: CueVerbPlace): number {
  if (subject.how === 'inverted') return subject.range[1];
  if (!form.senses.some((s) => s.frames.has('listener'))) return verb[1];
  return nounPhraseAfter(words, verb[1])?.[1] ?? verb[1];
}

/** "a treaty in which, | Lund contends, | Norland gave up its claim": the rest is what is told. */
function isRelative(word: Word | undefined): boolean {
  return /^(?:which|whom|that|where)$/.test(word?.word ?? '');
}

/** "Asked about the leak" and "than they" are no clauses that anybody said. */
function isSaid(words: readonly Word[], [from, to]: Range): boolean {
  const content = words.slice(from, to);
  if (content.some(({ pos }) => pos === 'QUOTE')) return true;
  if (
    /^(?:asked|than|as|when|while|although|though|after|before|given)$/.test(content[0]?.word ?? '') &&
    !content.some(({ text }) => text === ',')
  )
    return false;
  return (
    content.slice(1).some(mayBeFinite) ||
    content.some(({ quoted }) => quoted) ||
    content.every(({ text }) => text === text.toUpperCase())
  );
}

/** What may follow "he said" without being what he said. */
function isAfterword({ pos, word }: Word): boolean {
  return (
    pos === 'CCONJ' ||
    (pos === 'VERB' && /ing$/.test(word)) ||
    /^(?:as|when|while|after|before|of|about|in|who|which|whose)$/.test(word)
  );
}

function opensAt(words: readonly Word[], at: number): boolean {
  const before = words[at];
  return before === undefined || before.text === ',' || before.pos === 'CCONJ';
}

function contentAfterAs(words: readonly Word[], after: number, stop: number): readonly Range[] | undefined {
  const next = words[after];
  return next?.text === ',' && after + 1 < stop ? [[after + 1, stop]] : undefined;
}

/** Whether words are a sentence by themselves; "It will" and "The truth" wait for their rest. */
function isWhole(content: readonly Word[]): boolean {
  const last = content.at(-1);
  if (
    last === undefined ||
    content.length < 3 ||
    /^(?:AUX|ADP|SCONJ)$/.test(last.pos) ||
    last.word === 'is' ||
    last.word === 'was'
  )
    return false;
  return content.some(mayBeFinite);
}

/** Back from the comma to where the clause begins; a quotation right before it stands for itself. */
function leftContent(words: readonly Word[], from: number, end: number): Range | undefined {
  let to = end;
  while (to > from && /^[,—–]$/.test(words[to - 1]?.text ?? '')) to--;
  let quotes = to;
  while (quotes > from && words[quotes - 1]?.pos === 'QUOTE') quotes--;
  const start = clauseStart(words, from, quotes);
  if (quotes < to) {
    const lead = words.slice(start, quotes);
    return lead.length === 0 ||
      lead.some(mayBeFinite) ||
      /^[:—–]$/.test(lead.at(-1)?.text ?? '') ||
      lead.every(({ pos }) => /^(?:ADV|CCONJ|PUNCT|INTJ)$/.test(pos))
      ? [quotes, to]
      : [start, to];
  }
  return start < to ? [start, to] : undefined;
}

/** Past what joins the sentence to the one before: *But*, *Meanwhile,*. A semicolon or a colon begins a clause. */
function clauseStart(words: readonly Word[], from: number, to: number): number {
  let start = from;
  for (let at = from; at < to - 1; at++)
    if (/^[;:]$/.test(words[at]?.text ?? '') && words[at]?.quoted === false) start = at + 1;
  while (start < to && /^(?:CCONJ|PUNCT)$/.test(words[start]?.pos ?? '')) start++;
  return start;
}

/** What goes on after the clause: quotations, or the rest of a sentence that was not whole before it. */
function rightContent(
  words: readonly Word[],
  after: number,
  stop: number,
  whole: boolean,
): readonly Range[] | undefined {
  let at = after;
  if (/^[,:—–]$/.test(words[at]?.text ?? '')) at++;
  if (words[at]?.pos === 'CCONJ' && words[at + 1]?.pos === 'QUOTE') at++;
  const ranges: Range[] = [];
  for (; words[at]?.pos === 'QUOTE' && at < Math.max(stop, after + 2); at++) ranges.push([at, at + 1]);
  if (ranges.length > 0) return ranges;
  if (at >= stop || at === after) return undefined;
  const next = words[at];
  if (
    next === undefined ||
    (next.pos === 'VERB' && /ing$/.test(next.word)) ||
    /^(?:which|who|while|as|although|though|after|citing)$/.test(next.word)
  )
    return undefined;
  return whole && next.pos !== 'CCONJ' ? undefined : [[at, stop]];
}
