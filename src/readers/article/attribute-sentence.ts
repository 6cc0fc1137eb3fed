import { accordingIn, trimmedRanges } from './according.ts';
import { chainAt, citedAt, citingIn } from './chain.ts';
import { complementOf } from './complement.ts';
import type { Act } from './cues/verbs.ts';
import type { Found, Way } from './found.ts';
import { moodsIn } from './mood.ts';
import { isRelativeAt, relativeContent } from './name-clause.ts';
import { nounCuesIn } from './noun-cue.ts';
import { nounPhraseBefore } from './noun-phrase.ts';
import { aroundClause, endsAfter, isInserted, startOf } from './parenthetical.ts';
import { passiveAt } from './passive.ts';
import { quotedPredicate } from './quoted-predicate.ts';
import { type CueVerbPlace, cueVerbsIn } from './reported.ts';
import type { Range, Word } from './words.ts';

/** A sentence longer than this is no sentence; only its quotations are read. */
export const MOST_WORDS = 300;

/** Finds who says what in one sentence: its verbs that report, *according to*, nouns that report. */
export function attributionsInSentence(words: readonly Word[]): readonly Found[] {
  const end = sentenceEnd(words);
  const places = cueVerbsIn(words).filter(
    ({ subject }) => !/^(?:i|you)(?:'|$)/.test(words[subject.range[0]]?.word ?? ''),
  );
  const found: Found[] = [];
  // What is told is not told again by a later verb; a stand that somebody took may lie within what another tells.
  let from = 0;
  let told = 0;
  let read = 0;
  for (const [order, place] of places.entries()) {
    if (place.verb[0] < read || citedAt(words, place.verb[0]) !== undefined) continue;
    const stop = stopOf(words, places, order, end);
    const made = foundAt(words, place, isInserted(words, place) ? told : from, stop);
    found.push(...made);
    for (const { content, cue, way } of made) {
      const last = Math.max(...content.map(([, to]) => to), cue?.[1] ?? 0);
      from = Math.max(from, last);
      if (TELLING.has(way)) told = Math.max(told, last);
      read = Math.max(read, cue?.[1] ?? 0);
    }
  }
  const free = [...found, ...moodsIn(words, end), ...accordingOf(words, found, end)];
  const links = [...free, ...citingIn(words, free)];
  const all = [...links, ...nounCuesIn(words, links, end)].filter((one, i, all) => !isEcho(words, one, all, i));
  return [...all, ...quotedPredicate(words, all, end)];
}

/** Ways in which words are told, and not only a stand. */
const TELLING = new Set<Way>(['quoted', 'marked', 'parenthetical', 'clause']);

function sentenceEnd(words: readonly Word[]): number {
  let end = words.length;
  while (end > 0 && /^[.!?…]+$/.test(words[end - 1]?.text ?? '')) end--;
  return end;
}

/** Where the content of a verb must end: where the clause of a later one begins that is not part of it. */
function stopOf(words: readonly Word[], places: readonly CueVerbPlace[], order: number, end: number): number {
  const own = places[order];
  if (own === undefined) return end;
  let stop = end;
  if (own.subject.how === 'relative' && words[own.subject.clause - 1]?.text === ',')
    stop = relativeEnd(words, own.verb[1], end);
  for (const later of places.slice(order + 1)) {
    const cut = joinOf(words, own, later);
    if (cut !== undefined && cut > own.verb[1]) stop = Math.min(stop, cut);
  }
  for (let at = own.verb[1]; at < stop; at++) {
    if (words[at]?.text === ';' && !words[at]?.quoted) return at;
    if (words[at]?.word === 'according' && words[at + 1]?.word === 'to' && words[at - 1]?.text === ',') return at - 1;
  }
  return stop;
}

/** ", which denies laying mines, accused …": the relative clause ends before the comma that a verb follows. */
function relativeEnd(words: readonly Word[], from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const next = words[at + 1];
    if (words[at]?.text === ',' && next !== undefined && /^(?:VERB|AUX|ADV)$/.test(next.pos)) return at;
  }
  return end;
}

/** Where a later clause is joined beside the one that reports, not below it. */
function joinOf(words: readonly Word[], own: CueVerbPlace, later: CueVerbPlace): number | undefined {
  const { how, clause } = later.subject;
  if (how === 'shared') return isBeside(words, own, later) ? beforeJoint(words, clause) : undefined;
  if (isInserted(words, later) && endsAfter(words, later)) return beforeJoint(words, startOf(later));
  if (how !== 'own') return undefined;
  const before = words[clause - 1];
  const comma = /^[,;—–]$/.test(words[clause - 2]?.text ?? '');
  if (before?.text === ';') return clause - 1;
  if (before?.pos === 'CCONJ' && (comma || before.word === 'but')) return beforeJoint(words, clause - 1);
  if (/^(?:while|although|though|whereas|as)$/.test(before?.word ?? '') && comma) return clause - 2;
  if (relativeEnd(words, later.verb[1], words.length) < words.length) return undefined;
  if (before?.word === 'which' && comma) return clause - 2;
  if (before?.word === 'that' && isRelativeAt(words, clause - 1)) return beforeAside(words, clause - 1);
  return undefined;
}

/** ", a move | that Belmark denounced": what is set beside the clause before is the writer's. */
function beforeAside(words: readonly Word[], relative: number): number | undefined {
  const noun = nounPhraseBefore(words, relative);
  return noun !== undefined && words[noun[0] - 1]?.text === ',' ? noun[0] - 1 : undefined;
}

