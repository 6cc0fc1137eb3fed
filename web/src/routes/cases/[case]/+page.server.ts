import { caseAddress, withQuery } from '#lib/addresses.ts';
import { askedQuestions, timeLine } from '#lib/case-page.ts';
import { found } from '#lib/found.ts';
import { knownDay } from '#lib/known-day.ts';
import { peopleIn, rolesIn } from '#lib/parties.ts';
import { releasesIn } from '#lib/releases.ts';
import { citedSources } from '#lib/sources.ts';
import type { PageServerLoad } from './$types';

/** How much of a long time line stands on the page until all of it is asked for. */
const SHOWN = 60;

/** The texts of a case and what happened around them; of a long time line the latest part. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const known = knownDay(found(await locals.cases.one(params.case)), url.searchParams);
  const view = found(await locals.cases.one(params.case, { asKnownOn: known.day }));
  const length = view.drafts.length + view.events.length;
  // A line that is hardly longer is shown whole: nobody should have to ask for its last few items.
  const isCut = length > SHOWN * 1.5 && url.searchParams.get('line') !== 'all';
  const line = timeLine(view, known.day, isCut ? SHOWN : undefined);
  const cited = new Set<string>(line.flatMap((item) => item.sources.map((source) => source.id)));
  const all = withQuery(caseAddress(view.id), [
    ['known', known.day],
    ['line', 'all'],
  ]);
  return {
    known,
    line,
    before: isCut ? { count: length - line.length, address: `${all}#texts` } : undefined,
    texts: view.drafts.map(({ id, title, date, units }) => ({ id, title: title ?? id, date, units: units.length })),
    events: view.events.length,
    questions: askedQuestions(view, known.day),
    roles: rolesIn(view),
    people: peopleIn(view, known.day),
    releases: releasesIn(view),
    sources: citedSources(view, cited),
  };
};
