import type { UnitId } from '#agreement/terms';
import type { Draft } from './draft.ts';
import { redline } from './redline/compare.ts';
import type { Edit, Force, Pair } from './redline/redline.ts';

/** One place in which a witness reads otherwise than the base: its apparatus entry. */
export interface Variant {
  /** The unit of the base; null where the witness alone has it. */
  readonly unit: UnitId | null;
  /** The unit of the witness; null where it lacks it. */
  readonly witnessUnit: UnitId | null;
  /** What changes in force, if anything does; else `wording`. */
  readonly kind: Force | 'wording';
  /** As the base reads, with a word or two around it; the whole unit where the other lacks it. */
  readonly base: string;
  /** As the witness reads in its place. */
  readonly reading: string;
}

/** The differences of a witness from the base, one an edited place, in the order of the witness. */
export function apparatusOf(base: Draft, witness: Draft): readonly Variant[] {
  const compared = redline(base, witness);
  return compared.pairs.flatMap((pair) => {
    const unit = compared.earlier.units[pair.a[0] ?? -1]?.id ?? null;
    const witnessUnit = compared.later.units[pair.b[0] ?? -1]?.id ?? null;
    return placesOf(pair.edits).map((place) => ({ unit, witnessUnit, kind: kindAt(pair, place), ...place }));
  });
}

interface Place {
  readonly base: string;
  readonly reading: string;
}

/** Each change with what stands around it; changes between which little stands are one place. */
function placesOf(edits: readonly Edit[]): readonly Place[] {
  const places: Place[] = [];
  for (let i = 0; i < edits.length; ) {
    if (edits[i]?.op === '=') {
      i++;
      continue;
    }
    const start = i;
    while (i < edits.length && (edits[i]?.op !== '=' || bridges(edits, i))) i++;
    places.push(placeAround(edits, start, i));
  }
  return places;
}

/** An equal stretch of one word or two between two changes. */
function bridges(edits: readonly Edit[], at: number): boolean {
  return at + 1 < edits.length && (edits[at]?.text.trim().split(/\s+/).length ?? 0) <= 2;
}

function placeAround(edits: readonly Edit[], start: number, end: number): Place {
  const before = lastWord(edits[start - 1]?.text ?? '');
  const after = firstWord(edits[end]?.text ?? '');
  const within = edits.slice(start, end);
  const side = (without: Edit['op']) => within.map((edit) => (edit.op === without ? '' : edit.text)).join('');
  return { base: `${before}${side('+')}${after}`.trim(), reading: `${before}${side('-')}${after}`.trim() };
}

function lastWord(text: string): string {
  return /\S*\s*$/u.exec(text)?.[0] ?? '';
}

function firstWord(text: string): string {
  return /^\s*\S*/u.exec(text)?.[0] ?? '';
}

/** The change in force that lies within a place, if one does. */
function kindAt(pair: Pair, { base, reading }: Place): Force | 'wording' {
  const within = (words: string | null, place: string) =>
    words === null || place.includes(words) || words.includes(place);
  return pair.force.find((change) => within(change.before, base) && within(change.after, reading))?.kind ?? 'wording';
}
