import type { Party } from '#agreement/parties';

/** The names of parties by the codes that stand in brackets; a code that no party bears is shown as it is. */
export function codeNames(parties: readonly Party[]): Readonly<Record<string, string>> {
  const coded = parties.flatMap(({ code, short, name }) =>
    code === undefined ? [] : [[code, short ?? name] as const],
  );
  return Object.fromEntries(coded);
}
