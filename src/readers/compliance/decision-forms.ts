import { z } from 'zod';
import type { Decision, Happening, Verifying } from '#agreement/compliance';
import { said, toldKeys } from './told-form.ts';
import { moment } from './when.ts';
import { day, names, reference, words } from './words.ts';

/** How sure a body is. `likely` is another word for probable. */
export const standard = z
  .enum(['possible', 'probable', 'likely', 'established'])
  .transform((sure) => (sure === 'likely' ? 'probable' : sure));

/** What a finding says in the end. */
export const verdict = z.enum(['established', 'accidental', 'not-established', 'probable', 'possible', 'verifying']);

/** To whom a departure is put. */
export const attribution = z.strictObject({ to: reference, standard });

const decided = { ...toldKeys, rests: names.exactOptional(), reason: words.exactOptional() } as const;

/** Days of a departure: [first, last], and null for a last day that has not come. */
const interval = z.tuple([day, day.nullable()]).transform(([from, to]) => ({ from, to }));

const result = z
  .union([z.boolean(), z.enum(['true', 'refuted', 'part'])])
  .transform((value): Verifying['result'] => (value === false ? 'refuted' : value === true ? 'true' : value));

const responding = {
  response: reference.exactOptional(),
  finding: reference.exactOptional(),
  step: z.int().min(1).exactOptional(),
  response_step: z.int().min(1).exactOptional(),
  effect: words.exactOptional(),
  suspends: names.exactOptional(),
  until: moment.exactOptional(),
} as const;

const moving = { norms: names, ends: reference.exactOptional(), from: moment.exactOptional() } as const;

/** What each decision says, by what it does. */
const SHAPES = {
  verify: {
    of: reference,
    result,
    share: z.number().min(0).max(100).exactOptional(),
    standard: standard.exactOptional(),
  },
  find: {
    norm: reference,
    occurrence: standard.exactOptional(),
    attributed: attribution.nullable().exactOptional(),
    verdict,
    interval: interval.exactOptional(),
    cured: day.exactOptional(),
    dissent: names.exactOptional(),
    reply: reference.exactOptional(),
  },
  'confirm-cured': { finding: reference, of: reference.exactOptional(), ends: reference.exactOptional() },
  'response-step': responding,
  suspend: responding,
  declare: {
    what: words,
    from: moment.exactOptional(),
    to: moment.exactOptional(),
    suspends: names.exactOptional(),
  },
  lift: moving,
  release: moving,
  'supersede-norm': moving,
  void: moving,
  terminate: moving,
  restore: moving,
  withdraw: { withdraws: reference },
  'withdraw-report': { withdraws: reference },
  investigate: { norm: reference, of: reference.exactOptional() },
  step: {
    step: reference,
    state: z.enum(['met', 'not-met', 'departed']),
    since: moment.exactOptional(),
    measure: z.number().exactOptional(),
    of: reference.exactOptional(),
  },
  guarantee: {
    norm: reference,
    of: reference,
    stage: z.enum(['consulted', 'decided']),
    measure: words.exactOptional(),
  },
  register: {
    claim: reference.exactOptional(),
    claims: names.exactOptional(),
    decision: z.enum(['checked', 'recorded', 'not-recorded']),
  },
} as const satisfies Readonly<Record<string, z.ZodRawShape>>;

/** What a decision may do. */
export const DOES = Object.keys(SHAPES) as readonly (keyof typeof SHAPES)[];

const FORMS = new Map(DOES.map((does) => [does, formOf(does)]));

/** The form of a decision that does this; nothing if there is none. */
export function decisionForm(does: unknown): z.ZodType<Happening> | undefined {
  return FORMS.get(does as keyof typeof SHAPES);
}

function formOf(does: keyof typeof SHAPES): z.ZodType<Happening> {
  const form = z.strictObject({ ...decided, does: z.literal(does), ...SHAPES[does] });
  return form.transform((spelt, context) => spelled(said(spelt, context))) as unknown as z.ZodType<Happening>;
}

/** The few keys that a file spells otherwise than the core. */
function spelled(read: Readonly<Record<string, unknown>>): Decision {
  const { does, response_step, step = response_step, claim, claims = claim, ...rest } = read;
  return {
    kind: 'decision',
    does: does === 'withdraw-report' ? 'withdraw' : does,
    ...rest,
    ...(step === undefined ? {} : { step }),
    ...(claims === undefined ? {} : { claims: [claims].flat() }),
  } as unknown as Decision;
}
