import { createHash } from 'node:crypto';
import { type DraftId, ok, type ProcessId, type Result, type RoomId } from '#agreement/terms';
import type { Entrant } from '#desk';
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

/** The drafts of a process that a reader may read, with their codes. */
export async function codedDrafts(
  record: Pick<OpenRecord, 'desk' | 'links'>,
  process: ProcessId,
  reader: Entrant,
): Promise<Result<readonly CodedDraft[]>> {
  const desk = await record.desk();
  if (!desk.ok) return desk;
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
