import type { Day } from '#agreement/terms';
import { languageByWords } from '../language.ts';
import { attributionsInParagraph } from './attribute-paragraph.ts';
import type { Attribution, AttributionKind } from './attribution.ts';
import type { DraftAttribution } from './draft-attribution.ts';
import { foreignReports } from './foreign.ts';
import { type Gazetteer, linked } from './gazetteer.ts';
import { headlinesIn } from './headline.ts';
import { listedIn } from './listed.ts';
import { mannerOf } from './manner.ts';
import { paragraphsOf } from './paragraphs.ts';
import { type Quote, quotesIn } from './quotation-marks.ts';
import { saidOnIn } from './said-on.ts';
import { isWithin, overlaps, type Span } from './span.ts';
import { loadTagger, type Tagger } from './tagger.ts';
import { tierOf } from './tier.ts';
import { type Turn, turnsIn } from './turns.ts';
import { type Voice, voicesOf } from './voices.ts';

/** What is known beforehand: the day of publication, which dates *on Tuesday*, and the people of the case. */
export interface CaptureOptions {
  readonly published?: Day;
  readonly gazetteer?: Gazetteer;
}

/**
 * Finds who said what in a text: candidates for a person to accept, in the order of their words. English is read
 * whole; in other languages quotations beside a known verb of saying are found. Every span lies within the text and
 * holds its words to the letter. The tagger is loaded on the first call.
 */
export async function attributionsIn(text: string, options: CaptureOptions = {}): Promise<readonly Attribution[]> {
  return attributionsBy(await loadTagger(), text, options);
}

/** The same with a tagger that is loaded already. */
export function attributionsBy(tag: Tagger, text: string, options: CaptureOptions = {}): readonly Attribution[] {
  const paragraphs = paragraphsOf(text);
  const { drafts, quotes } = isEnglish(text) ? englishDrafts(text, paragraphs, tag) : foreignDrafts(text, paragraphs);
  const voices = voicesOf(text, drafts);
  return drafts
    .filter(({ content }) => content.length > 0)
    .sort(
      (a, b) =>
        (a.content[0]?.[0] ?? 0) - (b.content[0]?.[0] ?? 0) || (b.content[0]?.[1] ?? 0) - (a.content[0]?.[1] ?? 0),
    )
    .map((draft) => attributionOf(text, draft, quotes, voices.get(draft), options));
}

interface Drafts {
  readonly drafts: readonly DraftAttribution[];
  readonly quotes: readonly Quote[];
}

/** Where the words leave a doubt about the language of Latin letters, English is tried. */
function isEnglish(text: string): boolean {
  const lang = languageByWords(text.slice(0, 800)) ?? languageByWords(text.slice(0, 4_000));
  return lang === 'en' || (lang === undefined && /[A-Za-z]/.test(text.slice(0, 5_000)));
}

function englishDrafts(text: string, paragraphs: readonly Span[], tag: Tagger): Drafts {
  const turns = turnsIn(text, paragraphs);
  const spoken = turns.map((turn) => draftOfTurn(turn));
  const drafts: DraftAttribution[] = [...spoken];
  const quotes: Quote[] = [];
  let open: DraftAttribution | undefined;
  const pieces = spoken.flatMap((turn) => turn.content.map((span) => ({ turn, span })));
  let next = 0;
  for (const paragraph of paragraphs) {
    while ((pieces[next]?.span[1] ?? text.length) <= paragraph[0] && next < pieces.length) next++;
    const piece = pieces[next];
    const within = piece !== undefined && overlaps(piece.span, paragraph);
    const turn = within ? piece.turn : undefined;
    const own = within ? piece.span : paragraph;
    const read = attributionsInParagraph(text, own, tag, open);
    const kept = turn === undefined ? read.drafts : read.drafts.filter((draft) => !isOwnVoice(text, draft));
    drafts.push(...kept.map((draft) => (turn === undefined ? draft : { ...draft, nested: true })));
    quotes.push(...read.quotes);
    open = read.open ? (kept.findLast(({ way }) => way === 'quoted') ?? open) : undefined;
  }
  const listed = turns.length > 0 ? [] : listedIn(text, paragraphs, tag);
  const read = new Set(drafts.map(({ cue }) => cue?.[0]));
  drafts.push(...listed.filter(({ cue, sentence }) => cue === null || cue[0] < sentence[0] || !read.has(cue[0])));
  drafts.push(...headlinesIn(text, paragraphs, drafts));
  return { drafts, quotes };
}

