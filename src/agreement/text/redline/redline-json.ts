import type { Container, TextUnit } from '../text-unit.ts';
import { type Edit, type Force, LABELS, type Label, type Redline, type Why } from './redline.ts';

/** A redline as other tools read it: see docs/formats.md. A number or a heading that is not there is null. */
export interface RedlineJson {
  readonly earlier: SideJson;
  readonly later: SideJson;
  readonly pairs: readonly PairJson[];
  readonly summary: Readonly<Record<Label, number>> & { readonly coarse: boolean };
}

/** One draft of a redline: the units that bear text, and the headings that bear none. */
export interface SideJson {
  readonly units: readonly {
    readonly index: number;
    readonly id: string;
    readonly num: string | null;
    readonly heading: string | null;
    readonly text: string;
  }[];
  readonly containers: readonly { readonly id: string; readonly num: string | null; readonly heading: string | null }[];
}

/** Units that belong together, by index, and what became of them. */
export interface PairJson {
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly label: Label;
  readonly moved: boolean;
  readonly renumbered: boolean;
  readonly headingChanged: boolean;
  readonly why: Why;
  readonly edits: readonly Edit[];
  readonly force: readonly { readonly kind: Force; readonly before: string | null; readonly after: string | null }[];
}

/** Writes a redline in the form that other tools read. */
export function redlineJson({ earlier, later, pairs, summary, coarse }: Redline): RedlineJson {
  const counts = Object.fromEntries(LABELS.map((label) => [label, summary[label]])) as Record<Label, number>;
  return {
    earlier: { units: earlier.units.map(unitJson), containers: earlier.containers.map(containerJson) },
    later: { units: later.units.map(unitJson), containers: later.containers.map(containerJson) },
    pairs: pairs.map(({ a, b, label, moved, renumbered, headingChanged, why, edits, force }) => ({
      a,
      b,
      label,
      moved,
      renumbered,
      headingChanged,
      why,
      edits,
      force,
    })),
    summary: { ...counts, coarse },
  };
}

function unitJson({ index, id, num, heading, text }: TextUnit) {
  return { index, id, num: num ?? null, heading: heading ?? null, text };
}

function containerJson({ id, num, heading }: Container) {
  return { id, num: num ?? null, heading: heading ?? null };
}
