import type { DueLine } from '#agreement/views';
import { dueList } from '#agreement/views';
import { dutyAddress } from '#lib/duties/addresses.ts';
import { dutiesAsked } from '#lib/duties/asked.ts';
import { normLine, normOf, refsOf, sayNamed } from '#lib/duties/norm-line.ts';
import { sayBearer, sayExpression } from '#lib/duties/say-norm.ts';
import { sayMoment } from '#lib/duties/say-period.ts';
import { partyName } from '#lib/said.ts';
import type { PageServerLoad } from './$types';

/** What falls due and for whom: of the text in force, of a draft if it were signed. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { view, asked, lived, head } = await dutiesAsked(locals, params.case, url.searchParams);
  if (lived === undefined) return { head, lists: undefined };
  const { overdue, ahead, waiting, standing, powers, ended } = dueList(lived);
  const name = (id: string) => sayBearer(id, (party) => partyName(view, party));
  const norms = (states: typeof waiting) => states.map((state) => normLine(view, lived, state, asked));
  const line = (due: DueLine) => ({
    key: `${due.norm} ${due.kind} ${due.on} ${due.response?.step ?? ''}`,
    on: sayMoment(due.on),
    what: sayDue(due),
    whose: due.kind === 'response' ? '' : name(due.whose),
    isLate: due.isLate,
    says: sayNamed(view, lived, due.norm),
    address: dutyAddress(view.id, 'duties', asked, due.norm),
    refs: refsOf(view, lived, normOf(lived, due.norm)?.text ?? [], asked),
  });
  return {
    head,
    lists: {
      overdue: overdue.map(line),
      ahead: ahead.map(line),
      waiting: waiting.map((state) => {
        const norm = normOf(lived, state.norm);
        const start = norm?.start ?? norm?.due;
        return { ...normLine(view, lived, state, asked), waits: start === undefined ? '' : sayExpression(start) };
      }),
      standing: norms(standing),
      powers: norms(powers),
      ended: norms(ended),
    },
  };
};

const WHAT = {
  due: 'To be done',
  verify: 'To be verified',
  cure: 'To be put right',
  begins: 'Begins',
  ends: 'Ends',
} as const;

function sayDue({ kind, response }: DueLine): string {
  return kind === 'response' ? `Step ${response?.step ?? ''} of the response` : WHAT[kind];
}
