import { asId, type UnitId } from '#agreement/terms';
import type { Draft, Redline, TextUnit, Unit } from '#agreement/text';

/** Two drafts as one tree: the later one, with what went from the earlier one set in where it stood. */
export interface Woven {
  readonly units: readonly Unit[];
  /** The units that went, by the ids that they have in this tree, and their ids in the earlier draft. */
  readonly gone: ReadonlyMap<UnitId, UnitId>;
}

/** Weaves the earlier draft's deleted units into the later draft, and marks what is new as a whole. */
export function weave(earlier: Draft, later: Draft, redline: Redline): Woven {
  const came = new Set(
    redline.pairs.filter((pair) => pair.a.length === 0).flatMap((pair) => idsOf(redline.later.units, pair.b)),
  );
  const went = new Set(
    redline.pairs.filter((pair) => pair.b.length === 0).flatMap((pair) => idsOf(redline.earlier.units, pair.a)),
  );
  const taken = new Set(everyId(later.units));
  const gone = new Map<UnitId, UnitId>();
  const places = placesOf(redline);
  let units = marked(later.units, textIds(redline.later.units), came);
  for (const { unit, after } of goneIn(earlier.units, textIds(redline.earlier.units), went).reverse()) {
    const copy = renamed(unit, taken, gone);
    units = setIn(units, copy, places(after));
  }
  return { units, gone };
}

function idsOf(units: readonly TextUnit[], indices: readonly number[]): readonly UnitId[] {
  return indices.flatMap((index) => units[index]?.id ?? []);
}

function textIds(units: readonly TextUnit[]): ReadonlySet<UnitId> {
  return new Set(units.map((unit) => unit.id));
}

function everyId(units: readonly Unit[]): readonly UnitId[] {
  return units.flatMap((unit) => [unit.id, ...everyId(unit.units)]);
}

/** Whether all words of a unit and below it are among those, and there are any. */
function isWhole(unit: Unit, text: ReadonlySet<UnitId>, among: ReadonlySet<UnitId>): boolean {
  const bearing = everyId([unit]).filter((id) => text.has(id));
  return bearing.length > 0 && bearing.every((id) => among.has(id));
}

function marked(units: readonly Unit[], text: ReadonlySet<UnitId>, came: ReadonlySet<UnitId>): readonly Unit[] {
  return units.map((unit) => ({
    ...unit,
    ...(isWhole(unit, text, came) ? { tracked: { kind: 'inserted' as const, author: '' } } : {}),
    units: marked(unit.units, text, came),
  }));
}

interface Gone {
  readonly unit: Unit;
  /** The text unit before it that stayed. */
  readonly after: UnitId | undefined;
}

/** What went, in order: a unit whole where nothing below it stayed, else alone. */
function goneIn(units: readonly Unit[], text: ReadonlySet<UnitId>, went: ReadonlySet<UnitId>): Gone[] {
  const found: Gone[] = [];
  let after: UnitId | undefined;
  const walk = (list: readonly Unit[]) => {
    for (const unit of list) {
      if (isWhole(unit, text, went)) {
        found.push({ unit: struck(unit), after });
        continue;
      }
      if (went.has(unit.id)) found.push({ unit: { ...struck(unit), units: [] }, after });
      else if (text.has(unit.id)) after = unit.id;
      walk(unit.units);
    }
  };
  walk(units);
  return found;
}

function struck(unit: Unit): Unit {
  return { ...unit, tracked: { kind: 'deleted', author: '' }, units: unit.units.map(struck) };
}

function renamed(unit: Unit, taken: Set<UnitId>, gone: Map<UnitId, UnitId>): Unit {
  let id: string = unit.id;
  while (taken.has(asId<UnitId>(id))) id = `${id}~earlier`;
  const own = asId<UnitId>(id);
  taken.add(own);
  gone.set(own, unit.id);
  return { ...unit, id: own, units: unit.units.map((child) => renamed(child, taken, gone)) };
}

/** Where a text unit of the earlier draft stands in the later one: the last of the units that it became. */
function placesOf(redline: Redline): (earlier: UnitId | undefined) => UnitId | undefined {
  const places = new Map<UnitId, UnitId>();
  for (const pair of redline.pairs) {
    const to = idsOf(redline.later.units, pair.b).at(-1);
    if (to !== undefined) for (const from of idsOf(redline.earlier.units, pair.a)) places.set(from, to);
  }
  return (earlier) => (earlier === undefined ? undefined : places.get(earlier));
}

/** Sets a unit in after the place: beside the nearest unit above it of the same kind, never within a table or a note. */
function setIn(units: readonly Unit[], unit: Unit, place: UnitId | undefined): readonly Unit[] {
  const path = place === undefined ? [] : pathTo(units, place);
  const closed = path.findIndex(({ kind }) => kind === 'table' || kind === 'note');
  const open = closed < 0 ? path : path.slice(0, closed + 1);
  const beside = open.findLast(({ kind }) => kind === unit.kind) ?? open.at(-1);
  if (beside === undefined) return [unit, ...units];
  const insert = (list: readonly Unit[]): readonly Unit[] =>
    list.flatMap((each) =>
      each === beside ? [each, unit] : open.includes(each) ? [{ ...each, units: insert(each.units) }] : [each],
    );
  return insert(units);
}

function pathTo(units: readonly Unit[], id: UnitId): readonly Unit[] {
  for (const unit of units) {
    if (unit.id === id) return [unit];
    const below = pathTo(unit.units, id);
    if (below.length > 0) return [unit, ...below];
  }
  return [];
}
