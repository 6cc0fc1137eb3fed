import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asId, type Instant, type ProcessId } from '#agreement/terms';
import { Desk, KEY_HOLDER } from '#desk';
import { linksOf, openFolder } from '#record';
import { type CaseFiles, readCaseFiles } from '../../src/case-folders/files.ts';
import { requestsOf } from '../../src/case-folders/requests.ts';
import type { CodesOf, Seals } from '../../src/server/index.ts';
import { codesIn } from './codes-of.ts';

const NOW = '2033-03-01T09:00:00.000Z' as Instant;
const CASES = join(import.meta.dirname, '../../cases');

/** A desk over a real record in a folder of its own, and its end. */
export interface OpenedDesk {
  readonly desk: Desk;
  readonly codesOf: CodesOf;
  readonly seals: Seals;
  readonly close: () => Promise<void>;
}

/** A desk over a record that holds these cases and nothing else. */
export async function deskWith(...cases: readonly CaseFiles[]): Promise<OpenedDesk> {
  const dir = mkdtempSync(join(tmpdir(), 'travaux-desk-'));
  const record = openFolder(dir, undefined);
  if (!record.ok) throw new Error(record.refusal.sentence);
  const opened = await Desk.open({ record: record.value, now: () => NOW });
  if (!opened.ok) throw new Error(opened.refusal.sentence);
  const desk = opened.value;
  for (const files of cases) {
    const done = await desk.actTogether(asId<ProcessId>(files.head.id), requestsOf(files), KEY_HOLDER);
    if (!done.ok) throw new Error(done.refusal.sentence);
  }
  const close = async () => {
    await desk.close();
    rmSync(dir, { recursive: true });
  };
  const seals: Seals = {
    links: (process, room, seqs) => linksOf(record.value, process, room, seqs),
    receipt: (process, room) => record.value.receipt(process, room, NOW),
  };
  return { desk, codesOf: codesIn(record.value, desk), seals, close };
}

/** The files of a sample case. */
export async function sampleCase(id: string): Promise<CaseFiles> {
  const files = await readCaseFiles(join(CASES, id));
  if (!files.ok) throw new Error(files.refusal.sentence);
  return files.value;
}
