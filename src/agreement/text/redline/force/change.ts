import type { Force, ForceChange } from '../redline.ts';
import type { Item, Reading } from './items.ts';

/** A change in force with its place, so that changes can be told in the order of the text. */
export interface Change extends ForceChange {
  /** Place in the later text, or, where it has none, in the earlier one. */
  readonly at: number;
}

/** Makes a change of what the two sides print. */
export function change(kind: Force, before: string | null, after: string | null, at: number): Change {
  return { kind, before, after, at };
}

/** Items `from` up to `to` as printed, without punctuation at either end. Null where nothing is left. */
export function printedOf(reading: Reading, from: number, to: number): string | null {
  let [start, end] = [from, to];
  while (start < end && isPunctuation(reading.items[start])) start++;
  while (end > start && isPunctuation(reading.items[end - 1])) end--;
  const [first, last] = [reading.items[start], reading.items[end - 1]];
  return first === undefined || last === undefined || start >= end ? null : reading.text.slice(first.from, last.to);
}

/** Where an item begins; the end of the text for the place after the last. */
export function placeOfItem(reading: Reading, at: number): number {
  return reading.items[at]?.from ?? reading.text.length;
}

function isPunctuation(item: Item | undefined): boolean {
  return item?.kind === 'sign' && /^[.,;:–—-]$/.test(item.key);
}
