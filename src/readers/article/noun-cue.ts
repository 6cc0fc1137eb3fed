import { CUE_NOUNS } from './cues/nouns.ts';
import type { Found } from './found.ts';
import { nounPhraseBefore } from './noun-phrase.ts';
import type { Range, Word } from './words.ts';

/** Finds nouns that report, where both the speaker and the content are there: "the minister's claim that …". */
export function nounCuesIn(words: readonly Word[], found: readonly Found[], end: number): readonly Found[] {
  return words.slice(0, end).flatMap((word, at) => {
    const act = CUE_NOUNS.get(word.word);
    if (act === undefined || word.quoted || word.pos === 'VERB' || isClaimed(found, at)) return [];
    const source = possessorOf(words, at) ?? authorOf(words, at);
    if (source === undefined) return [];
    const content = contentOf(words, Math.max(at + 1, source[1]), end);
    return content === undefined
      ? []
      : [
          {
            source,
            cue: [at, at + 1] as const,
            content: [content],
            act,
            lemma: word.word,
            way: 'noun' as const,
            near: true,
            negated: false,
          },
        ];
  });
}

function isClaimed(found: readonly Found[], at: number): boolean {
  return found.some(({ cue }) => cue !== undefined && cue[0] <= at && at < cue[1]);
}

/** Whose a noun is: "the minister's | claim", "their | demand". */
export function possessorOf(words: readonly Word[], noun: number): Range | undefined {
  let at = noun - 1;
  while (at > 0 && (words[at]?.pos === 'ADJ' || words[at]?.pos === 'ADV')) at--;
  const word = words[at];
  if (word === undefined) return undefined;
  if (/^(?:his|her|its|their)$/.test(word.word)) return [at, at + 1];
  return /^['’]s?$/.test(word.text) ? nounPhraseBefore(words, at) : undefined;
}

/** "a demand by farmers for …", "warnings from the army that …". */
function authorOf(words: readonly Word[], noun: number): Range | undefined {
  if (!/^(?:by|from)$/.test(words[noun + 1]?.word ?? '')) return undefined;
  let end = noun + 2;
  while (/^(?:DET|ADJ|NOUN|PROPN|NUM|PART)$/.test(words[end]?.pos ?? '') || words[end]?.word === 'of') end++;
  return end > noun + 2 ? [noun + 2, end] : undefined;
}

function contentOf(words: readonly Word[], start: number, end: number): Range | undefined {
  const lead = words[start];
  if (lead === undefined || !/^(?:that|to|for)$/.test(lead.word)) return undefined;
  if (lead.word === 'to' && words[start + 1]?.pos !== 'VERB') return undefined;
  let stop = start + 1;
  while (stop < end && !/^[,;:—–]$/.test(words[stop]?.text ?? '') && words[stop]?.pos !== 'QUOTE') stop++;
  const from = lead.word === 'to' ? start : start + 1;
  return from < stop ? [from, stop] : undefined;
}
