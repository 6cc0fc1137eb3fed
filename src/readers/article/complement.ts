import type { CueForm } from './cues/forms.ts';
import type { CueVerb, Frame } from './cues/verbs.ts';
import { afterModifiers } from './modifiers.ts';
import { isNominal, isSubjectPronoun, isTime, nounPhraseAfter } from './noun-phrase.ts';
import type { Range, Word } from './words.ts';

/** What follows a verb that reports, as its content: how it was led to, and by which sense of the verb. */
export interface Complement {
  readonly frame: Frame;
  readonly sense: CueVerb;
  readonly content: readonly Range[];
  /** Where the cue ends, with the preposition that leads to the content. */
  readonly cueEnd: number;
  /** Whether *that*, a colon or quotation marks lead to it, which leaves little doubt. */
  readonly marked: boolean;
}

/** Reads the content that follows a verb whose last word stands before `start`, up to `stop`. */
export function complementOf(
  words: readonly Word[],
  form: CueForm,
  start: number,
  stop: number,
): Complement | undefined {
  const led = ledBy(words, form, start, stop);
  if (led !== undefined) return led;
  const at = afterModifiers(words, start);
  const past = at > start && at < stop ? contentAt(words, form, start, at, stop) : undefined;
  if (past !== undefined && (past.marked || past.frame === 'clause' || isTime(words, start))) return past;
  return isTime(words, start) ? past : (contentAt(words, form, start, start, stop) ?? past);
}

/** "called for | a truce", "called, in a speech, for a truce". */
function ledBy(words: readonly Word[], form: CueForm, start: number, stop: number): Complement | undefined {
  for (const at of [start, start + 1]) {
    const lead = words[at]?.word ?? '';
    if (at > start && words[start]?.pos !== 'ADV') break;
    const sense = form.senses.find(({ leads }) => leads.includes(lead));
    if (sense === undefined || at + 1 >= stop) continue;
    if (sense.act === 'name' && lead === 'of' && !hasQuoted(words, at + 1, stop)) continue;
    if (sense.act === 'name' && lead === 'to' && !hasQuoted(words, at + 1, stop)) continue;
    return {
      frame: sense.frames.has('object') ? 'object' : 'noun',
      sense,
      content: [[at + 1, stop]],
      cueEnd: at + 1,
      marked: false,
    };
  }
  return undefined;
}

function hasQuoted(words: readonly Word[], from: number, to: number): boolean {
  return words.slice(from, to).some((word) => word.quoted || word.pos === 'QUOTE');
}

function contentAt(
  words: readonly Word[],
  form: CueForm,
  cueEnd: number,
  at: number,
  stop: number,
): Complement | undefined {
  const word = words[at];
  if (word === undefined || at >= stop) return undefined;
  const of = (frames: readonly Frame[]) =>
    frames.flatMap((frame) => form.senses.filter((s) => s.frames.has(frame)).map((sense) => ({ frame, sense })))[0];
  const made = (found: ReturnType<typeof of>, from: number, marked: boolean): Complement | undefined =>
    found === undefined || from >= stop ? undefined : { ...found, content: [[from, stop]], cueEnd, marked };
  const quote = quotesAt(words, at);
  if (quote !== undefined) {
    const found = of(['quote', 'clause']);
    return found === undefined ? undefined : { ...found, content: quote, cueEnd, marked: true };
  }
  if (word.text === ':') return made(of(['quote']), at + 1, true);
  if (word.word === 'that' && !isBareThat(words, at, stop)) return made(of(['clause', 'that']), at + 1, true);
  if (word.word === 'than') return undefined;
  if (/^(?:when|where|who|which)$/.test(word.word)) return made(of(['wh']), at, true);
  if (/^(?:whether|if|how|what|why)$/.test(word.word)) return made(of(['wh', 'clause']), at, true);
  if (word.word === 'to' && isInfinitive(words[at + 1])) return made(of(['inf']), at, false);
  if (isListened(words, form, at)) return afterListener(words, form, cueEnd, at, stop);
  if (startsClause(words, at, stop)) {
    const clause = of(['clause']);
    if (clause !== undefined) return made(clause, at, false);
  }
  return objectAt(words, form, cueEnd, at, stop) ?? nounAt(words, form, cueEnd, at, stop);
}

