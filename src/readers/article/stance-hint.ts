import type { StanceKind } from '#agreement/positions';
import type { Attribution } from './attribution.ts';
import { cueFormsOf } from './cues/forms.ts';
import { CUE_NOUNS } from './cues/nouns.ts';
import type { Act } from './cues/verbs.ts';

/** What a candidate may do to what it is about, told by its verb and by what it says must or may be; a hint for the one who confirms. */
export function stanceHint(text: string, { cue, content }: Pick<Attribution, 'cue' | 'content'>): StanceKind {
  const words = contentSpans(content)
    .map((span) => text.slice(...span))
    .join(' ')
    .toLowerCase();
  const act = cue === null ? 'say' : actOf(text.slice(...cue).toLowerCase());
  return BY_ACT[act] ?? byContent(words);
}

/** The spans of a content, be they one or several. */
export function contentSpans(content: Attribution['content']): readonly (readonly [number, number])[] {
  return isSpan(content) ? [content] : content;
}

function isSpan(content: Attribution['content']): content is readonly [number, number] {
  return typeof content[0] === 'number';
}

const BY_ACT: Partial<Record<Act, StanceKind>> = {
  demand: 'demand',
  propose: 'proposal',
  offer: 'offer',
  reject: 'rejection',
  object: 'objection',
  accept: 'acceptance',
  support: 'support',
  caution: 'caution',
  warn: 'warning',
  deny: 'denial',
  claim: 'claim',
};

/** The act of a cue: by its longest reading as a verb, with the preposition that leads on; by its noun else. */
function actOf(cue: string): Act {
  const words = cue.split(/\s+/);
  const lead = words.at(-1) ?? '';
  for (const word of words) {
    const senses = cueFormsOf(word).flatMap((form) => form.senses);
    const led = senses.find((sense) => sense.leads.includes(lead));
    const known =
      led ?? senses.find((sense) => BY_ACT[sense.act] !== undefined && sense.leads.length === 0) ?? senses[0];
    if (known !== undefined) return known.act;
    const noun = CUE_NOUNS.get(word);
    if (noun !== undefined) return noun;
  }
  return 'say';
}

/** Of words that are only said: what they say must be, is refused, is dangerous. */
function byContent(words: string): StanceKind {
  if (
    /\b(?:un(?:acceptable|realistic|workable)|not acceptable|will not accept|cannot accept|out of the question|reject)/.test(
      words,
    )
  )
    return 'rejection';
  if (/\b(?:must|needs? to|has to|have to|should|shall|insist|demand|require|priority)\b/.test(words)) return 'demand';
  if (/\b(?:ready|willing|prepared) to\b|\bcould offer\b/.test(words)) return 'offer';
  if (/\b(?:otherwise|or else|consequences?|unless)\b/.test(words)) return 'warning';
  return 'description';
}