function beforeJoint(words: readonly Word[], at: number): number {
  return /^[,;—–]$/.test(words[at - 1]?.text ?? '') ? at - 1 : at;
}

/** A verb without a subject of its own goes with the first verb if they are inflected alike or it is a participle. */
function isBeside(words: readonly Word[], own: CueVerbPlace, later: CueVerbPlace): boolean {
  const joint = words[later.subject.clause];
  const verb = words[later.verb[0]];
  if (verb !== undefined && /ing$/.test(verb.word))
    return joint?.text === ',' || /^(?:and|but|while)$/.test(joint?.word ?? '');
  if (/^[,;—–]$/.test(words[later.subject.clause - 1]?.text ?? '') || joint?.text === ',') return true;
  const clauses = (place: CueVerbPlace) => place.form.senses.some((s) => s.frames.has('clause'));
  return clauses(later) || !clauses(own);
}

function foundAt(words: readonly Word[], place: CueVerbPlace, from: number, stop: number): readonly Found[] {
  const chain = chainAt(words, place, from, stop);
  if (chain !== undefined) return chain;
  const found = place.group.passive ? passiveAt(words, place, from, stop) : activeAt(words, place, from, stop);
  return found === undefined ? [] : [found];
}

function activeAt(words: readonly Word[], place: CueVerbPlace, from: number, stop: number): Found | undefined {
  const { form, verb, subject } = place;
  const speaks = form.senses.find((s) => s.frames.has('clause') || s.frames.has('quote'));
  const around = speaks === undefined ? undefined : aroundClause(words, place, from, stop);
  if (around !== undefined && speaks !== undefined && !isUnsaid(place, speaks.act)) {
    const quoted = around.some(([at]) => words[at]?.pos === 'QUOTE');
    return made(words, place, around, {
      act: speaks.act,
      lemma: speaks.lemma,
      way: quoted ? 'quoted' : 'parenthetical',
      cueEnd: verb[1],
    });
  }
  const relative = relativeContent(words, place, stop);
  if (relative !== undefined && !isUnsaid(place, relative.sense.act)) {
    const { act, lemma } = relative.sense;
    return made(words, place, relative.content, { act, lemma, way: 'object', cueEnd: verb[1] });
  }
  const start = subject.how === 'inverted' ? subject.range[1] : verb[1];
  const complement = complementOf(words, form, start, stop);
  if (complement === undefined || isUnsaid(place, complement.sense.act)) return undefined;
  const { sense, content, frame, marked, cueEnd } = complement;
  const way: Way =
    frame === 'quote' || words[content[0]?.[0] ?? 0]?.pos === 'QUOTE' ? 'quoted' : marked ? 'marked' : wayOf(frame);
  return made(words, place, content, {
    act: sense.act,
    lemma: sense.lemma,
    way,
    cueEnd: subject.how === 'inverted' ? verb[1] : cueEnd,
  });
}

function wayOf(frame: string): Way {
  switch (frame) {
    case 'clause':
    case 'that':
    case 'wh':
      return 'clause';
    case 'inf':
      return 'infinitive';
    case 'object':
      return 'object';
    default:
      return 'noun';
  }
}

/** A position may be denied or be held in the future; words that were not said are none. */
function isUnsaid({ group, form }: CueVerbPlace, act: Act): boolean {
  const position = /^(?:hold|accept|support|reject|object|demand)$/.test(act) && !form.inflections.has('ing');
  if (group.negated) return !position;
  return group.unsaid;
}

interface Manner {
  readonly act: Act;
  readonly lemma: string;
  readonly way: Way;
  readonly cueEnd: number;
}

function made(
  words: readonly Word[],
  place: CueVerbPlace,
  content: readonly Range[],
  { act, lemma, way, cueEnd }: Manner,
): Found | undefined {
  const kept = trimmedRanges(words, content);
  if (kept.length === 0) return undefined;
  const { group, verb, subject } = place;
  const from = group.negationAt ?? verb[0];
  return {
    source: subject.range,
    cue: [from, cueEnd],
    content: kept,
    act,
    lemma,
    way,
    near: subject.how !== 'shared',
    negated: group.negated,
  };
}

/** *According to* speaks for the stretch that no verb has claimed: beside the others, or around all of them. */
function accordingOf(words: readonly Word[], found: readonly Found[], end: number): readonly Found[] {
  return accordingIn(words, 0, end).filter(
    (one) =>
      !found.some((other) =>
        other.content.some(
          ([from, to]) => one.cue !== undefined && one.cue[0] > from && one.cue[0] < to && words[from]?.pos !== 'QUOTE',
        ),
      ),
  );
}

/** The same speaker within his own words is no second attribution, nor is a saying that is the whole of another. */
function isEcho(words: readonly Word[], one: Found, all: readonly Found[], at: number): boolean {
  return all.some((other, i) => {
    if (i === at || one.cue === undefined) return false;
    const cue = one.cue;
    if (!other.content.some(([from, to]) => cue[0] >= from && cue[1] <= to)) return false;
    return one.source === undefined || isSameVoice(words, one.source, other);
  });
}

function isSameVoice(words: readonly Word[], source: Range, other: Found): boolean {
  const [first] = words.slice(...source);
  if (other.source?.[0] === source[0]) return true;
  if (first === undefined) return true;
  return /^(?:i|we|he|she|they|it|you)$/.test(first.word);
}