/** Speech that is refused is no statement: "refused to comment". */
function isInfinitive(word: Word | undefined): boolean {
  return (
    (word?.pos === 'VERB' || word?.pos === 'AUX') &&
    !/^(?:comment|say|answer|elaborate|discuss|be|speak|talk|disclose|give|identify|name|confirm|reveal|specify|respond)$/.test(
      word.word,
    )
  );
}

/** The quotations that begin at a place, past a comma or a colon. */
function quotesAt(words: readonly Word[], start: number): readonly Range[] | undefined {
  let at = start;
  if (/^[,:—–]$/.test(words[at]?.text ?? '')) at++;
  const ranges: Range[] = [];
  for (; words[at]?.pos === 'QUOTE'; at++) ranges.push([at, at + 1]);
  return ranges.length === 0 ? undefined : ranges;
}

/** "rejected that idea": a *that* with its noun, and no verb after it. */
function isBareThat(words: readonly Word[], at: number, stop: number): boolean {
  return words[at]?.pos === 'DET' && !words.slice(at + 1, stop).some(mayBeFinite);
}

/** Whether a word may be the verb of a clause. */
export function mayBeFinite({ pos, word }: Word): boolean {
  return (pos === 'VERB' && !/ing$/.test(word)) || pos === 'AUX';
}

function isListened(words: readonly Word[], form: CueForm, at: number): boolean {
  return (
    form.senses.some((s) => s.frames.has('listener')) &&
    !isSubjectPronoun(words[at] as Word) &&
    nounPhraseAfter(words, at) !== undefined
  );
}

/** "told reporters | that …", "told the guards to stop" (where the listener belongs to the content). */
function afterListener(
  words: readonly Word[],
  form: CueForm,
  cueEnd: number,
  at: number,
  stop: number,
): Complement | undefined {
  const listener = nounPhraseAfter(words, at);
  if (listener === undefined) return undefined;
  const bare = listenerAlone(words, listener);
  const frames = new Set<Frame>(['clause', 'that', 'wh', 'quote']);
  const rest: CueForm = {
    ...form,
    senses: form.senses
      .filter((s) => s.frames.has('listener'))
      .map((s) => ({ ...s, frames: new Set([...s.frames].filter((f) => frames.has(f))), leads: [] })),
  };
  for (const end of bare === listener[1] ? [listener[1]] : [bare, listener[1]]) {
    if (words[end]?.word === 'to' && words[end + 1]?.pos === 'VERB') return objectAt(words, form, cueEnd, at, stop);
    const found = complementOf(words, rest, end, stop);
    if (found !== undefined) return { ...found, cueEnd };
  }
  return objectAt(words, form, cueEnd, at, stop) ?? nounAt(words, form, cueEnd, at, stop);
}

/** "told him he could go": a pronoun that listens is followed by the clause at once. */
function listenerAlone(words: readonly Word[], [from, to]: Range): number {
  if (/^(?:me|him|her|us|them|you|it|reporters|journalists|lawmakers)$/.test(words[from]?.word ?? '')) return from + 1;
  return to;
}

/** Whether a clause begins here: a noun phrase and its verb, or words set before them. */
function startsClause(words: readonly Word[], at: number, stop: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  if (
    isSubjectPronoun(word) ||
    word.word === 'there' ||
    (word.word === 'it' && words.slice(at + 1, stop).some(mayBeFinite))
  )
    return true;
  if (/^(?:ADP|SCONJ|ADV|CCONJ)$/.test(word.pos))
    return words.slice(at, stop).some(mayBeFinite) && !/^(?:as|for|of)$/.test(word.word);
  let from = at;
  for (let tries = 0; tries < 3; tries++) {
    const phrase = nounPhraseAfter(words, from);
    if (phrase === undefined)
      return word.pos === 'VERB' && /ing$/.test(word.word) && words.slice(at + 1, stop).some(mayBeFinite);
    let next = phrase[1];
    while (words[next]?.pos === 'ADV' || words[next]?.pos === 'ADJ') next++;
    const verb = words[next];
    if (verb === undefined || next >= stop) return false;
    if (mayBeFinite(verb)) return true;
    if (
      verb.text === ',' ||
      verb.pos === 'ADP' ||
      verb.word === 'who' ||
      verb.word === 'which' ||
      verb.pos === 'CCONJ'
    ) {
      const aside = verb.text === ',' ? next + 1 : next;
      if (/^(?:who|which)$/.test(words[aside]?.word ?? '')) return words.slice(aside + 2, stop).some(mayBeFinite);
      from = next + 1;
    } else return false;
  }
  return false;
}

