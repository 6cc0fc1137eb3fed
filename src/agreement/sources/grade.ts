import type { Reliability } from './source.ts';

/** Credibility of one item on the Admiralty scale: whether the words were said as reported, not whether they are so. */
export const CREDIBILITIES = ['1', '2', '3', '4', '5', '6'] as const;
export type Credibility = (typeof CREDIBILITIES)[number];

/** One axis of the Admiralty code with the reason for it, where one was given. */
export interface Judged<Code extends string> {
  readonly code: Code;
  readonly reason?: string;
}

/** The Admiralty code of an item: its source and itself, judged apart. F and 6 mean that it cannot be judged, which is not bad. */
export interface Grade {
  readonly reliability: Judged<Reliability>;
  readonly credibility: Judged<Credibility>;
}

/** What each code means, in the words of the scale (NATO AJP-2.1). */
export const MEANINGS = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'cannot be judged',
  '1': 'confirmed by independent sources',
  '2': 'probably true',
  '3': 'possibly true',
  '4': 'doubtful',
  '5': 'improbable',
  '6': 'cannot be judged',
} as const satisfies Record<Reliability | Credibility, string>;
