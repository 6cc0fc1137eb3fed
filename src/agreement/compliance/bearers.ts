import type { Agreement, Norm } from './agreement.ts';

/** A norm as one bearer has it. `id` is the norm's own, or `X1@kol` where each party bears it. */
export interface Borne {
  readonly id: string;
  readonly norm: Norm;
  readonly bearer: string;
}

/** All norms, those that each party bears once for each; a norm borne by each stays whole where no parties are known. */
export function bornesOf({ norms, parties }: Pick<Agreement, 'norms' | 'parties'>): readonly Borne[] {
  return norms.flatMap((norm) => {
    if (norm.bearer !== 'each' || parties.length === 0) return [{ id: norm.id, norm, bearer: norm.bearer }];
    return parties.map((bearer) => ({ id: `${norm.id}@${bearer}`, norm, bearer }));
  });
}

/** The norm's own id in a name that may say the bearer: `X2` of `X2@iss`. */
export function normIn(name: string): string {
  const at = name.indexOf('@');
  return at < 0 ? name : name.slice(0, at);
}

/** The bearer that a name says: `iss` of `X2@iss`. */
export function bearerIn(name: string): string | undefined {
  const at = name.indexOf('@');
  return at < 0 ? undefined : name.slice(at + 1);
}

/** Whether a decision names a norm, by its id, with or without its bearer. */
export function namesNorm(names: readonly string[], { id, norm }: Borne): boolean {
  return names.some((name) => name === id || name === norm.id);
}