/** "urged | both to leave", "called | it a trap", "accused | Norland of lying". */
function objectAt(
  words: readonly Word[],
  form: CueForm,
  cueEnd: number,
  at: number,
  stop: number,
): Complement | undefined {
  const sense = form.senses.find((s) => s.frames.has('object') && s.leads.length === 0);
  if (sense === undefined) return undefined;
  const object = objectPhrase(words, at);
  if (object === undefined || object[1] >= stop) return undefined;
  const next = words[object[1]];
  if (next === undefined) return undefined;
  const fits = sense.act === 'name' ? isName(words, object, stop) : isTask(words, object, stop);
  return fits
    ? { frame: 'object', sense, content: [[at, afterQuoted(words, at, stop)]], cueEnd, marked: false }
    : undefined;
}

/** What the writer adds after the quoted name, behind a comma, is his. */
function afterQuoted(words: readonly Word[], from: number, stop: number): number {
  for (let at = from; at < stop; at++)
    if (words[at]?.quoted && words[at + 1]?.text === ',' && !words[at + 1]?.quoted && words[at + 2]?.quoted !== true)
      return at + 1;
  return stop;
}

function objectPhrase(words: readonly Word[], at: number): Range | undefined {
  if (/^(?:it|him|her|them|me|us|this|that|these|those)$/.test(words[at]?.word ?? '') && words[at]?.pos === 'PRON')
    return [at, at + 1];
  return nounPhraseAfter(words, at);
}

function isTask(words: readonly Word[], [from, to]: Range, stop: number): boolean {
  const rest = words.slice(from, Math.min(stop, to + 12));
  return rest.some(
    (word, i) =>
      i > 0 && (/^(?:of|for|against|with)$/.test(word.word) || (word.word === 'to' && rest[i + 1]?.pos === 'VERB')),
  );
}

/** Called or described as something: *as* and a name, or a second phrase or quoted words right after the object. */
function isName(words: readonly Word[], [from, to]: Range, stop: number): boolean {
  const rest = words.slice(from, stop);
  if (rest.slice(1, 25).some((word) => word.word === 'as')) return true;
  if (words.slice(to, stop).some((word) => word.quoted)) return true;
  if (words.slice(from + 1, to).some((word) => word.quoted)) return true;
  const next = words[to];
  return next !== undefined && to < stop && (/^(?:DET|ADJ|PROPN|NOUN|ADV)$/.test(next.pos) || isNominal(next));
}

function nounAt(
  words: readonly Word[],
  form: CueForm,
  cueEnd: number,
  at: number,
  stop: number,
): Complement | undefined {
  const sense = form.senses.find((s) => s.frames.has('noun') && s.leads.length === 0);
  const first = words[at];
  if (sense === undefined || first === undefined) return undefined;
  const gerund = first.pos === 'VERB' && /ing$/.test(first.word);
  const phrase = nounPhraseAfter(words, at);
  if (phrase === undefined && !gerund && !first.quoted) return undefined;
  if (phrase !== undefined && isStandIn(words, phrase, stop)) return undefined;
  if (EXPRESSED.has(sense.lemma) && !(phrase !== undefined && words.slice(...phrase).some((w) => FEELINGS.has(w.word))))
    return undefined;
  return { frame: 'noun', sense, content: [[at, stop]], cueEnd, marked: false };
}

/** "rejected this", "denied it": a word that stands for what is told elsewhere. */
function isStandIn(words: readonly Word[], [from, to]: Range, stop: number): boolean {
  if (to - from > 1 || to + 1 < stop) return false;
  return /^(?:it|this|that|so|them|these|those|him|her|such|something|nothing|anything|everything)$/.test(
    words[from]?.word ?? '',
  );
}

const EXPRESSED = new Set('express voice convey register'.split(' '));
const FEELINGS = new Set(
  'concern concerns hope hopes regret confidence doubt doubts support fear fears alarm outrage disappointment readiness willingness optimism pessimism skepticism scepticism frustration anger dismay opposition appreciation conviction belief view opinion desire interest reservations reservation unease worry worries satisfaction solidarity determination commitment indignation surprise'.split(
    ' ',
  ),
);
