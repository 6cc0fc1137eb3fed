import { stemOf } from '../stem.ts';
import { type Change, change, placeOfItem, printedOf } from './change.ts';
import type { Item, Reading } from './items.ts';
import type { Lexicon } from './lexicon.ts';
import type { Matter } from './matter.ts';
import type { GroupPairs } from './pair-groups.ts';
import { isRemark } from './remark.ts';
import type { Sides } from './sides.ts';

/**
 * Who acts: the subject before a modal, the doer after "by", alternatives of bodies that were settled, and a body
 * that acts elsewhere in the draft and now appears here. What a careful reader names, not every name; none within a
 * change of date, which tells its words by itself, and no subject or newcomer within a bracket.
 */
export function actorChanges(
  sides: Sides,
  groups: GroupPairs,
  matter: Matter,
  lexicon: Lexicon,
  actors: ReadonlySet<string>,
  dates: readonly Change[],
): readonly Change[] {
  const changes = [...subjects(sides, lexicon), ...settled(sides, groups), ...doers(sides, lexicon)];
  return [...changes, ...newcomers(sides, matter, actors, [...changes, ...dates])];
}

/** Subjects of modals that stand in each other's place. */
function subjects(sides: Sides, lexicon: Lexicon): readonly Change[] {
  const modalsOf = (items: readonly Item[]) =>
    items.flatMap((item, i) => (item.stretch === 0 && lexicon.modals.has(item.word) ? [i] : []));
  const later = modalsOf(sides.b.items);
  return modalsOf(sides.a.items).flatMap((a): readonly Change[] => {
    const b = later.find(
      (i) => i === sides.toB[a] || (sides.toB[a] === -1 && sides.toA[i] === -1 && sameRegion(sides, a, i)),
    );
    if (b === undefined) return [];
    const [before, after] = [subjectBefore(sides.a.items, a), subjectBefore(sides.b.items, b)];
    const [coreA, coreB] = [core(sides.a.items, before, a, lexicon), core(sides.b.items, after, b, lexicon)];
    if (!namesActor(coreA, lexicon) || !namesActor(coreB, lexicon)) return [];
    if (within(coreA, coreB) || within(coreB, coreA)) return [];
    return [
      change(
        'actor',
        printedOf(sides.a, before, withoutName(sides.a.items, before, a)),
        printedOf(sides.b, after, withoutName(sides.b.items, after, b)),
        sides.b.items[after]?.from ?? 0,
      ),
    ];
  });
}

function sameRegion({ regions }: Sides, a: number, b: number): boolean {
  return regions.some((r) => a >= r.a0 && a < r.a1 && b >= r.b0 && b < r.b1);
}

/** From the start of the clause; a clause ends at a stop, a comma or a semicolon, or where a bracket begins or ends. */
function subjectBefore(items: readonly Item[], modal: number): number {
  let at = modal;
  while (at > 0 && modal - at < 9) {
    const before = items[at - 1];
    if (before === undefined || /^[.;:,،؛。，；]$/.test(before.key) || before.stretch !== items[modal]?.stretch) break;
    at--;
  }
  return at;
}

/** Where a subject ends before the name that it is given in parentheses: "Pellamar and Dunmarrow (“the Guarantors”)". */
function withoutName(items: readonly Item[], from: number, to: number): number {
  if (items[to - 1]?.key !== ')') return to;
  const opens = items.slice(from, to).findLastIndex((item) => item.key === '(');
  return opens > 0 ? from + opens : to;
}

/** The words that name the actor, without articles and without a name given in parentheses. */
function core(items: readonly Item[], from: number, to: number, lexicon: Lexicon): readonly string[] {
  const words: string[] = [];
  let depth = 0;
  for (const item of items.slice(from, to)) {
    if (item.key === '(') depth++;
    else if (item.key === ')') depth--;
    else if (depth === 0 && item.kind === 'word' && !lexicon.determiners.has(item.word)) words.push(item.word);
  }
  return words;
}

/** A subject of few words that stands for itself: no pronoun, nothing that only leads up to the modal. */
function namesActor(words: readonly string[], { pronouns, joins, modals }: Lexicon): boolean {
  const leadsUp = (word: string | undefined) => word === undefined || pronouns.includes(word) || joins.includes(word);
  if (leadsUp(words[0]) || leadsUp(words.at(-1)) || words.some((word) => modals.has(word))) return false;
  const relative = words.findIndex((word) => pronouns.includes(word));
  return (relative < 0 ? words.length : relative) <= LONGEST_NAME;
}

/** No body that acts is named in more words than this. */
const LONGEST_NAME = 6;

/** The one names no more than the other, number and case apart. */
function within(some: readonly string[], all: readonly string[]): boolean {
  const stems = all.map(stemOf);
  return some.every((word) => stems.includes(stemOf(word)));
}

/** Alternatives that name different bodies and were settled for one. */
function settled(sides: Sides, groups: GroupPairs): readonly Change[] {
  return sides.a.groups.flatMap((group, i): readonly Change[] => {
    if (group.kind !== 'alternatives' || groups.toB[i] !== -1 || group.ranges.length < 2) return [];
    if (!group.ranges.every(([from, to]) => isName(sides.a, from, to))) return [];
    const chosen = group.ranges.find(([from, to]) => to > from && sides.toB.slice(from, to).every((b) => b >= 0));
    if (chosen === undefined) return [];
    const [first, last] = [sides.toB[chosen[0]] ?? 0, sides.toB[chosen[1] - 1] ?? 0];
    return [change('actor', group.printed, printedOf(sides.b, first, last + 1), sides.b.items[first]?.from ?? 0)];
  });
}

