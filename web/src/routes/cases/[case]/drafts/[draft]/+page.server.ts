import { error } from '@sveltejs/kit';
import { convergenceOf } from '#agreement/text';
import { findCase, findDraft } from '#cases';
import { compareAddress } from '#lib/addresses.ts';
import { tabledText } from '#lib/case-page.ts';
import { codeNames } from '#lib/party-names.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => {
  const found = findCase(locals.library, params.case);
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
        address: `/cases/${found.id}#${pick.question}`,
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
    text: tabledText(found, draft),
    units: draft.units,
    lang: draft.lang,
    counts: convergenceOf(draft),
    names: codeNames(found.parties),
    answers,
    others,
  };
};