function draftOfTurn({ label, content }: Turn): DraftAttribution {
  return {
    source: label,
    cue: null,
    content,
    act: 'say',
    lemma: '',
    way: 'label',
    near: true,
    negated: false,
    sentence: label,
    nested: false,
  };
}

/** Who says "we reject" in his own turn is told by its label. */
function isOwnVoice(text: string, { source }: DraftAttribution): boolean {
  return source === null || /^(?:we|our|i|my)$/i.test(text.slice(...source));
}

function foreignDrafts(text: string, paragraphs: readonly Span[]): Drafts {
  const read = paragraphs.map((paragraph) => ({ paragraph, quotes: quotesIn(text, paragraph) }));
  return {
    drafts: read.flatMap(({ paragraph, quotes }) => foreignReports(text, paragraph, quotes)),
    quotes: read.flatMap(({ quotes }) => quotes),
  };
}

function attributionOf(
  text: string,
  draft: DraftAttribution,
  quotes: readonly Quote[],
  heard: Voice | undefined,
  options: CaptureOptions,
): Attribution {
  const voice = heard !== undefined && options.gazetteer !== undefined ? linked(heard, options.gazetteer) : heard;
  const kind = draft.way === 'label' ? 'direct' : kindOf(text, draft.content, quotes);
  const [only, ...more] = draft.content;
  const saidOn = draft.cue === null ? undefined : saidOnIn(unquoted(text, draft), options.published);
  return {
    source: draft.source,
    cue: draft.cue,
    content: only !== undefined && more.length === 0 ? only : draft.content,
    kind,
    tier: tierOf(draft, kind, voice !== undefined),
    ...(voice === undefined ? {} : voiceFields(text, draft, voice)),
    ...(saidOn === undefined ? {} : { saidOn }),
  };
}

function voiceFields(
  text: string,
  { cue }: DraftAttribution,
  voice: Voice,
): Pick<Attribution, 'speaker' | 'office' | 'party' | 'attribution'> {
  const { speaker, office, party } = voice;
  return {
    speaker,
    ...(office === undefined ? {} : { office }),
    ...(party === undefined ? {} : { party }),
    attribution: mannerOf(voice, cue === null ? '' : text.slice(...cue).toLowerCase()),
  };
}

/** All of it in quotation marks, some of it, or none. */
function kindOf(text: string, content: readonly Span[], quotes: readonly Quote[]): AttributionKind {
  const near = quotesNear(quotes, content);
  if (content.every((span) => near.some(({ outer }) => isWithin(span, outer)))) return 'direct';
  return content.some((span) => near.some((quote) => overlaps(span, quote.outer) && !isTitle(text, quote)))
    ? 'mixed'
    : 'indirect';
}

/** Titles and names of ships stand in quotation marks too: every longer word of them has a capital. */
function isTitle(text: string, { inner }: Quote): boolean {
  const words = text.slice(...inner).match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  return (
    words.length > 0 &&
    words.length < 8 &&
    words.every((word) => word.length < 4 || /^\p{Lu}/u.test(word)) &&
    /^\p{Lu}/u.test(words[0] ?? '') &&
    !/[.!?,]$/.test(text.slice(...inner))
  );
}

/** Quotations are in order, so those that a content touches are found by halving. */
function quotesNear(quotes: readonly Quote[], content: readonly Span[]): readonly Quote[] {
  const [start, end] = [content[0]?.[0] ?? 0, content.at(-1)?.[1] ?? 0];
  let [low, high] = [0, quotes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotes[middle]?.outer[1] ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < quotes.length && (quotes[last]?.outer[0] ?? end) < end) last++;
  return quotes.slice(low, last);
}

/** The writer's own words about the saying: the sentence without what was said. */
function unquoted(text: string, { sentence: [start, end], content }: DraftAttribution): string {
  let words = '';
  let from = start;
  for (const [a, b] of content) {
    if (a > from) words += `${text.slice(from, Math.min(a, end))} `;
    from = Math.max(from, b);
  }
  return words + text.slice(from, Math.max(from, end));
}
