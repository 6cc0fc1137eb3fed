import { createHash } from 'node:crypto';
import { asId, type DraftId, ok, type PersonId, type ProcessId, type Result, type RoomId } from '#agreement/terms';
import { KEY_HOLDER } from '#desk';
import { canonicalJson, checkCode, fromHex } from '#seal';
import type { OpenRecord } from './records.ts';

/** A draft that a reader may read, and the check code that a sheet of it bears. */
export interface CodedDraft {
  readonly code: string;
  readonly process: ProcessId;
  readonly room: RoomId;
  /** Sequence of the entry that brought it in. */
  readonly seq: number;
  readonly draft: DraftId;
}

/** Whether this may be a check code that a person typed: case does not matter, nor O for 0 and I or L for 1. */
export function typedCode(written: string): string | undefined {
  const code = written.toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/.test(code) ? code : undefined;
}

/** The drafts of a process with their codes: all of them, or those that a member may read. */
export async function codedDrafts(
  record: OpenRecord,
  process: ProcessId,
  member: string | undefined,
): Promise<Result<readonly CodedDraft[]>> {
  const desk = await record.desk();
  if (!desk.ok) return desk;
  const reader = member === undefined ? KEY_HOLDER : asId<PersonId>(member);
  const tabled = await desk.value.ask(process, reader, (state) =>
    [...state.entries.values()].flatMap((entry) => (entry.type === 'DraftTabled' ? [entry] : [])),
  );
  if (!tabled.ok) return tabled;
  const coded: CodedDraft[] = [];
  for (const room of new Set(tabled.value.map((entry) => entry.room))) {
    const links = await record.links(process, room);
    if (!links.ok) return links;
    for (const { id, seq, body, room: at } of tabled.value) {
      const link = at === room ? links.value.get(id) : undefined;
      if (link === undefined) continue;
      coded.push({
        code: checkCode(fromHex(link), canonicalJson(body.text), sha256),
        process,
        room,
        seq,
        draft: body.id,
      });
    }
  }
  return ok(coded);
}

function sha256(...parts: readonly (Uint8Array | string)[]): Uint8Array {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(part);
  return digest.digest();
}
