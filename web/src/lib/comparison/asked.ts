import { overrulesOf, overrulesQuery } from '#contract';
import { asKnown, withQuery } from '#lib/addresses.ts';
import type { Asked } from '#lib/comparison/given.ts';
import { viewOf } from '#lib/comparison/view.ts';

/** Reads what an address asks of a comparison. */
export function askedOf(query: URLSearchParams): Asked {
  const pair = Number(query.get('pair') ?? Number.NaN);
  return {
    view: viewOf(query),
    known: query.get('known') ?? undefined,
    overrules: overrulesOf(query.getAll('a'), query.getAll('b')),
    overruling: Number.isInteger(pair) && pair >= 0 ? pair : undefined,
  };
}

/** The query that asks the same, with what is given changed; relative to the page that it stands on. */
export function addressOf(asked: Asked, changed: Partial<Asked> = {}): string {
  const { view, known, overrules, overruling } = { ...asked, ...changed };
  const place = overruling === undefined ? '' : `#pair-${overruling}`;
  const pair: [string, string][] = overruling === undefined ? [] : [['pair', String(overruling)]];
  return withQuery('', [['view', view], ...asKnown(known), ...overrulesQuery(overrules), ...pair]) + place;
}
