import { redline } from '#agreement/text';
import type { CaseView } from '#agreement/views';
import { overrulesOf } from '#contract';
import { draftAddress } from '#lib/addresses.ts';
import { sheetCodes } from '#lib/check-codes.ts';
import { answersOf } from '#lib/comparison/answers.ts';
import { draftIn } from '#lib/draft-in.ts';
import { FILES } from '#lib/file-words.ts';
import { found } from '#lib/found.ts';
import { dayAsked } from '#lib/known-day.ts';
import { lossesOf } from '#lib/losses.ts';
import { marksOf } from '#lib/room-marks.ts';
import { sayDay, sayKind, sayTablers } from '#lib/words.ts';
import type { PageServerLoad } from './$types';

/** Two drafts compared; where a day is asked for, as they could be read on it. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const known = dayAsked(found(await locals.cases.one(params.case)), url.searchParams);
  const view = found(await locals.cases.one(params.case, known === undefined ? {} : { asKnownOn: known }));
  const [earlier, later] = [draftIn(view, params.earlier), draftIn(view, params.later)];
  const overrules = overrulesOf(url.searchParams.getAll('a'), url.searchParams.getAll('b'));
  const codes = found(await locals.checkCodes.of(view.id));
  const compared = redline(earlier, later, { overrules });
  return {
    known,
    losses: lossesOf(FILES, earlier, later, compared),
    codes: sheetCodes([earlier, later], codes),
    ids: { earlier: earlier.id, later: later.id },
    heads: { earlier: headOf(view, earlier, known), later: headOf(view, later, known) },
    redline: compared,
    answers: answersOf(view, [earlier.id, later.id]),
  };
};

function headOf(view: CaseView, draft: CaseView['drafts'][number], known: string | undefined) {
  return {
    title: draft.title ?? draft.id,
    as: `${sayKind(draft.kind)}, ${sayTablers(view, draft)}, ${sayDay(draft.date)}`,
    address: draftAddress(view.id, draft.id, known),
    room: marksOf(view.rooms)(draft.room),
  };
}
