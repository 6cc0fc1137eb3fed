import type { Day } from '#agreement/terms';

/** On which terms words were given, from the most open to the most closed. */
export const LEVELS = ['on-the-record', 'background', 'chatham-house', 'deep-background', 'off-the-record'] as const;
export type Level = (typeof LEVELS)[number];

/** How a source attributes words, whatever was agreed. */
export const MANNERS = [
  'named',
  'spokesperson',
  'joint-document',
  'social-post',
  'anonymous-official',
  'unnamed-sources',
  'third-party-account',
  'institution',
  'publication-voice',
  'analysts',
] as const;
export type Manner = (typeof MANNERS)[number];

/**
 * The terms on which words were given. The names of the levels mean different things to different people, so the words
 * that were agreed are kept: of background they are what is printed in place of a name.
 */
export interface Attribution {
  readonly level: Level;
  readonly agreedWords?: string;
  readonly manner?: Manner;
  /** Not before this day. */
  readonly embargoUntil?: Day;
}
