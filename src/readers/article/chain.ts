import { trimmedRanges } from './according.ts';
import { complementOf } from './complement.ts';
import { type CueForm, cueFormsOf } from './cues/forms.ts';
import type { Found } from './found.ts';
import { isNominal, nounPhraseAfter } from './noun-phrase.ts';
import { aroundClause } from './parenthetical.ts';
import { agentAt } from './passive.ts';
import type { CueVerbPlace } from './reported.ts';
import type { Range, Word } from './words.ts';

/**
 * A chain of outlets, a link each, all with the same words: "O quoted X as saying C", "X was quoted by O as saying C".
 * Nothing where a verb is none of quoting.
 */
export function chainAt(
  words: readonly Word[],
  place: CueVerbPlace,
  from: number,
  stop: number,
): readonly Found[] | undefined {
  const verb = words[place.verb[0]]?.word ?? '';
  if (!QUOTING.test(verb)) return undefined;
  const saying = sayingAfter(words, place.verb[1], stop);
  if (saying === undefined) return undefined;
  const { at, form } = saying;
  const [relay, speaker] = place.group.passive
    ? [agentAt(words, place.verb[1]) ?? agentAt(words, at + 1), place.subject.range]
    : [place.subject.range, nounPhraseAfter(words, place.verb[1])];
  const content = contentOf(words, place, { at, form }, from, stop);
  if (speaker === undefined || content.length === 0) return [];
  const link = { content, act: 'say', way: 'marked', near: true, negated: false } as const;
  return [
    { ...link, source: speaker, cue: [at, at + 1], lemma: 'say' },
    ...(relay === undefined ? [] : [{ ...link, source: relay, cue: place.verb, lemma: 'quote' }]),
  ];
}

const QUOTING = /^(?:quot(?:e|es|ed|ing)|cit(?:e|es|ed|ing)|overheard|heard|paraphrased)$/;
/** How far after the verb of quoting the verb of saying may stand. */
const FARTHEST = 14;

interface Saying {
  readonly at: number;
  readonly form: CueForm;
}

/** "as | saying", "overheard | grumbling" */
function sayingAfter(words: readonly Word[], start: number, stop: number): Saying | undefined {
  for (let at = start; at < Math.min(stop, start + FARTHEST); at++) {
    const word = words[at];
    if (word === undefined || word.quoted || /^[;:]$/.test(word.text)) return undefined;
    if (!/ing$/.test(word.word) || (words[at - 1]?.word !== 'as' && at !== start)) continue;
    const form = cueFormsOf(word.word).find(({ senses }) => senses.some(({ frames }) => frames.has('clause')));
    if (form !== undefined) return { at, form };
  }
  return undefined;
}

/** After the verb of saying, or before the clause that only tells who was quoted. */
function contentOf(
  words: readonly Word[],
  place: CueVerbPlace,
  { at, form }: Saying,
  from: number,
  stop: number,
): readonly Range[] {
  const agent = agentAt(words, at + 1);
  const after = complementOf(words, form, agent?.[1] ?? at + 1, stop)?.content;
  const ranges = after ?? aroundClause(words, { ...place, verb: [place.verb[0], at + 1], form }, from, stop) ?? [];
  return trimmedRanges(words, ranges);
}

/** "C, O reported, | citing Y": who is cited is answerable for what stands before, as another link. */
export function citingIn(words: readonly Word[], found: readonly Found[]): readonly Found[] {
  return words.flatMap((word, at) => {
    const source = citedAt(words, at);
    if (source === undefined || word.quoted) return [];
    const told = found.findLast(({ content, way }) => TOLD.has(way) && (content[0]?.[0] ?? at) < at);
    const base = told ?? found.find(({ way }) => TOLD.has(way));
    if (base === undefined) return [];
    const { content, act } = base;
    return [
      { source, cue: [at, at + 1], content, act, lemma: 'cite', way: 'according', near: true, negated: false } as const,
    ];
  });
}

const TOLD = new Set(['quoted', 'marked', 'parenthetical', 'according', 'clause']);

/** Who or what is cited at a place, if it may speak: people and what they issue, and names. */
export function citedAt(words: readonly Word[], at: number): Range | undefined {
  if (!/^(?:citing|quoting)$/.test(words[at]?.word ?? '')) return undefined;
  const phrase = nounPhraseAfter(words, at + 1);
  if (phrase === undefined) return undefined;
  const range = withModifier(words, phrase);
  const speaks = words.slice(...phrase).some(({ word, pos }) => SPEAKING.test(word) || pos === 'PROPN');
  return speaks && !words.slice(...range).some(({ word }) => LAWS.test(word)) ? range : undefined;
}

/** "two people | familiar with the matter" */
function withModifier(words: readonly Word[], [from, to]: Range): Range {
  const next = words[to];
  if (next === undefined || !(next.pos === 'ADJ' || (next.pos === 'VERB' && /(?:ed|en|ing)$/.test(next.word))))
    return [from, to];
  const more = nounPhraseAfter(words, to + (words[to + 1]?.pos === 'ADP' ? 2 : 1));
  return more !== undefined && isNominal(words[more[1] - 1]) ? [from, more[1]] : [from, to];
}

const SPEAKING =
  /^(?:officials?|sources?|persons?|people|diplomats?|aides?|advis[eo]rs?|lawmakers?|minist(?:er|ers|ry)|spokes\w+|analysts?|experts?|witness(?:es)?|commanders?|envoys?|negotiators?|residents?|documents?|reports?|statements?|letters?|memos?|agency|agencies|media|newspapers?|outlets?)$/;
const LAWS =
  /^(?:convention|treaty|charter|article|resolution|law|constitution|protocol|accord|clause|concerns|reasons)$/;
