import { absurd, type Day } from '#agreement/terms';
import type { Attribution } from './attribution.ts';

/** How words may leave the room in which they lie; where they may not, why, in a sentence for the screen. */
export type Leave =
  /** With the speaker as recorded. */
  | { readonly kind: 'named' }
  /** With these words in place of a name. */
  | { readonly kind: 'described'; readonly as: string }
  /** Without a word on who said it, or on whose side. */
  | { readonly kind: 'unattributed' }
  | { readonly kind: 'held'; readonly until: Day; readonly why: string }
  | { readonly kind: 'never'; readonly why: string };

/**
 * What may leave, on a day: the one place that says so. Every public output, brief, feed and export asks here. Off the
 * record never leaves; an embargo holds until its day; background leaves without the name, in the words that were
 * agreed; deep background and the Chatham House rule leave without a word on who spoke.
 */
export function mayLeave({ level, agreedWords, embargoUntil }: Attribution, today: Day): Leave {
  if (level === 'off-the-record')
    return { kind: 'never', why: 'It was said off the record: it stands in no brief and on no public page.' };
  if (embargoUntil !== undefined && today < embargoUntil)
    return { kind: 'held', until: embargoUntil, why: `It is under embargo until ${embargoUntil}.` };
  switch (level) {
    case 'on-the-record':
      return { kind: 'named' };
    case 'background':
      return agreedWords === undefined
        ? {
            kind: 'never',
            why: 'It was said on background, and no words for the speaker were agreed; agree some first.',
          }
        : { kind: 'described', as: agreedWords };
    case 'chatham-house':
    case 'deep-background':
      return { kind: 'unattributed' };
    default:
      return absurd(level);
  }
}
