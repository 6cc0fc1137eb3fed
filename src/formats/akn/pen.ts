import type { UnitId } from '#agreement/terms';
import type { Unit } from '#agreement/text';

/** What writing a unit needs to know of the file as a whole. */
export interface Pen {
  readonly eIds: ReadonlyMap<UnitId, string>;
  /** The eId that the unit had in the earlier draft, where it differs. */
  readonly wIds: ReadonlyMap<UnitId, string>;
  /** Words of a unit as XML, where they are not just its content: in a redline, with the edits on them. */
  readonly words: (unit: Unit, notes: NotesAtCall) => string | undefined;
  /** A number or a heading that was another one before; null where there was none. */
  readonly before: (unit: Unit) => LabelsBefore | undefined;
}

/** The number and the heading of the earlier draft, each only if it differs. */
export interface LabelsBefore {
  readonly num?: string | null;
  readonly heading?: string | null;
}

/** The notes that are to stand at their calls, by id, with how one is written; each is used up by its first call. */
export interface NotesAtCall {
  readonly waiting: Map<string, Unit>;
  readonly write: (note: Unit, label: string | undefined) => string;
}

/** A pen for a draft by itself. */
export function plainPen(eIds: ReadonlyMap<UnitId, string>): Pen {
  return { eIds, wIds: new Map(), words: () => undefined, before: () => undefined };
}

/** The namespace of our own attributes, for what Akoma Ntoso has no place for; the reader knows the same. */
export const OWN_NAMESPACE = 'urn:travaux:akn';

/** The three ids of a unit and what Akoma Ntoso has no attribute for. */
export function unitAttributes(unit: Unit, pen: Pen): Readonly<Record<string, string | number | undefined>> {
  const eId = pen.eIds.get(unit.id);
  const { tracked } = unit;
  return {
    eId,
    wId: pen.wIds.get(unit.id) ?? eId,
    ...identity(unit.id),
    status: tracked?.kind === 'deleted' ? 'removed' : undefined,
    'travaux:change': tracked?.kind,
    'travaux:author': tracked?.author || undefined,
    'travaux:date': tracked?.date,
    'travaux:moved': tracked?.moved,
  };
}

/** Akoma Ntoso's ids hold no white space; an id that does is also written whole. */
function identity(id: string): Readonly<Record<string, string>> {
  if (/^[^\s]+$/.test(id)) return { GUID: id };
  return { GUID: `urn:travaux:unit:${encodeURIComponent(id)}`, 'travaux:id': id };
}
