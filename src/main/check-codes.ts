import { type EntryId, ok, type ProcessId, type Result, type RoomId } from '#agreement/terms';
import type { Desk } from '#desk';
import type { Record } from '#record';
import { codedDrafts } from '../cli/record/check-codes.ts';
import type { CodesOf } from '../server/index.ts';
import { openRecord } from './open-record.ts';

type Links = ReadonlyMap<EntryId, string>;

/** The check codes of what the desk lets a reader read. The links of a room are read again once it was written to. */
export function codesAtDesk(record: Record, desk: Desk): CodesOf {
  const kept = new Map<string, { readonly seq: number | undefined; readonly links: Links }>();
  const { heads, links: readLinks } = openRecord(record);
  const links = async (process: ProcessId, room: RoomId): Promise<Result<Links>> => {
    const at = await heads(process);
    if (!at.ok) return at;
    const seq = at.value.get(room);
    const known = kept.get(`${process} ${room}`);
    if (known !== undefined && known.seq === seq) return ok(known.links);
    const read = await readLinks(process, room);
    if (read.ok) kept.set(`${process} ${room}`, { seq, links: read.value });
    return read;
  };
  return (process, reader) => codedDrafts({ desk: async () => ok(desk), links }, process, reader);
}
