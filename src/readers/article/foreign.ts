import type { DraftAttribution } from './draft-attribution.ts';
import type { Quote } from './quotation-marks.ts';
import { type Span, trimmed } from './span.ts';

/** Verbs of saying in languages for which there is no tagger, as they stand in news. */
const VERBS =
  'заявив|заявила|заявили|сказав|сказала|сказали|повідомив|повідомила|повідомили|наголосив|наголосила|підкреслив|підкреслила|додав|додала|зазначив|зазначила|відповів|відповіла|написав|написала|пояснив|пояснила|попередив|попередила|нагадав|нагадала|' +
  'заявил|заявила|заявили|сказал|сказала|сказали|сообщил|сообщила|сообщили|подчеркнул|подчеркнула|добавил|добавила|отметил|отметила|ответил|ответила|написал|написала|объяснил|объяснила|предупредил|предупредила|напомнил|напомнила|' +
  'a-t-(?:il|elle) (?:dit|déclaré|lancé|ajouté|affirmé|assuré|expliqué|estimé)|a (?:dit|déclaré|affirmé|ajouté|annoncé|assuré|expliqué|estimé|indiqué|averti|souligné|confirmé)|ont (?:dit|déclaré|affirmé|annoncé|indiqué)|dit|déclare|affirme|estime|assure|' +
  'sagte|sagten|erklärte|erklärten|betonte|fügte|teilte|warnte|schrieb|antwortete|meinte|behauptete|forderte|so|sagt|' +
  'dijo|dijeron|declaró|afirmó|aseguró|añadió|señaló|sostuvo|explicó|advirtió|informó|confirmó|escribió|' +
  'قال|قالت|صرح|صرحت|أكد|أكدت|أضاف|أضافت|أعلن|أعلنت|ذكر|ذكرت';
const NAME = "\\p{Lu}[\\p{L}\\p{M}.’'-]+(?:\\s(?:\\p{Lu}[\\p{L}\\p{M}.’'-]+|von|de|van|al|bin)){0,4}";
const PRONOUN = 'він|вона|вони|он|она|они|il|elle|ils|er|sie|él|ella';
const AFTER = new RegExp(
  `^[\\s,.—–-]*(?<verb>${VERBS})(?![\\p{L}\\p{M}])[\\s,]*(?<who>[^,.;:«»„“”"—–\\n]{2,80})?`,
  'u',
);
const BEFORE = new RegExp(
  `(?<who>[^,.;:«»„“”"—–\\n]{0,80}?)(?:^|\\s)(?<verb>${VERBS})(?![\\p{L}\\p{M}])(?<after>[^.;«»„“”"\\n]{0,90})[:,]\\s*$`,
  'u',
);

/** Quotations of a paragraph with a known verb of saying right after or before them, in any language. */
export function foreignQuotations(
  text: string,
  paragraph: Span,
  quotes: readonly Quote[],
): readonly DraftAttribution[] {
  return quotes.flatMap((quote) => {
    const content = trimmed(text, quote.inner);
    if (content[0] >= content[1]) return [];
    const from = quote.outer[1];
    const after = AFTER.exec(text.slice(from, Math.min(paragraph[1], from + 200)));
    const start = Math.max(paragraph[0], quote.outer[0] - 200);
    const before = after === null ? BEFORE.exec(text.slice(start, quote.outer[0])) : null;
    const found = after ?? before;
    const base = after === null ? start : from;
    if (found?.groups === undefined) return [];
    const cueAt = base + found.index + found[0].indexOf(found.groups.verb ?? '');
    const cue: Span = [cueAt, cueAt + (found.groups.verb ?? '').length];
    const source = sourceBeside(
      text,
      cue,
      after === null ? [base + found.index, quote.outer[0]] : [base, base + found[0].length],
    );
    return [
      {
        source,
        cue,
        content: [content],
        act: 'say',
        lemma: '',
        way: 'quoted',
        near: source !== null,
        negated: false,
        sentence: paragraph,
        nested: false,
      } as const,
    ];
  });
}

/** A name or a pronoun beside the verb, the nearest one. */
function sourceBeside(text: string, cue: Span, [from, to]: Span): Span | null {
  const sought = new RegExp(`(?<![\\p{L}\\p{M}])(?:(?:${PRONOUN})(?![\\p{L}\\p{M}])|${NAME})`, 'gu');
  const words = text.slice(from, to);
  const found = [...words.matchAll(sought)]
    .map((m): Span => [from + m.index, from + m.index + m[0].length])
    .filter((s) => s[1] <= cue[0] || s[0] >= cue[1]);
  const after = found.find((s) => s[0] >= cue[1]);
  if (after !== undefined) return after;
  const before = found.at(-1);
  if (before !== undefined) return before;
  const rest = trimmed(text, [cue[1], Math.min(to, cue[1] + 60)]);
  return rest[0] < rest[1] && /\p{Script=Arabic}/u.test(text.slice(...rest))
    ? [rest[0], rest[0] + (/^[^:،,]+/u.exec(text.slice(...rest))?.[0].trimEnd().length ?? 0)]
    : null;
}
