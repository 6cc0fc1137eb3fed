import { error } from '@sveltejs/kit';
import { printMoney } from '#agreement/compliance';
import { entryAddress } from '#lib/addresses.ts';
import { dutiesAsked } from '#lib/duties/asked.ts';
import { sayExpression } from '#lib/duties/say-norm.ts';
import { trancheLine } from '#lib/duties/tranche-line.ts';
import { marksOf } from '#lib/room-marks.ts';
import { partyName } from '#lib/said.ts';
import { sayDay } from '#lib/words.ts';
import type { PageServerLoad } from './$types';

/** A tranche: its steps with what proves them, its money, and every posting on it with both of its days. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { view, asked, lived, head } = await dutiesAsked(locals, params.case, url.searchParams);
  const fund = lived?.agreement.fund;
  const terms = fund?.tranches.find(({ id }) => id === params.tranche);
  const books = lived?.assessment.funds.find(({ id }) => id === fund?.id);
  const state = books?.tranches.find(({ id }) => id === params.tranche);
  if (lived === undefined || fund === undefined || books === undefined || terms === undefined || state === undefined)
    error(404, `There is no tranche "${params.tranche}" that you may read.`);
  const told = new Map(lived.happenings.map((happening) => [happening.id, happening]));
  const markOf = marksOf(view.rooms);
  return {
    head,
    tranche: trancheLine(view, lived, fund, state, asked),
    terms: {
      start: terms.start === undefined ? undefined : sayExpression(terms.start),
      also: terms.also.map(sayExpression),
      shares: Object.entries(terms.shares).map(([payee, weight]) => `${partyName(view, payee)} ${weight}`),
    },
    postings: books.postings
      .filter(({ tranche }) => tranche === params.tranche)
      .map((posting) => {
        const entry = told.get(posting.id);
        return {
          id: posting.id,
          type: posting.type,
          moved: sayDay(posting.occurred),
          known: posting.knownOn === posting.occurred ? undefined : sayDay(posting.knownOn),
          lines: posting.lines.map(({ account, amount }) => `${account} ${printMoney(amount, fund)}`),
          room: markOf(entry?.room),
          address: entry === undefined ? undefined : entryAddress(view.id, entry.room, entry.seq),
        };
      }),
  };
};
