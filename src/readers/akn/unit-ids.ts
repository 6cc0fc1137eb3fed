import { asId, type UnitId } from '#agreement/terms';
import type { AknElement } from './element.ts';

/** Gives each element that becomes a unit its id. */
export interface UnitIds {
  readonly take: (element: AknElement) => UnitId;
  /** For a unit that no element stands for. */
  readonly make: (stem: string) => UnitId;
  /** Ids that stood more than once, and were given a number. */
  readonly doubled: () => readonly string[];
}

/**
 * Ids of units: from GUID, else wId, else eId, else from the place. Ids that the file itself gives are known from
 * the start, so that none made from a place collides with one that comes later.
 */
export function newUnitIds(root: AknElement): UnitIds {
  const given = new Set<string>();
  collect(root, given);
  const taken = new Set<string>();
  const doubled: string[] = [];
  const counts = new Map<string, number>();
  const next = (stem: string, isFree: (id: string) => boolean): string => {
    for (;;) {
      const count = (counts.get(stem) ?? 0) + 1;
      counts.set(stem, count);
      if (isFree(`${stem}_${count}`)) return `${stem}_${count}`;
    }
  };
  const isFree = (id: string) => !given.has(id) && !taken.has(id);
  const use = (id: string): UnitId => {
    taken.add(id);
    return asId<UnitId>(id);
  };
  return {
    take: (element) => {
      const id = givenId(element);
      if (id === undefined) return use(next(element.name, isFree));
      if (!taken.has(id)) return use(id);
      doubled.push(id);
      return use(next(id, isFree));
    },
    make: (stem) => use(next(stem, isFree)),
    doubled: () => doubled,
  };
}

/** The id that a file gives an element; older versions of Akoma Ntoso call it `id`. */
export function givenId(element: AknElement): string | undefined {
  const { GUID, wId, eId, id } = element.attributes;
  return element.own.id ?? [GUID, wId, eId, id].find((candidate) => candidate !== undefined && candidate !== '');
}

function collect(element: AknElement, into: Set<string>): void {
  const id = givenId(element);
  if (id !== undefined) into.add(id);
  for (const child of element.children) if (typeof child !== 'string') collect(child, into);
}
