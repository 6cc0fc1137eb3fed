import { askedQuestions, timeLine } from '#lib/case-page.ts';
import { found } from '#lib/found.ts';
import { knownDay } from '#lib/known-day.ts';
import { peopleIn, rolesIn } from '#lib/parties.ts';
import { releasesIn } from '#lib/releases.ts';
import { citedSources } from '#lib/sources.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const known = knownDay(found(await locals.cases.one(params.case)), url.searchParams);
  const view = found(await locals.cases.one(params.case, { asKnownOn: known.day }));
  const line = timeLine(view, known.day);
  const cited = new Set<string>(line.flatMap((item) => item.sources.map((source) => source.id)));
  return {
    known,
    line,
    questions: askedQuestions(view, known.day),
    roles: rolesIn(view),
    people: peopleIn(view, known.day),
    releases: releasesIn(view),
    sources: citedSources(view, cited),
  };
};
