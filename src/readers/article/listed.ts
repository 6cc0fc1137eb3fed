import { complementOf } from './complement.ts';
import { CUE_NOUNS } from './cues/nouns.ts';
import type { Act } from './cues/verbs.ts';
import type { DraftAttribution } from './draft-attribution.ts';
import type { Way } from './found.ts';
import { withoutLead } from './lead.ts';
import { moodAt } from './mood.ts';
import { possessorOf } from './noun-cue.ts';
import { nounPhraseAfter } from './noun-phrase.ts';
import { quotesIn } from './quotation-marks.ts';
import { cueFormAt, cueVerbsIn } from './reported.ts';
import type { Span } from './span.ts';
import type { Tagger } from './tagger.ts';
import { type Range, type Word, wordsOf } from './words.ts';

/**
 * Finds what is told in lists, as communiqués and resolutions have it: a body at the head, and a paragraph for each of
 * its verbs ("The Ministers, | Recalling … | 1. Condemn …"); or a verb at the head, and a paragraph for each thing
 * that it leads to ("Norland demands: | – the release of …").
 */
export function listedIn(text: string, paragraphs: readonly Span[], tag: Tagger): readonly DraftAttribution[] {
  const drafts: DraftAttribution[] = [];
  for (let at = 0; at < paragraphs.length; at++) {
    const paragraph = paragraphs[at];
    if (paragraph === undefined || !mayLead(text, paragraph)) continue;
    const items = itemsAfter(text, paragraphs, at);
    const head = items.length === 0 ? undefined : headOf(text, paragraph, tag);
    if (head === undefined) continue;
    drafts.push(...items.flatMap((item) => draftOf(text, head, item, tag)));
    at += items.length;
  }
  return drafts;
}

/** Longer paragraphs lead to no list. */
const LONGEST_LEAD = 400;

function mayLead(text: string, [start, end]: Span): boolean {
  return end - start < LONGEST_LEAD && /[:,]$/.test(text.slice(start, end));
}

interface Item {
  readonly span: Span;
  /** Whether a number or a dot stands before it. */
  readonly marked: boolean;
}

/** The paragraphs after a head that belong to its list: numbered ones, and those that end as parts of a sentence do. */
function itemsAfter(text: string, paragraphs: readonly Span[], head: number): readonly Item[] {
  const items: Item[] = [];
  let numbered = false;
  for (let at = head + 1; at < paragraphs.length; at++) {
    const paragraph = paragraphs[at] ?? [0, 0];
    const span = withoutLead(text, paragraph);
    const marked = span[0] > paragraph[0];
    numbered ||= marked;
    if (!marked && (numbered || !/(?:[;,]|;\s*and)$/.test(text.slice(...paragraph)))) break;
    items.push({ span, marked });
  }
  return items;
}

/** Who speaks at the head of a list, and the verb or noun that leads to its parts, if it has one. */
interface Head {
  readonly source: Span;
  readonly cue?: Span;
  readonly act: Act;
  readonly lemma: string;
}

function headOf(text: string, paragraph: Span, tag: Tagger): Head | undefined {
  const words = wordsOf(text, withoutLead(text, paragraph), tag, quotesIn(text, paragraph));
  return verbHead(words) ?? nounHead(words) ?? bodyHead(words);
}

/** "Norland demands:", "the parties agreed to the following:" */
function verbHead(words: readonly Word[]): Head | undefined {
  const place = cueVerbsIn(words).findLast(({ verb }) => words.slice(verb[1], -1).every(isLeading));
  if (place === undefined || place.group.passive || place.group.negated || place.group.unsaid) return undefined;
  const lead = words[place.verb[1]]?.word ?? '';
  const [first] = place.form.senses;
  const sense = place.form.senses.find(({ leads }) => leads.includes(lead)) ?? first;
  if (sense === undefined) return undefined;
  const cue: Range = [place.verb[0], place.verb[1] + (sense.leads.includes(lead) ? 1 : 0)];
  return { source: spanOf(words, place.subject.range), cue: spanOf(words, cue), act: sense.act, lemma: sense.lemma };
}

