import type { UnitId } from '#agreement/terms';
import type { Label, Pair, Redline } from '#agreement/text';
import { element } from '../xml.ts';

/** Where the units of the two drafts stand in the file: their eIds by id. */
export interface Addresses {
  readonly earlier: ReadonlyMap<UnitId, string>;
  /** Units that went, by their ids in the earlier draft, as they stand in this file. */
  readonly gone: ReadonlyMap<UnitId, string>;
  readonly later: ReadonlyMap<UnitId, string>;
  /** The address of the earlier text as a whole. */
  readonly earlierExpression: string;
}

/** Akoma Ntoso's word for what became of a unit. It has none for a move, nor for a copy; our own attribute says them. */
const TYPES: Readonly<Record<Label, string | undefined>> = {
  inserted: 'insertion',
  deleted: 'repeal',
  split: 'split',
  merged: 'join',
  duplicated: 'insertion',
  deduplicated: 'repeal',
  'moved-and-reworded': 'substitution',
  moved: 'replacement',
  reworded: 'substitution',
  renumbered: 'renumbering',
  unchanged: undefined,
};

/** Writes what the later text has undergone, a `textualMod` for each pair that changed. Of a paraphrase nothing is said on words. */
export function modificationsXml(redline: Redline, addresses: Addresses): string {
  const changes = redline.pairs.flatMap((pair) => {
    const type = typeOf(pair, redline);
    return type === undefined ? [] : [{ pair, type }];
  });
  if (changes.length === 0) return '';
  const written = changes.map(({ pair, type }, i) => modificationXml(pair, type, i + 1, redline, addresses));
  return element('analysis', { source: '#travaux' }, element('passiveModifications', {}, ...written));
}

function typeOf(pair: Pair, redline: Redline): string | undefined {
  const type = TYPES[pair.label] ?? (pair.headingChanged ? 'substitution' : undefined);
  if (redline.wording === 'text' || pair.label !== 'reworded') return type;
  return pair.renumbered ? 'renumbering' : undefined;
}

function modificationXml(pair: Pair, type: string, count: number, redline: Redline, addresses: Addresses): string {
  const before = pair.a.flatMap((i) => addresses.earlier.get(idOf(redline.earlier.units[i])) ?? []);
  const here = pair.b.flatMap((i) => addresses.later.get(idOf(redline.later.units[i])) ?? []);
  const gone = pair.a.flatMap((i) => addresses.gone.get(idOf(redline.earlier.units[i])) ?? []);
  return element(
    'textualMod',
    { type, eId: `pmod_${count}`, 'travaux:label': pair.label },
    element('source', { href: '#later' }),
    ...(here.length > 0 ? here : gone).map((eId) => element('destination', { href: `#${eId}` })),
    ...before.map((eId) => element('old', { href: `${addresses.earlierExpression}#${eId}` })),
    ...here.map((eId) => element('new', { href: `#${eId}` })),
  );
}

function idOf(unit: { readonly id: UnitId } | undefined): UnitId {
  if (unit === undefined) throw new Error('a pair of the redline points at no unit');
  return unit.id;
}
