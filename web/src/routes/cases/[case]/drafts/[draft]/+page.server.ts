import { convergenceOf } from '#agreement/text';
import { caseAddress, compareAddress } from '#lib/addresses.ts';
import { tabledText } from '#lib/case-page.ts';
import { sheetCodes } from '#lib/check-codes.ts';
import { draftIn } from '#lib/draft-in.ts';
import { found } from '#lib/found.ts';
import { dayAsked } from '#lib/known-day.ts';
import { marginLine } from '#lib/margin.ts';
import { codeNames } from '#lib/party-names.ts';
import { marksOf } from '#lib/room-marks.ts';
import type { PageServerLoad } from './$types';

/** A draft; where a day is asked for, with nothing about it that was known later. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const known = dayAsked(found(await locals.cases.one(params.case)), url.searchParams);
  const view = found(await locals.cases.one(params.case, known === undefined ? {} : { asKnownOn: known }));
  const draft = draftIn(view, params.draft);
  const markOf = marksOf(view.rooms);
  const answers = view.picks
    .filter((pick) => pick.draft === draft.id)
    .map((pick) => {
      const question = view.questions.find((q) => q.id === pick.question);
      const option = question?.options.find((o) => o.id === pick.option);
      return {
        question: question?.title ?? pick.question,
        option: option?.text ?? pick.option,
        address: `${caseAddress(view.id, known)}#${pick.question}`,
        units: pick.units,
        open: pick.open === true,
        note: pick.note,
        room: markOf(pick.room),
      };
    });
  const others = view.drafts
    .filter((d) => d.id !== draft.id && d.units.length > 0 && draft.units.length > 0)
    .map((d) => ({
      title: d.title ?? d.id,
      before: d.date <= draft.date,
      address:
        d.date <= draft.date
          ? compareAddress(view.id, d.id, draft.id, known)
          : compareAddress(view.id, draft.id, d.id, known),
    }));
  const past = known === undefined ? {} : { asKnownOn: known };
  const margins = found(await locals.positions.margins(view.id, draft.id, past));
  const codes = found(await locals.checkCodes.of(view.id));
  return {
    codes: sheetCodes([draft], codes),
    text: tabledText(view, draft, known),
    units: draft.units,
    lang: draft.lang,
    counts: convergenceOf(draft),
    names: codeNames(view.parties),
    answers,
    margins: margins
      .map((margin) => marginLine(view, margin, known))
      .filter(({ said, reported, tabled }) => said.length + reported.length + tabled.length > 0),
    others,
  };
};
