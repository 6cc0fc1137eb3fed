import type { Found } from './found.ts';
import { subjectBefore } from './subject.ts';
import type { Range, Word } from './words.ts';

/** An adjective that tells what somebody holds, with the word that leads on, and where what he holds begins. */
export interface Mood {
  readonly cue: Range;
  readonly start: number;
}

/** Finds "concerned by", "convinced that" at a place. */
export function moodAt(words: readonly Word[], at: number): Mood | undefined {
  const [word, lead] = [words[at], words[at + 1]];
  if (word === undefined || lead === undefined || word.quoted || !MOODS.has(word.word)) return undefined;
  if (lead.word === 'that') return { cue: [at, at + 1], start: at + 2 };
  return /^(?:by|at|about|over)$/.test(lead.word) ? { cue: [at, at + 2], start: at + 2 } : undefined;
}

/** "We are appalled by the loss of life", "the envoy is confident that …", "they are of the view that …". */
export function moodsIn(words: readonly Word[], end: number): readonly Found[] {
  return words.slice(0, end).flatMap((word, at) => {
    if (word.quoted || !BE.has(word.word)) return [];
    let place = at + 1;
    while (words[place]?.pos === 'ADV' || /ly$/.test(words[place]?.word ?? '')) place++;
    const mood = moodAt(words, place) ?? viewAt(words, place);
    const subject = mood === undefined ? undefined : subjectBefore(words, at);
    if (mood === undefined || subject === undefined || mood.start >= end) return [];
    const content: Range = [mood.start, stopOf(words, mood.start, end)];
    return [
      {
        source: subject.range,
        cue: mood.cue,
        content: [content],
        act: 'hold',
        lemma: 'believe',
        way: 'clause',
        near: true,
        negated: false,
      } as const,
    ];
  });
}

const BE = new Set("is are was were 's 're remain remains remained".split(' '));
/** Adjectives that tell what somebody holds. */
export const MOODS: ReadonlySet<string> = new Set(
  'concerned alarmed appalled worried disturbed dismayed outraged convinced confident certain adamant hopeful optimistic pessimistic sceptical skeptical doubtful fearful'.split(
    ' ',
  ),
);

/** "of the | view | that" */
function viewAt(words: readonly Word[], at: number): Mood | undefined {
  const of = words[at]?.word === 'of' && /^(?:the|that)$/.test(words[at + 1]?.word ?? '');
  if (!of || !/^(?:view|opinion|belief)$/.test(words[at + 2]?.word ?? '') || words[at + 3]?.word !== 'that')
    return undefined;
  return { cue: [at + 2, at + 3], start: at + 4 };
}

function stopOf(words: readonly Word[], from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const word = words[at];
    if (word === undefined || word.quoted) continue;
    if (word.text === ';' || (word.text === ',' && words[at + 1]?.pos === 'CCONJ')) return at;
  }
  return end;
}
