import type { Act } from './verbs.ts';

/** Nouns that report: "the minister's claim that …", "a demand by farmers for …". */
export const CUE_NOUNS: ReadonlyMap<string, Act> = new Map(
  (
    [
      ['claim', 'claim assertion allegation accusation contention argument charge complaint insistence suggestion'],
      [
        'say',
        'statement announcement declaration assurance remark comment observation revelation confirmation admission reminder',
      ],
      ['deny', 'denial'],
      ['demand', 'demand call request appeal plea ultimatum condition'],
      ['propose', 'proposal'],
      ['offer', 'offer promise pledge vow'],
      ['reject', 'rejection refusal'],
      ['warn', 'warning threat prediction'],
      ['hold', 'belief view opinion hope fear conviction'],
    ] as const
  ).flatMap(([act, nouns]) =>
    nouns.split(' ').flatMap((noun): [string, Act][] => [
      [noun, act],
      [noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`, act],
    ]),
  ),
);
