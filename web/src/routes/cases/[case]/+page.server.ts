import { error } from '@sveltejs/kit';
import { asKnownOn, findCase } from '#cases';
import { askedQuestions, timeLine } from '#lib/case-page.ts';
import { knownDay } from '#lib/known-day.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) => {
  const whole = findCase(locals.library, params.case);
  if (whole === undefined) error(404);
  const known = knownDay(whole, url.searchParams);
  const found = asKnownOn(whole, known.day);
  const cited = new Set<string>(found.drafts.flatMap((draft) => draft.sources));
  return {
    known,
    texts: timeLine(found, known.day),
    questions: askedQuestions(found, known.day),
    sources: found.sources.filter((source) => cited.has(source.id)),
  };
};
