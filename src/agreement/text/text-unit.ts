import type { UnitId } from '#agreement/terms';
import type { Draft } from './draft.ts';
import type { Inline } from './inline.ts';
import { printNotation } from './notation.ts';
import type { Unit, UnitKind } from './unit.ts';

/** A unit whose own text is not empty, as the redline counts and compares it. */
export interface TextUnit {
  /** From 0, in document order, over the units whose own text is not empty. */
  readonly index: number;
  readonly id: UnitId;
  readonly kind: UnitKind;
  readonly num: string | undefined;
  readonly heading: string | undefined;
  /** The unit's own words in the notation. */
  readonly text: string;
  /** The units above it, outermost first. */
  readonly path: readonly Unit[];
}

/** A unit that carries a heading or a number and no text of its own. */
export interface Container {
  readonly id: UnitId;
  readonly kind: UnitKind;
  readonly num: string | undefined;
  readonly heading: string | undefined;
  /** How many text units come before it in document order. */
  readonly before: number;
  readonly path: readonly Unit[];
}

/** A draft laid flat, in document order. */
export interface Flat {
  readonly units: readonly TextUnit[];
  readonly containers: readonly Container[];
}

/** Lays a draft flat: the units that bear text, counted from 0, and the headings that bear none. */
export function flatten(draft: Draft): Flat {
  const units: TextUnit[] = [];
  const containers: Container[] = [];
  const walk = (list: readonly Unit[], path: readonly Unit[]) => {
    for (const unit of list) {
      const text = ownText(unit.content);
      const { id, kind, num, heading } = unit;
      if (text !== '') units.push({ index: units.length, id, kind, num, heading, text, path });
      else if (heading !== undefined || num !== undefined || isStructural(kind))
        containers.push({ id, kind, num, heading, before: units.length, path });
      walk(unit.units, [...path, unit]);
    }
  };
  walk(draft.units, []);
  return { units, containers };
}

/** A unit's own words in the notation; white space alone is no text. */
export function ownText(content: readonly Inline[]): string {
  const text = printNotation(content);
  return text.trim() === '' ? '' : text;
}

function isStructural(kind: UnitKind): boolean {
  return kind !== 'paragraph' && kind !== 'row' && kind !== 'cell';
}
