import { error } from '@sveltejs/kit';
import { convergenceOf } from '#agreement/text';
import { asKnownOn, findCase, findDraft } from '#cases';
import { caseAddress, compareAddress } from '#lib/addresses.ts';
import { tabledText } from '#lib/case-page.ts';
import { knownDay } from '#lib/known-day.ts';
import { codeNames } from '#lib/party-names.ts';
import type { PageServerLoad } from './$types';

/** A draft; where a day is asked for, with nothing about it that was known later. */
export const load: PageServerLoad = ({ locals, params, url }) => {
  const whole = findCase(locals.library, params.case);
  const known =
    whole !== undefined && url.searchParams.has('known') ? knownDay(whole, url.searchParams).day : undefined;
  const found = whole === undefined || known === undefined ? whole : asKnownOn(whole, known);
  const draft = found === undefined ? undefined : findDraft(found, params.draft);
  if (found === undefined || draft === undefined) error(404, `There is no draft “${params.draft}” in this case.`);
  const answers = found.picks
    .filter((pick) => pick.draft === draft.id)
    .map((pick) => {
      const question = found.questions.find((q) => q.id === pick.question);
      const option = question?.options.find((o) => o.id === pick.option);
      return {
        question: question?.title ?? pick.question,
        option: option?.text ?? pick.option,
        address: `${caseAddress(found.id, known)}#${pick.question}`,
        units: pick.units,
        open: pick.open === true,
        note: pick.note,
      };
    });
  const others = found.drafts
    .filter((d) => d.id !== draft.id && d.units.length > 0 && draft.units.length > 0)
    .map((d) => ({
      title: d.title ?? d.id,
      before: d.date <= draft.date,
      address:
        d.date <= draft.date ? compareAddress(found.id, d.id, draft.id) : compareAddress(found.id, draft.id, d.id),
    }));
  return {
    text: tabledText(found, draft, known),
    units: draft.units,
    lang: draft.lang,
    counts: convergenceOf(draft),
    names: codeNames(found.parties),
    answers,
    others,
  };
};
