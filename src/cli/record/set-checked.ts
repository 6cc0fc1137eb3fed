import type { Checked } from './records.ts';
import { countEntries, setRows } from './set-rows.ts';

/** What a check found, for the terminal: a row a room, then the faults by place, or what it proves that there are none. */
export function setChecked({ process, rooms, faults }: Checked): string {
  const rows = rooms.map(({ room, entries, withheld, link }) => [
    room,
    countEntries(entries),
    withheld === 0 ? '' : `${withheld} without words`,
    `head ${link}`,
  ]);
  const found = faults.map(({ room, seq, code, sentence }) => [
    `${room}${seq === undefined ? '' : ` ${seq}`}`,
    `[${code}]`,
    sentence,
  ]);
  const verdict = faults.length === 0 ? '  Every seal holds: nothing changed since these heads.\n' : '';
  return setRows(process, rows) + (found.length === 0 ? verdict : setRows('Faults:', found));
}

/** The same for programs. */
export function checkedJson({ process, rooms, faults }: Checked) {
  return {
    process,
    rooms: rooms.map(({ room, entries, withheld, link }) => ({ room, entries, withheld, head: link })),
    faults,
  };
}
