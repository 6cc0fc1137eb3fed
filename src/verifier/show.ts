import type { Check, Fault, Receipt, RoomCheck } from '#seal';

/** Shows what a check found: the verdict in a sentence, the faults by place, the rooms with their heads. */
export function showCheck(place: HTMLElement, { process, rooms, faults }: Check, receipts: readonly Receipt[]): void {
  const verdict = faults.length === 0 ? sayGood(process, receipts) : sayBad(process, faults);
  place.replaceChildren(make('h2', verdict), ...listOf(faults), tableOf(rooms));
}

/** Shows why nothing could be checked. */
export function showRefusal(place: HTMLElement, sentence: string): void {
  place.replaceChildren(make('h2', 'This could not be checked'), make('p', sentence));
}

function sayGood(process: string, receipts: readonly Receipt[]): string {
  const held =
    receipts.length === 0 ? '' : receipts.length === 1 ? ' and the receipt' : ` and ${receipts.length} receipts`;
  return `Every seal holds: the bundle of ${process} agrees with its heads${held}`;
}

function sayBad(process: string, faults: readonly Fault[]): string {
  return faults.length === 1
    ? `The bundle of ${process} was changed: one fault`
    : `The bundle of ${process} was changed: ${faults.length} faults`;
}

function listOf(faults: readonly Fault[]): HTMLElement[] {
  if (faults.length === 0) return [];
  const list = document.createElement('ol');
  list.append(...faults.map(({ sentence }) => make('li', sentence)));
  return [list];
}

function tableOf(rooms: readonly RoomCheck[]): HTMLElement {
  const table = document.createElement('table');
  table.append(make('caption', 'Rooms in this bundle, and the head that each comes to'));
  const head = document.createElement('tr');
  head.append(...['Room', 'Entries', 'Without words', 'Head'].map((words) => make('th', words)));
  for (const cell of head.children) cell.setAttribute('scope', 'col');
  const rows = rooms.map(({ room, entries, withheld, link }) => {
    const row = document.createElement('tr');
    row.append(make('td', room), make('td', String(entries)), make('td', String(withheld)), make('td', link));
    return row;
  });
  table.append(head, ...rows);
  return table;
}

/** An element with words, which are never read as markup. */
function make(tag: string, words: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = words;
  return element;
}
