import type { UnitId } from '#agreement/terms';
import type { Unit, UnitKind } from '#agreement/text';

/** How Akoma Ntoso's naming convention shortens the elements that units are written as. */
const SHORT: Readonly<Record<UnitKind, string>> = {
  preamble: 'preamble',
  pp: 'rec',
  part: 'part',
  title: 'title',
  chapter: 'chp',
  section: 'sec',
  article: 'art',
  chapeau: 'intro',
  paragraph: 'para',
  point: 'point',
  annex: 'annex',
  heading: 'heading',
  table: 'table',
  row: 'tr',
  cell: 'td',
  note: 'authorialNote',
  header: 'header',
  final: 'final',
};

/**
 * The `eId` of every unit by the naming convention: the path of its elements with their printed numbers, as
 * `art_5__para_2`; where no number is printed, the place among its siblings of the kind. Printed numbers go first. Of
 * two units that would be called the same, the second gets "-2" behind it, since an eId is unique.
 */
export function eIdsOf(units: readonly Unit[]): ReadonlyMap<UnitId, string> {
  const eIds = new Map<UnitId, string>();
  const used = new Set<string>();
  const walk = (siblings: readonly Unit[], above: string) => {
    const places = placesOf(siblings);
    const numbered = siblings.filter((unit) => numberOf(unit.num) !== undefined);
    for (const unit of new Set([...numbered, ...siblings])) {
      const number = numberOf(unit.num) ?? places.get(unit);
      eIds.set(unit.id, claim(`${above}${SHORT[unit.kind]}_${number}`, used));
    }
    for (const unit of siblings) walk(unit.units, `${eIds.get(unit.id)}__`);
  };
  walk(units, '');
  return eIds;
}

function placesOf(siblings: readonly Unit[]): ReadonlyMap<Unit, number> {
  const counts = new Map<UnitKind, number>();
  return new Map(
    siblings.map((unit) => {
      const place = (counts.get(unit.kind) ?? 0) + 1;
      counts.set(unit.kind, place);
      return [unit, place];
    }),
  );
}

/** The number in what is printed: "Article 5 bis" is 5bis, "(a)" is a, "Chapter IV" is IV. */
function numberOf(printed: string | undefined): string | undefined {
  const words = printed?.match(/[\p{L}\p{N}]+(?:[.-][\p{L}\p{N}]+)*/gu) ?? [];
  const first = words.findIndex((word) => /\p{N}/u.test(word));
  const number = first < 0 ? words.at(-1) : words.slice(first).join('');
  return number?.slice(0, LONGEST);
}

/** Long enough for any number; a whole sentence printed as one is cut. */
const LONGEST = 40;

function claim(eId: string, used: Set<string>): string {
  let free = eId;
  for (let n = 2; used.has(free); n++) free = `${eId}-${n}`;
  used.add(free);
  return free;
}
