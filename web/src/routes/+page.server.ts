import { asKnownOn } from '#cases';
import { caseAddress, compareAddress, draftAddress } from '#lib/addresses.ts';
import { frontPage } from '#lib/front-page.ts';
import { knownDay } from '#lib/known-day.ts';
import { sayTablers } from '#lib/words.ts';
import type { PageServerLoad } from './$types';

/** The front page shows the first case that has one; the invented case stands behind the second door. */
export const load: PageServerLoad = ({ locals, url }) => {
  const shown = locals.library.cases.find((c) => c.front !== undefined);
  const invented = locals.library.cases.find((c) => c.invented);
  const door = invented === undefined ? undefined : { title: invented.title, address: caseAddress(invented.id) };
  if (shown === undefined) return { door };
  const known = knownDay(shown, url.searchParams);
  const found = asKnownOn(shown, known.day);
  const texts = found.drafts.map((draft) => ({
    title: draft.title ?? draft.id,
    date: draft.date,
    kind: draft.kind,
    by: sayTablers(found, draft),
    availability: draft.availability,
    address: draftAddress(found.id, draft.id, known.day),
    compare: found.drafts.some((d) => d.id === draft.base && d.units.length > 0 && draft.units.length > 0)
      ? compareAddress(found.id, draft.base ?? '', draft.id)
      : undefined,
  }));
  return {
    door,
    process: {
      title: found.title,
      notice: found.notice,
      closesOn: found.closesOn,
      address: caseAddress(found.id, known.day),
      questions: found.questions.length,
    },
    known,
    page: frontPage(shown, known.day),
    texts,
  };
};
