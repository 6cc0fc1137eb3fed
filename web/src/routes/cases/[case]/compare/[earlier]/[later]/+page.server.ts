import { error } from '@sveltejs/kit';
import { redline } from '#agreement/text';
import { findCase, findDraft } from '#cases';
import { overrulesOf } from '#contract';
import { draftAddress } from '#lib/addresses.ts';
import { answersOf } from '#lib/comparison/answers.ts';
import type { Head } from '#lib/comparison/given.ts';
import { sayDay, sayKind, sayTablers } from '#lib/words.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) => {
  const found = findCase(locals.library, params.case);
  if (found === undefined) error(404, `There is no case “${params.case}” here.`);
  const [earlier, later] = [findDraft(found, params.earlier), findDraft(found, params.later)];
  if (earlier === undefined || later === undefined)
    error(404, `There is no draft “${earlier === undefined ? params.earlier : params.later}” in this case.`);
  const asked = url.searchParams;
  const overrules = overrulesOf(asked.getAll('a'), asked.getAll('b'));
  const head = (draft: typeof earlier): Head & { readonly address: string } => ({
    title: draft.title ?? draft.id,
    as: `${sayKind(draft.kind)}, ${sayTablers(found, draft)}, ${sayDay(draft.date)}`,
    address: draftAddress(found.id, draft.id),
  });
  return {
    ids: { earlier: earlier.id, later: later.id },
    heads: { earlier: head(earlier), later: head(later) },
    redline: redline(earlier, later, { overrules }),
    answers: answersOf(found, [earlier.id, later.id]),
  };
};