function isName(reading: Reading, from: number, to: number): boolean {
  const words = reading.items.slice(from, to);
  return (
    words.length > 0 && words.every((item) => item.kind === 'word') && words.some((item) => isCapital(reading, item))
  );
}

function isCapital(reading: Reading, item: Item | undefined): boolean {
  return item !== undefined && /^\p{Lu}/u.test(reading.text.slice(item.from, item.from + 2));
}

/** "by the Party that caused it" to "from the Fund". */
function doers(sides: Sides, lexicon: Lexicon): readonly Change[] {
  return sides.regions.flatMap((region): readonly Change[] => {
    const before = doerIn(sides.a, region.a0, region.a1, lexicon);
    const after = doerIn(sides.b, region.b0, region.b1, lexicon);
    if (before === undefined || after === undefined) return [];
    const [a, b] = [printedOf(sides.a, before, region.a1), printedOf(sides.b, after, region.b1)];
    return a === b ? [] : [change('actor', a, b, sides.b.items[after]?.from ?? 0)];
  });
}

function doerIn(reading: Reading, from: number, to: number, lexicon: Lexicon): number | undefined {
  if (reading.groups.some((group) => isRemark(reading, group))) return undefined;
  for (let i = from; i < to - 1; i++) {
    if (!lexicon.byWords.includes(reading.items[i]?.word ?? '')) continue;
    const named = lexicon.determiners.has(reading.items[i + 1]?.word ?? '') ? i + 2 : i + 1;
    const item = reading.items[named];
    if (named < to && item?.kind === 'word' && isCapital(reading, item)) return i;
  }
  return undefined;
}

/** A body that acts elsewhere, named here for the first time or no more, where no other actor was told. */
function newcomers(
  sides: Sides,
  matter: Matter,
  actors: ReadonlySet<string>,
  told: readonly Change[],
): readonly Change[] {
  return sides.regions.flatMap((region): readonly Change[] => {
    if (region.a1 - region.a0 > REWRITTEN || region.b1 - region.b0 > REWRITTEN) return [];
    const after = nameIn(sides.b, region.b0, region.b1, actors, (i) => matter.opened(i));
    const before = nameIn(sides.a, region.a0, region.a1, actors, (i) => matter.closed(i));
    if ((after === undefined) === (before === undefined)) return [];
    const name = after ?? before;
    const [own, other] = after === undefined ? [sides.a, sides.b] : [sides.b, sides.a];
    const bareName = name === undefined ? '' : own.text.slice(own.items[name.core]?.from, own.items[name.to - 1]?.to);
    if (name === undefined || other.text.includes(bareName)) return [];
    const printed = printedOf(own, name.from, name.to);
    if (told.some((t) => (after === undefined ? t.before : t.after)?.includes(bareName))) return [];
    if (isKnownBy(other, bareName)) return [];
    return after === undefined
      ? [change('actor', printed, null, placeOfItem(sides.b, region.b0))]
      : [change('actor', null, printed, own.items[name.from]?.from ?? 0)];
  });
}

/** In a longer stretch all is new, and a name among it says nothing by itself. */
const REWRITTEN = 12;

/** The other text names it by its last word: "the Mission" for "the Observation Mission". */
function isKnownBy(other: Reading, name: string): boolean {
  const last = name.split(' ').at(-1)?.toLowerCase();
  return other.items.some((item) => item.word === last);
}

/** A name of several words among the known actors; with the article before it. */
function nameIn(
  reading: Reading,
  from: number,
  to: number,
  actors: ReadonlySet<string>,
  hidden: (item: number) => boolean,
): { readonly from: number; readonly core: number; readonly to: number } | undefined {
  for (let i = from; i < to; i++) {
    if (hidden(i) || reading.items[i]?.stretch !== 0 || !isCapital(reading, reading.items[i])) continue;
    for (let end = Math.min(to, i + 4); end > i; end--) {
      const name = reading.text.slice(reading.items[i]?.from, reading.items[end - 1]?.to);
      if (!actors.has(name) || isPartOfName(reading, i, end)) continue;
      const article = i > from && /^(?:the|le|la|l|el|der|die|das)$/.test(reading.items[i - 1]?.word ?? '');
      return { from: article ? i - 1 : i, core: i, to: end };
    }
  }
  return undefined;
}

/** "Vessary" within "the Vessary Observation Mission" is not the river. */
function isPartOfName(reading: Reading, from: number, end: number): boolean {
  const [before, after] = [reading.items[from - 1], reading.items[end]];
  const named = (item: Item | undefined) => item?.kind === 'word' && isCapital(reading, item);
  return named(after) || (from > 1 && named(before));
}

/** The names, of several words in capitals, that stand before a modal anywhere in these texts. */
export function actorsIn(texts: readonly string[], lexicon: Lexicon): ReadonlySet<string> {
  const modals = [...lexicon.modals].filter((modal) => /^\p{L}+$/u.test(modal)).join('|');
  const subject = new RegExp(`((?:\\p{Lu}[\\p{L}-]+ ){1,4})(?:${modals})(?!\\p{L})`, 'gu');
  const names = new Set<string>();
  for (const text of texts)
    for (const [, found = ''] of text.matchAll(subject)) {
      const words = found.trim().split(' ');
      if (lexicon.determiners.has((words[0] ?? '').toLowerCase())) words.shift();
      if (words.length > 1) names.add(words.join(' '));
    }
  return names;
}
