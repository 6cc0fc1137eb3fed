import { trimmedRanges } from './according.ts';
import { complementOf } from './complement.ts';
import type { CueVerb } from './cues/verbs.ts';
import type { Found, Way } from './found.ts';
import { isNominal, isTime } from './noun-phrase.ts';
import type { CueVerbPlace } from './reported.ts';
import type { Range, Word } from './words.ts';

/**
 * Who said what with a verb in the passive: "Lund was told by the guards that …", "it was noted that …", "the report
 * was denied by the ministry", "he is said to have left". Who speaks is the agent, or nobody is named.
 */
export function passiveAt(words: readonly Word[], place: CueVerbPlace, from: number, stop: number): Found | undefined {
  const { group, verb } = place;
  if (group.negated || group.unsaid) return undefined;
  const agent = agentAt(words, verb[1]);
  const passive: Passive = { words, place, from, stop, agent };
  return told(passive) ?? impersonal(passive) ?? (agent === undefined ? raised(passive) : acted(passive, agent));
}

/** Finds "by the guards" right at a place, past a date. */
export function agentAt(words: readonly Word[], start: number): Range | undefined {
  let at = start;
  while (at < start + 3 && (words[at]?.pos === 'ADV' || isTime(words, at)) && words[at]?.word !== 'by') at++;
  if (words[at]?.word !== 'by') return undefined;
  let end = at + 1;
  while (
    /^(?:DET|ADJ|NOUN|PROPN|NUM|PART|PRON)$/.test(words[end]?.pos ?? '') ||
    (words[end]?.word === 'of' && isNominal(words[end - 1]))
  )
    end++;
  return end > at + 1 ? [at + 1, end] : undefined;
}

interface Passive {
  readonly words: readonly Word[];
  readonly place: CueVerbPlace;
  readonly from: number;
  readonly stop: number;
  readonly agent: Range | undefined;
}

/** "Lund was told by the guards that …" */
function told({ words, place, stop, agent }: Passive): Found | undefined {
  const sense = place.form.senses.find((s) => s.frames.has('listener'));
  if (sense === undefined) return undefined;
  const clauses = { ...sense, frames: new Set(['clause', 'that', 'wh', 'quote'] as const) };
  const complement = complementOf(words, { ...place.form, senses: [clauses] }, agent?.[1] ?? place.verb[1], stop);
  return complement === undefined ? undefined : made(words, place, agent, complement.content, sense, 'clause');
}

/** "It was noted that …" */
function impersonal({ words, place, stop, agent }: Passive): Found | undefined {
  const { subject, form, verb } = place;
  if (words[subject.range[0]]?.word !== 'it' || subject.range[1] - subject.range[0] > 1) return undefined;
  const sense = form.senses.find((s) => s.frames.has('clause'));
  if (sense === undefined) return undefined;
  const complement = complementOf(words, { ...form, senses: [sense] }, agent?.[1] ?? verb[1], stop);
  return complement?.marked === true ? made(words, place, agent, complement.content, sense, 'marked') : undefined;
}

/** "He is said to have left": what is told of him, by nobody who is named. */
function raised({ words, place, stop }: Passive): Found | undefined {
  const { subject, form, verb } = place;
  if (words[verb[1]]?.word !== 'to' || subject.how !== 'own') return undefined;
  const sense = form.senses.find(({ lemma, frames }) => RAISING.has(lemma) && frames.has('clause'));
  if (sense === undefined) return undefined;
  return made(words, place, undefined, [subject.range, [verb[1], stop]], sense, 'infinitive');
}

/** Others in the passive with *to* tell what somebody is to do: "is expected to", "was asked to". */
const RAISING = new Set('say believe think report understand allege claim suspect assume presume estimate'.split(' '));

/** "The report was denied by the ministry": the subject is what was spoken of, and what it was called comes after. */
function acted({ words, place, from, stop }: Passive, agent: Range): Found | undefined {
  const { form, group, subject } = place;
  const sense = form.senses.find(isStand);
  if (sense === undefined || subject.how !== 'own') return undefined;
  const before: Range = [clauseFrom(words, from, subject.range[0]), group.start];
  const named: readonly Range[] = sense.act === 'name' || words[agent[1]]?.word === 'as' ? [[agent[1], stop]] : [];
  return made(words, place, agent, [before, ...named], sense, 'object');
}

/** Acts of taking a stand or making known; of the rest, "was held by" and "was seen by" tell of no words. */
function isStand({ act, lemma, leads }: CueVerb): boolean {
  if (leads.length > 0 || NO_STAND.has(lemma)) return false;
  return STANDS.has(act) || MADE_KNOWN.has(lemma);
}

const STANDS = new Set('deny reject object accept support propose admit claim name'.split(' '));
const NO_STAND = new Set('back hold see cast paint regard consider view present object insist'.split(' '));
const MADE_KNOWN = new Set('announce confirm report disclose reveal condemn'.split(' '));

/** From where the clause begins, past "On Friday," and what joins it to the one before. */
function clauseFrom(words: readonly Word[], from: number, subject: number): number {
  const lead = words.slice(from, subject);
  const comma = lead.findLastIndex(({ text }) => /^[,;:—–]$/.test(text));
  return from + comma + 1;
}

function made(
  words: readonly Word[],
  { verb }: CueVerbPlace,
  agent: Range | undefined,
  ranges: readonly Range[],
  { act, lemma }: CueVerb,
  way: Way,
): Found | undefined {
  const content = trimmedRanges(words, ranges);
  if (content.length === 0) return undefined;
  return {
    ...(agent === undefined ? {} : { source: agent }),
    cue: verb,
    content,
    act,
    lemma,
    way,
    near: agent !== undefined,
    negated: false,
  };
}