/** Words between the verb and the colon that say nothing of what is told. */
function isLeading({ pos, word }: Word): boolean {
  return pos === 'ADP' || pos === 'DET' || pos === 'ADV' || pos === 'PART' || LEADING.has(word);
}

const LEADING = new Set('following points things demands conditions that to as follows measures steps'.split(' '));

/** "Norland's demands are:" */
function nounHead(words: readonly Word[]): Head | undefined {
  const at = words.findIndex(({ word, pos }) => CUE_NOUNS.has(word) && pos !== 'VERB');
  const cue = words[at];
  const source = at < 0 ? undefined : possessorOf(words, at);
  if (source === undefined || cue === undefined) return undefined;
  if (!words.slice(at + 1, -1).every(({ pos, word }) => pos === 'AUX' || /^(?:include[sd]?|included)$/.test(word)))
    return undefined;
  return {
    source: spanOf(words, source),
    cue: [cue.start, cue.end],
    act: CUE_NOUNS.get(cue.word) ?? 'say',
    lemma: cue.word,
  };
}

/** "The Heads of Government of the Union, meeting at Mbala Point:" */
function bodyHead(words: readonly Word[]): Head | undefined {
  const source = nounPhraseAfter(words, 0);
  if (source === undefined || !/^[,:]$/.test(words[source[1]]?.text ?? '')) return undefined;
  if (words.some(({ pos, word }) => pos === 'AUX' || (pos === 'VERB' && !/(?:ing|ed|en|t)$/.test(word))))
    return undefined;
  return { source: spanOf(words, source), act: 'say', lemma: '' };
}

function draftOf(text: string, head: Head, { span, marked }: Item, tag: Tagger): readonly DraftAttribution[] {
  const words = wordsOf(text, span, tag, quotesIn(text, span));
  const end = endOf(words);
  const read = head.cue === undefined ? ownVerb(words, end) : marked ? whole(head, end) : undefined;
  if (read === undefined || read.content[0] >= read.content[1]) return [];
  const { cue, content, act, lemma, way } = read;
  return [
    {
      source: head.source,
      cue,
      content: [spanOf(words, content)],
      act,
      lemma,
      way,
      near: true,
      negated: false,
      sentence: span,
      nested: false,
    },
  ];
}

/** Without "; and" and the stop at the end of a part. */
function endOf(words: readonly Word[]): number {
  let end = words.length;
  while (end > 0 && (words[end - 1]?.pos === 'PUNCT' || words[end - 1]?.pos === 'CCONJ')) end--;
  return end;
}

interface ReadItem {
  readonly cue: Span;
  readonly content: Range;
  readonly act: Act;
  readonly lemma: string;
  readonly way: Way;
}

function whole({ cue, act, lemma }: Head, end: number): ReadItem | undefined {
  return cue === undefined ? undefined : { cue, content: [0, end], act, lemma, way: 'object' };
}

/** "Strongly | condemn | …", "Deeply | concerned by | …" */
function ownVerb(words: readonly Word[], end: number): ReadItem | undefined {
  let at = 0;
  while (words[at]?.pos === 'ADV' || /ly$/.test(words[at]?.word ?? '')) at++;
  const mood = moodAt(words, at);
  if (mood !== undefined)
    return { cue: spanOf(words, mood.cue), content: [mood.start, end], act: 'hold', lemma: 'believe', way: 'clause' };
  const form = cueFormAt(words, at);
  if (form === undefined) return undefined;
  const verb = at + 1 + (form.particle?.split(' ').length ?? 0);
  const complement = complementOf(words, form, verb, end);
  const [content] = complement?.content ?? [];
  if (complement === undefined || content === undefined) return undefined;
  const { act, lemma } = complement.sense;
  return {
    cue: spanOf(words, [at, complement.cueEnd]),
    content,
    act,
    lemma,
    way: complement.marked ? 'marked' : 'object',
  };
}

function spanOf(words: readonly Word[], [from, to]: Range): Span {
  return [words[from]?.start ?? 0, words[to - 1]?.end ?? 0];
}
