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
 * `art_5__para_2`; where no number is printed, the place among its siblings of the kind. Where two printed numbers
 * are the same, the second gets its place as well, since an eId is unique.
 */
export function eIdsOf(units: readonly Unit[], taken: ReadonlySet<string> = new Set()): ReadonlyMap<UnitId, string> {
  const eIds = new Map<UnitId, string>();
  const used = new Set(taken);
  const walk = (siblings: readonly Unit[], above: string) => {
    const places = new Map<UnitKind, number>();
    for (const unit of siblings) {
      const place = (places.get(unit.kind) ?? 0) + 1;
      places.set(unit.kind, place);
      const stem = `${above}${SHORT[unit.kind]}_`;
      const eId = unused(`${stem}${numberOf(unit.num) ?? place}`, used);
      used.add(eId);
      eIds.set(unit.id, eId);
      walk(unit.units, `${eId}__`);
    }
  };
  walk(units, '');
  return eIds;
}

/** The number in what is printed: "Article 5 bis" is 5bis, "(a)" is a, "Chapter IV" is IV. */
function numberOf(printed: string | undefined): string | undefined {
  const words = printed?.match(/[\p{L}\p{N}]+(?:[.-][\p{L}\p{N}]+)*/gu) ?? [];
  const first = words.findIndex((word) => /\p{N}/u.test(word));
  const number = first < 0 ? words.at(-1) : words.slice(first).join('');
  return number?.replace(/[^\p{L}\p{N}.-]/gu, '').slice(0, LONGEST);
}

/** Long enough for any number; a whole sentence printed as one is cut. */
const LONGEST = 40;

function unused(eId: string, used: ReadonlySet<string>): string {
  let free = eId;
  for (let n = 2; used.has(free); n++) free = `${eId}-${n}`;
  return free;
}
