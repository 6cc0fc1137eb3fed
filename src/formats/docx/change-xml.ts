import { element } from '../xml.ts';
import type { Change } from './page.ts';
import type { Writing } from './writing.ts';

/** Sets runs within a tracked change. */
export function changed(change: Change | undefined, runs: string, writing: Writing): string {
  return change === undefined ? runs : element(changeName(change), changeAttributes(change, writing), runs);
}

/** The element of a tracked change, for runs, paragraph marks and rows alike. */
export function changeName(change: Change): 'w:ins' | 'w:del' | 'w:moveFrom' | 'w:moveTo' {
  if (change.kind === 'inserted') return change.moved === undefined ? 'w:ins' : 'w:moveTo';
  return change.moved === undefined ? 'w:del' : 'w:moveFrom';
}

/** Who made a change, and when. A date that the schema does not take is left out. */
export function changeAttributes(
  change: Pick<Change, 'author' | 'date'>,
  writing: Writing,
): Readonly<Record<string, string | number | undefined>> {
  return { 'w:id': ++writing.ids, 'w:author': change.author, 'w:date': dateTime(change.date) };
}

/** A day, or a day and a time, as the schema writes it. */
export function dateTime(date: string | undefined): string | undefined {
  if (date === undefined) return undefined;
  if (/^\d{4}-\d\d-\d\d$/.test(date)) return `${date}T00:00:00Z`;
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/.test(date) ? date : undefined;
}

/** Whether the words are those of a deletion, which the schema names otherwise. What moved away keeps its name. */
export function isStruck(change: Change | undefined): boolean {
  return change !== undefined && changeName(change) === 'w:del';
}

/** The two ends of the range that a move covers; the ids tie them, the name ties the place it left to the one it came to. */
export function moveRange(change: Change, writing: Writing): { readonly start: string; readonly end: string } {
  const range = `${changeName(change)}Range`;
  const attributes = changeAttributes({ ...change, date: dateTime(change.date) ?? writing.date }, writing);
  return {
    start: element(`${range}Start`, { ...attributes, 'w:name': change.moved }),
    end: element(`${range}End`, { 'w:id': attributes['w:id'] }),
  };
}
