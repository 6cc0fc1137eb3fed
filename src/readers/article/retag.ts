import { cueFormsOf } from './cues/forms.ts';
import type { Token } from './tagger.ts';

/**
 * The part of speech of a word where its neighbours leave no doubt that the tagger is wrong: names that are words
 * ("Anton Grieve"), callings that are adjectives elsewhere ("the chief said"), numbers that stand for people
 * ("a second said"), participles after *be* ("was overheard").
 */
export function retagged(token: Token, before: Token | undefined, next: Token | undefined): Token['pos'] {
  const { pos, word, text } = token;
  if (isOfName(token, before)) return 'PROPN';
  if (pos === 'ADJ' && CALLINGS.has(word) && (next === undefined || /^(?:ADP|PUNCT|VERB|AUX|PART)$/.test(next.pos)))
    return 'NOUN';
  if (/^(?:ADJ|ADV)$/.test(pos) && ORDINALS.has(word) && before?.pos === 'DET' && isVerbal(next)) return 'NOUN';
  if (pos === 'NOUN' && before?.pos === 'AUX' && BE.has(before.word) && isParticiple(word)) return 'VERB';
  if (pos === 'VERB' && before?.pos === 'NUM' && next?.pos === 'AUX' && /[^s]s$/.test(text)) return 'NOUN';
  return pos;
}

/** A capital after a name is more of the name, whatever the word means otherwise. */
function isOfName({ text, word, pos }: Token, before: Token | undefined): boolean {
  if (!/^(?:VERB|NOUN|ADJ|ADV)$/.test(pos) || !/^\p{Lu}\p{Ll}/u.test(text)) return false;
  return (
    before !== undefined && before.pos === 'PROPN' && /^\p{Lu}/u.test(before.text) && cueFormsOf(word).length === 0
  );
}

const CALLINGS = new Set('chief head deputy principal elder regular general'.split(' '));
const ORDINALS = new Set('first second third fourth other latter former another last'.split(' '));
const BE = new Set("is are was were be been being 's 're".split(' '));

function isVerbal(next: Token | undefined): boolean {
  return next?.pos === 'VERB' || next?.pos === 'AUX';
}

function isParticiple(word: string): boolean {
  return (
    /ed$/.test(word) ||
    cueFormsOf(word).some(({ inflections }) => inflections.has('participle')) ||
    word === 'overheard'
  );
}
