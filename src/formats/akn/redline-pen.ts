import type { UnitId } from '#agreement/terms';
import type { Edit, Redline, Unit } from '#agreement/text';
import { editedXml } from './edited-words.ts';
import { editsOfEach } from './edits-of-each.ts';
import { contentXml, trackedXml } from './inline.ts';
import { type LabelsBefore, type Pen, plainPen } from './pen.ts';
import type { Woven } from './woven.ts';

/** A pen that shows on each unit's words, number and heading what became of them. */
export function redlinePen(
  redline: Redline,
  woven: Woven,
  same: ReadonlyMap<UnitId, Unit>,
  ids: Pick<Pen, 'eIds' | 'wIds'>,
): Pen {
  const plain = { ...plainPen(ids.eIds), ...ids };
  const edits = redline.wording === 'paraphrase' ? new Map<UnitId, readonly Edit[]>() : editsById(redline);
  const came = new Set(
    redline.pairs.flatMap((pair) => (pair.a.length === 0 ? unitsOf(redline, pair.b) : [])).map(({ id }) => id),
  );
  return {
    ...plain,
    words: (unit, notes) => {
      const kind = woven.gone.has(unit.id) ? 'deleted' : came.has(unit.id) ? 'inserted' : undefined;
      if (kind !== undefined && unit.content.length > 0)
        return trackedXml({ kind, author: '' }, contentXml(unit.content, plain, notes));
      const own = kind === undefined ? edits.get(unit.id) : undefined;
      return own === undefined ? undefined : editedXml(unit.content, own, plain, notes);
    },
    before: (unit) => labelsBefore(unit, same.get(unit.id)),
  };
}

/** The edits that led to each later unit. A unit that stands in two pairs, as a copy does, has those of the plain one. */
function editsById(redline: Redline): ReadonlyMap<UnitId, readonly Edit[]> {
  const byId = new Map<UnitId, readonly Edit[]>();
  const plainLast = [...redline.pairs].sort((p, q) => q.a.length + q.b.length - (p.a.length + p.b.length));
  for (const pair of plainLast) {
    const units = unitsOf(redline, pair.b);
    const each = editsOfEach(
      pair.edits,
      units.map((unit) => unit.text.length),
    );
    units.forEach((unit, i) => {
      const own = each[i] ?? [];
      if (own.some(({ op }) => op !== '=')) byId.set(unit.id, own);
      else byId.delete(unit.id);
    });
  }
  return byId;
}

function unitsOf(redline: Redline, indices: readonly number[]) {
  return indices.flatMap((index) => redline.later.units[index] ?? []);
}

function labelsBefore(unit: Unit, before: Unit | undefined): LabelsBefore | undefined {
  if (before === undefined) return undefined;
  return {
    ...(before.num === unit.num ? {} : { num: before.num ?? null }),
    ...(before.heading === unit.heading ? {} : { heading: before.heading ?? null }),
  };
}
