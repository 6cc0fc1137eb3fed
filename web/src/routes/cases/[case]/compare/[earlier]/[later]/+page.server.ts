import { redline, type TabledDraft } from '#agreement/text';
import type { CaseView } from '#agreement/views';
import { overrulesOf } from '#contract';
import { draftAddress } from '#lib/addresses.ts';
import { answersOf } from '#lib/comparison/answers.ts';
import type { Head } from '#lib/comparison/given.ts';
import { draftIn } from '#lib/draft-in.ts';
import { found } from '#lib/found.ts';
import { dayAsked } from '#lib/known-day.ts';
import { sayDay, sayKind, sayTablers } from '#lib/words.ts';
import type { PageServerLoad } from './$types';

/** Two drafts compared; where a day is asked for, as they could be read on it. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const known = dayAsked(url.searchParams);
  const view = found(await locals.cases.one(params.case, known === undefined ? {} : { asKnownOn: known }));
  const [earlier, later] = [draftIn(view, params.earlier), draftIn(view, params.later)];
  const overrules = overrulesOf(url.searchParams.getAll('a'), url.searchParams.getAll('b'));
  return {
    known,
    ids: { earlier: earlier.id, later: later.id },
    heads: { earlier: headOf(view, earlier, known), later: headOf(view, later, known) },
    redline: redline(earlier, later, { overrules }),
    answers: answersOf(view, [earlier.id, later.id]),
  };
};

function headOf(view: CaseView, draft: TabledDraft, known: string | undefined): Head & { readonly address: string } {
  return {
    title: draft.title ?? draft.id,
    as: `${sayKind(draft.kind)}, ${sayTablers(view, draft)}, ${sayDay(draft.date)}`,
    address: draftAddress(view.id, draft.id, known),
  };
}
