import { withQuery } from '#lib/addresses.ts';

/** The pages of a case that tell whether a text is kept. */
export type DutyPage = 'duties' | 'incidents' | 'phases' | 'funds' | 'guarantees' | 'damage' | 'zones' | 'scores';

/** Which text is shown, on which day, and whether it is supposed to be signed. */
export interface DutyAsked {
  readonly text?: string | undefined;
  readonly signed?: string | undefined;
  readonly known?: string | undefined;
}

/** One of these pages, or one thing on it. */
export function dutyAddress(process: string, page: DutyPage, { text, signed, known }: DutyAsked, id?: string): string {
  const one = id === undefined ? '' : `/${encodeURIComponent(id)}`;
  const asked = Object.entries({ text, signed, known }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return withQuery(`/cases/${encodeURIComponent(process)}/${page}${one}`, asked);
}
