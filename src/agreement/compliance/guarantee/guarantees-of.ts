import type { Agreement, Norm } from '../agreement.ts';
import { GUARANTOR_SILENCES, type Guarantee, type GuarantorSilence } from './guarantee.ts';

/** All guarantees of a text: those that it sets out as such, and each power with clocks, which is owed by one guarantor. */
export function guaranteesOf({ guarantees, norms }: Pick<Agreement, 'guarantees' | 'norms'>): readonly Guarantee[] {
  return [...guarantees, ...norms.flatMap(ofNorm)];
}

function ofNorm({ id, text, kind, bearer, toward, start, clocks, silence }: Norm): readonly Guarantee[] {
  if (kind !== 'power' || clocks === undefined || toward === undefined) return [];
  const { consult, decide } = clocks;
  const stated = GUARANTOR_SILENCES.find((each) => each === silence);
  return [
    {
      id,
      text,
      bearer,
      ...(start === undefined ? {} : { start }),
      triggers: [],
      guarantors: [
        {
          guarantor: toward,
          ...(consult === undefined ? {} : { consult }),
          ...(decide === undefined ? {} : { decide }),
          ...silenceOf(stated),
        },
      ],
      rule: 'each',
      duties: [],
      ends: [],
    },
  ];
}

function silenceOf(silence: GuarantorSilence | undefined): { readonly silence?: GuarantorSilence } {
  return silence === undefined ? {} : { silence };
}
