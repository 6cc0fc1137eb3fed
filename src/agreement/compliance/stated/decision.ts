import { z } from 'zod';
import { day, days, moment, name, names, words } from './words.ts';

const standard = z.enum(['possible', 'probable', 'established']);
const verdict = z.enum(['established', 'accidental', 'not-established', 'probable', 'possible', 'verifying']);
const ofNorm = { norm: name.exactOptional() } as const;

const verifying = {
  ...ofNorm,
  of: name,
  result: z.enum(['true', 'refuted', 'part']),
  share: z.number().min(0).max(100).exactOptional(),
  standard: standard.exactOptional(),
} as const;

const finding = {
  norm: name,
  occurrence: standard,
  attributed: z.strictObject({ to: name, standard }).nullable(),
  verdict,
  interval: days.exactOptional(),
  cured: day.exactOptional(),
  dissent: names.exactOptional(),
  reply: name.exactOptional(),
} as const;

const confirming = { ...ofNorm, finding: name, of: name.exactOptional(), ends: name.exactOptional() } as const;

const responding = {
  ...ofNorm,
  response: name.exactOptional(),
  finding: name.exactOptional(),
  step: z.int().min(1).exactOptional(),
  effect: words.exactOptional(),
  suspends: names.exactOptional(),
  until: moment.exactOptional(),
} as const;

const declaring = {
  ...ofNorm,
  what: words,
  from: moment.exactOptional(),
  to: moment.exactOptional(),
  suspends: names.exactOptional(),
} as const;

const moving = { ...ofNorm, norms: names, ends: name.exactOptional(), from: moment.exactOptional() } as const;

const judgingStep = {
  ...ofNorm,
  step: name,
  state: z.enum(['met', 'not-met', 'departed']),
  since: moment.exactOptional(),
  measure: z.number().exactOptional(),
  of: name.exactOptional(),
} as const;

const guaranteeing = {
  norm: name,
  of: name,
  stage: z.enum(['consulted', 'decided']),
  measure: words.exactOptional(),
} as const;

const ruling = { ...ofNorm, claims: names, decision: z.enum(['checked', 'recorded', 'not-recorded']) } as const;

/** What each decision says, by what it does; `told` is what every happening says. */
export function decision<T extends z.ZodRawShape>(told: T) {
  const decided = { ...told, rests: names.exactOptional(), reason: words.exactOptional() } as const;
  const does = <D extends string, S extends z.ZodRawShape>(what: D, shape: S) =>
    z.strictObject({ ...decided, does: z.literal(what), ...shape });
  return z.discriminatedUnion('does', [
    does('verify', verifying),
    does('find', finding),
    does('confirm-cured', confirming),
    does('response-step', responding),
    does('suspend', responding),
    does('declare', declaring),
    does('lift', moving),
    does('release', moving),
    does('supersede-norm', moving),
    does('void', moving),
    does('terminate', moving),
    does('restore', moving),
    does('withdraw', { ...ofNorm, withdraws: name }),
    does('investigate', { norm: name, of: name.exactOptional() }),
    does('step', judgingStep),
    does('guarantee', guaranteeing),
    does('register', ruling),
  ]);
}
