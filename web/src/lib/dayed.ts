import type { Day } from '#agreement/terms';
import type { CaseView } from '#agreement/views';
import { found } from '#lib/found.ts';
import { type KnownDay, knownDay } from '#lib/known-day.ts';

/** A case as known on the day that an address asks for, else on the day on which its pages open. */
export async function dayedCase(
  { cases }: Pick<App.Locals, 'cases'>,
  id: string,
  query: URLSearchParams,
): Promise<{ readonly view: CaseView; readonly known: KnownDay; readonly past: { readonly asKnownOn: Day } }> {
  const known = knownDay(found(await cases.one(id)), query);
  const past = { asKnownOn: known.day };
  return { view: found(await cases.one(id, past)), known, past };
}
