import { printMoney } from '#agreement/compliance';
import { dutiesAsked } from '#lib/duties/asked.ts';
import { refsOf } from '#lib/duties/norm-line.ts';
import { trancheLine } from '#lib/duties/tranche-line.ts';
import { partyName } from '#lib/said.ts';
import type { PageServerLoad } from './$types';

/** The way of the money, from pledge to payment, and what blocks it. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { view, asked, lived, head } = await dutiesAsked(locals, params.case, url.searchParams);
  const fund = lived?.agreement.fund;
  const state = lived?.assessment.funds.find(({ id }) => id === fund?.id);
  if (lived === undefined || fund === undefined || state === undefined) return { head, fund: undefined };
  const money = (amount: bigint) => printMoney(amount, fund);
  return {
    head,
    fund: {
      id: fund.id,
      trustee: partyName(view, fund.trustee),
      cap: money(state.cap),
      refs: refsOf(view, lived, fund.text, asked),
      flow: [
        { name: 'Pledged', amount: money(state.flow.pledged), says: 'promised, whether it binds or not' },
        { name: 'Contributed', amount: money(state.flow.contributed), says: 'received, less what was given back' },
        { name: 'Allocated', amount: money(state.flow.allocated), says: 'set apart for a tranche, withheld or paid' },
        { name: 'Paid', amount: money(state.flow.paid), says: 'paid out' },
      ],
      donors: state.donors.map((donor) => ({
        id: donor.donor,
        name: partyName(view, donor.donor),
        figures: [donor.pledged, donor.binding, donor.called, donor.received, donor.open].map(money),
      })),
      tranches: state.tranches.map((tranche) => trancheLine(view, lived, fund, tranche, asked)),
      refused: state.refused.map(({ posting, refusal }) => ({ id: posting.id, sentence: refusal.sentence })),
    },
  };
};
