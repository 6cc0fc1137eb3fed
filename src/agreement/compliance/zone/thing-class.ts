import type { ThingClass } from '../agreement.ts';
import type { Seen } from '../happening.ts';

/** Whether what was seen belongs to a class: surely, perhaps, or not. */
export type ClassFit = 'fits' | 'may-fit' | 'does-not-fit';

/** A kind of thing that is not divided further, with the bounds of its calibre in millimetres where it has one. */
interface Kind {
  readonly name: string;
  readonly calibre: readonly [least: number, most: number];
}

/**
 * Tells whether what was seen fits a class of the text. Classes nest: a word of a class may be the name of another, or
 * carry a bound of calibre (`artillery>=100mm`). What was seen may be broader than the class (`heavy`, `all-forces`,
 * artillery that was only heard): it fits if all that it can be belongs to the class, and may fit if some of it does.
 */
export function fitOf(seen: Seen, name: string, classes: Readonly<Record<string, ThingClass>>): ClassFit {
  if (seen.class === name || name === 'all') return 'fits';
  const kinds = kindsOf(name, classes);
  const may = kindsOf(seen.class, classes).flatMap((kind) => narrowed(kind, seen.calibre));
  const covered = may.map((kind) => covers(kinds, kind));
  if (may.length === 0) return 'does-not-fit';
  if (covered.every((each) => each === 'all')) return 'fits';
  return covered.some((each) => each !== 'none') ? 'may-fit' : 'does-not-fit';
}

/**
 * Words of observers that stand for several kinds, and what they may be. A word that stands neither here nor in the
 * text's own classes is a kind of its own. `lorry-or-tank` is either.
 */
const BROADER: Readonly<Record<string, readonly string[]>> = {
  unknown: ['unknown-vehicle', 'unknown-gun', 'personnel', 'armed-vessel', 'armed-aircraft'],
  'all-forces': ['unknown', 'police-side-arms'],
  'unknown-vehicle': ['tank', 'acv', 'mlrs', 'artillery', 'police-vehicle', 'lorry'],
  'unknown-gun': ['artillery', 'mortar', 'mlrs'],
  'rocket-launcher': ['mlrs'],
  personnel: ['armed-personnel', 'unarmed-personnel'],
  infantry: ['armed-personnel'],
};

const ANY_CALIBRE: Kind['calibre'] = [0, Infinity];

function kindsOf(
  word: string,
  classes: Readonly<Record<string, ThingClass>>,
  within: readonly string[] = [],
): readonly Kind[] {
  const bound = /^(.+?)(>=|>|<=|<)(\d+(?:\.\d+)?)mm$/.exec(word);
  if (bound !== null) return [{ name: bound[1] ?? word, calibre: boundOf(bound[2] ?? '', Number(bound[3])) }];
  // A class that names itself, by whatever way, adds nothing to itself.
  if (within.includes(word)) return [];
  const parts = partsOf(word, classes);
  if (parts === undefined) return [{ name: word, calibre: ANY_CALIBRE }];
  return parts.flatMap((part) => kindsOf(part, classes, [...within, word]));
}

/** What a word stands for, if it is more than a kind; `constructor` is a word like any other. */
function partsOf(word: string, classes: Readonly<Record<string, ThingClass>>): readonly string[] | undefined {
  if (Object.hasOwn(classes, word)) return classes[word]?.any;
  if (Object.hasOwn(BROADER, word)) return BROADER[word];
  return word.includes('-or-') ? word.split('-or-') : undefined;
}

// Calibres are whole or tenths of millimetres; a bound that leaves its own figure out stops just beside it.
const BESIDE = 1e-6;

function boundOf(sign: string, millimetres: number): Kind['calibre'] {
  if (sign === '>=') return [millimetres, Infinity];
  if (sign === '>') return [millimetres + BESIDE, Infinity];
  return [0, sign === '<=' ? millimetres : millimetres - BESIDE];
}

/** A kind with the calibre that was told; none if it cannot have that calibre. */
function narrowed(kind: Kind, calibre: string | undefined): readonly Kind[] {
  const told = /^(\d+(?:\.\d+)?)(?:-(\d+(?:\.\d+)?))?\s*mm$/.exec(calibre ?? '');
  if (told === null) return [kind];
  const [least, most] = [Number(told[1]), Number(told[2] ?? told[1])];
  const meets = least <= kind.calibre[1] && most >= kind.calibre[0];
  return meets ? [{ ...kind, calibre: [Math.max(least, kind.calibre[0]), Math.min(most, kind.calibre[1])] }] : [];
}

function covers(kinds: readonly Kind[], { name, calibre }: Kind): 'all' | 'part' | 'none' {
  const same = kinds.filter((kind) => kind.name === name);
  if (same.some((kind) => kind.calibre[0] <= calibre[0] && calibre[1] <= kind.calibre[1])) return 'all';
  return same.some((kind) => kind.calibre[0] <= calibre[1] && calibre[0] <= kind.calibre[1]) ? 'part' : 'none';
}
