import type { Clock } from '../clock.ts';
import type { Moment } from '../moment.ts';
import { lastGood } from '../period.ts';
import type { Guarantee, GuaranteeDuty, GuaranteeEnd, Guarantor, Trigger } from './guarantee.ts';

/** What is supposed: that this trigger happens and the guarantee is invoked then. */
export interface SupposedTrigger {
  readonly trigger?: string;
  readonly on: Moment;
  /** The parties of whom `each` speaks. */
  readonly parties: readonly string[];
}

/** One step of a dry run: who must do what by when. `by` is the last good moment, the latest where others go before. */
export interface DryStep {
  readonly what: 'judge' | 'invoke' | 'consult' | 'decide' | 'duty' | 'end';
  /** Several where each of them may or must; nobody where the text names none. */
  readonly who: readonly string[];
  readonly act: string;
  readonly by?: Moment;
  readonly text: readonly string[];
}

/** What a text leaves open, so that nobody could say who must do what by when. */
export interface Gap {
  readonly kind: GapKind;
  /** The trigger, guarantor, duty, end or guarantee of which it is left open. */
  readonly of: string;
}

/** What can be left open: of a trigger, of a guarantor's time, of what several decide, of duties, and of ends. */
export const GAPS = [
  'no-trigger',
  'no-test',
  'no-judge',
  'no-rule',
  'no-consult-time',
  'no-decide-time',
  'no-silence',
  'no-duties',
  'no-bearer',
  'no-duty-time',
  'no-end-judge',
] as const;
export type GapKind = (typeof GAPS)[number];

/** A guarantee put to the test on paper. */
export interface DryRun {
  readonly guarantee: string;
  readonly trigger?: string;
  readonly steps: readonly DryStep[];
  readonly gaps: readonly Gap[];
}

/**
 * Runs a guarantee on paper: from a trigger on a supposed moment to what each must do by when, and what the text leaves
 * open. Where others decide before, the latest moment is shown that their time allows, and none where it has no limit.
 * On a draft too. Refuses nothing: a trigger that the text does not have is one of its gaps.
 */
export function dryRun(guarantee: Guarantee, { trigger: name, on, parties }: SupposedTrigger, clock: Clock): DryRun {
  const trigger = guarantee.triggers.find(({ id }) => id === name);
  const automatic = trigger?.effect === 'automatic';
  const duties = guarantee.duties.filter((duty) => duty.trigger === undefined || duty.trigger === trigger?.id);
  const decided = automatic ? on : latestDecision(guarantee, on, clock);
  return {
    guarantee: guarantee.id,
    ...(trigger === undefined ? {} : { trigger: trigger.id }),
    steps: [
      ...judgeStep(trigger, on),
      ...(automatic ? [] : [invokeStep(guarantee, parties, on)]),
      ...(automatic ? [] : guarantee.guarantors.flatMap((each) => guarantorSteps(each, guarantee, on, clock))),
      ...duties.map((duty) => dutyStep(duty, guarantee, decided, clock)),
      ...guarantee.ends.map(endStep),
    ],
    gaps: [
      ...triggerGaps(guarantee, trigger),
      ...(automatic ? [] : clockGaps(guarantee)),
      ...laterGaps(guarantee, duties),
    ],
  };
}

/** The last moment on which it can still be decided; nothing where somebody has no time limit. */
function latestDecision({ guarantors }: Guarantee, on: Moment, clock: Clock): Moment | undefined {
  const last = guarantors.map(({ decide }) => (decide === undefined ? undefined : lastGood(on, decide, clock)));
  return last.includes(undefined) ? undefined : last.toSorted().at(-1);
}

function judgeStep(trigger: Trigger | undefined, on: Moment): readonly DryStep[] {
  if (trigger === undefined) return [];
  const who = trigger.judge === undefined ? [] : [trigger.judge];
  return [{ what: 'judge', who, act: trigger.on, by: on, text: trigger.text }];
}

function invokeStep({ bearer, text }: Guarantee, parties: readonly string[], on: Moment): DryStep {
  return { what: 'invoke', who: bearer === 'each' ? parties : [bearer], act: 'invoke', by: on, text };
}

function guarantorSteps(
  { guarantor, consult, decide, silence }: Guarantor,
  { text }: Guarantee,
  on: Moment,
  clock: Clock,
): readonly DryStep[] {
  const step = (what: 'consult' | 'decide', act: string, period: Guarantor['consult']): DryStep => ({
    what,
    who: [guarantor],
    act,
    ...(period === undefined ? {} : { by: lastGood(on, period, clock) }),
    text,
  });
  const decides = silence === undefined ? 'decide' : `decide; silence is ${silence}`;
  return [step('consult', 'consult', consult), step('decide', decides, decide)];
}

function dutyStep(
  { act, bearer, text, within }: GuaranteeDuty,
  { guarantors }: Guarantee,
  decided: Moment | undefined,
  clock: Clock,
): DryStep {
  const named = bearer === undefined ? [] : [bearer];
  const who = bearer === 'guarantors' ? guarantors.map(({ guarantor }) => guarantor) : named;
  const by = decided === undefined || within === undefined ? undefined : lastGood(decided, within, clock);
  return { what: 'duty', who, act, ...(by === undefined ? {} : { by }), text };
}

function endStep({ on, judge, text }: GuaranteeEnd): DryStep {
  return { what: 'end', who: judge === undefined ? [] : [judge], act: on, text };
}

function triggerGaps({ id, triggers }: Guarantee, trigger: Trigger | undefined): readonly Gap[] {
  if (trigger === undefined) return gaps('no-trigger', id, triggers.length === 0);
  const { id: of, test, judge } = trigger;
  return [...gaps('no-test', of, test === undefined), ...gaps('no-judge', of, judge === undefined)];
}

function clockGaps({ id, guarantors, rule }: Guarantee): readonly Gap[] {
  return [
    ...gaps('no-rule', id, rule === undefined && guarantors.length > 1),
    ...guarantors.flatMap(({ guarantor, consult, decide, silence }) => [
      ...gaps('no-consult-time', guarantor, consult === undefined),
      ...gaps('no-decide-time', guarantor, decide === undefined),
      ...gaps('no-silence', guarantor, silence === undefined),
    ]),
  ];
}

function laterGaps({ id, ends }: Guarantee, duties: readonly GuaranteeDuty[]): readonly Gap[] {
  return [
    ...gaps('no-duties', id, duties.length === 0),
    ...duties.flatMap((duty) => [
      ...gaps('no-bearer', duty.id, duty.bearer === undefined),
      ...gaps('no-duty-time', duty.id, duty.within === undefined),
    ]),
    ...ends.flatMap((end) => gaps('no-end-judge', end.id, end.judge === undefined)),
  ];
}

function gaps(kind: GapKind, of: string, open: boolean): readonly Gap[] {
  return open ? [{ kind, of }] : [];
}
