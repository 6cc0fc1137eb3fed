import { caseAddress, draftAddress } from '#lib/addresses.ts';
import { found } from '#lib/found.ts';
import type { PageServerLoad } from './$types';

/** The draft that a printed sheet shows, by the code that a reader typed; a code of no draft that he may read is an answer too. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const typed = url.searchParams.get('code')?.trim() ?? '';
  if (typed === '') return { typed };
  const sheet = await locals.checkCodes.find(typed);
  if (!sheet.ok && sheet.refusal.code === 'not-found') return { typed, none: sheet.refusal.sentence };
  const { code, case: of, draft } = found(sheet);
  return {
    typed,
    sheet: {
      code,
      case: { title: of.title, address: caseAddress(of.id) },
      draft: { title: draft.title, date: draft.date, address: draftAddress(of.id, draft.id) },
    },
  };
};
