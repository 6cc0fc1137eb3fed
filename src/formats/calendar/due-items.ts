import { type Moment, normIn, type ScheduledNorm } from '#agreement/compliance';
import { compareText } from '#agreement/terms';
import { type DueKind, type DueLine, dueList, type LivedAgreement } from '#agreement/views';
import type { CalendarItem } from './calendar.ts';

/** What is asked of an agreement for a calendar. */
export type Dated = Pick<LivedAgreement, 'agreement' | 'assessment' | 'asked' | 'schedule'>;

/**
 * What falls due under an agreement, as items of a calendar, in the order of days: what is known, and by the schedule
 * what is expected if all before it is done when it is due.
 */
export function dueItems(dated: Dated): readonly CalendarItem[] {
  const { overdue, ahead } = dueList(dated);
  const known = [...overdue, ...ahead].map((line) => itemOf(line, dated));
  const expected = dated.schedule.norms
    .filter(({ basis }) => basis === 'expected')
    .flatMap((norm) => expectedItems(norm, dated));
  return [...known, ...expected].sort((a, b) => compareText(a.on, b.on) || compareText(a.id, b.id));
}

function itemOf({ kind, on, norm, whose, isLate, response }: DueLine, dated: Dated): CalendarItem {
  const step = response === undefined ? '' : `.${response.id}.${response.finding}.${response.step}`;
  const what = response === undefined ? norm : `${response.id}, step ${response.step}, on ${norm}`;
  return {
    id: idOf(dated, `${kind}.${norm}${step}`),
    on,
    summary: `${isLate ? 'Overdue: ' : ''}${what} ${SAYS[kind]} (${whose})`,
    details: detailsOf(norm, dated),
    isExpected: false,
    category: kind,
  };
}

/** What each kind of day is, after the name of the norm. */
const SAYS = {
  due: 'is due',
  verify: 'is to be verified',
  cure: 'is to be put right',
  response: 'ends its time',
  begins: 'begins',
  ends: 'ends',
} as const satisfies Record<DueKind, string>;

function expectedItems({ id, bearer, start, due, end }: ScheduledNorm, dated: Dated): readonly CalendarItem[] {
  const item = (kind: 'due' | 'begins' | 'ends', on: Moment | undefined): readonly CalendarItem[] =>
    on === undefined
      ? []
      : [
          {
            id: idOf(dated, `${kind}.${id}`),
            on,
            summary: `${id} ${SAYS[kind]} (${bearer}), as expected`,
            details: detailsOf(id, dated),
            isExpected: true,
            category: kind,
          },
        ];
  const kind = dated.agreement.norms.find((norm) => norm.id === normIn(id))?.kind;
  // A power and a permission fall due for nobody.
  if (kind !== 'duty' && kind !== 'ban') return [];
  // Days that are known already are told as such, or are done with.
  const state = dated.assessment.norms.find((norm) => norm.id === id);
  return [
    ...(due === undefined && state?.start === undefined ? item('begins', start) : []),
    ...(state?.due === undefined ? item('due', due) : []),
    ...(state?.end === undefined ? item('ends', end) : []),
  ];
}

function idOf({ agreement }: Dated, rest: string): string {
  return `${agreement.id}.${rest}@travaux`;
}

/** The units that say so, and whether the day is as known on another. */
function detailsOf(norm: string, { agreement, asked }: Dated): string {
  const units = agreement.norms.find(({ id }) => id === normIn(norm))?.text ?? [];
  const said = units.length === 0 ? '' : `${units.join(', ')}\n`;
  return `${said}${agreement.id}, as known on ${asked.asKnownOn}`;
}
