import type { Unit, UnitKind } from '#agreement/text';

/** Which kinds of units stand under a heading of their own when a draft is set. A new kind does not compile until it is placed. */
const DIVIDES = {
  preamble: true,
  pp: false,
  part: true,
  title: true,
  chapter: true,
  section: true,
  article: true,
  chapeau: false,
  paragraph: false,
  point: false,
  annex: true,
  heading: true,
  table: false,
  row: false,
  cell: false,
  note: false,
  header: false,
  final: true,
} as const satisfies Record<UnitKind, boolean>;

/** Whether a unit is a division of its text, with a heading of its own, rather than one of its paragraphs. */
export function isDivision(unit: Pick<Unit, 'kind'>): boolean {
  return DIVIDES[unit.kind];
}
