import { createHash } from 'node:crypto';
import type { Command } from '#agreement/command';
import {
  asId,
  type CommandId,
  ok,
  type PersonId,
  type ProcessId,
  parseDay,
  type Refusal,
  type Result,
  type RoomId,
} from '#agreement/terms';
import type { Desk } from '#desk';
import { readCsv } from '#readers';
import type { Invocation } from '../arguments.ts';
import type { Handed } from '../handed.ts';
import { print } from '../output.ts';
import { readBytes } from '../read-bytes.ts';
import { chooseProcess } from '../record/choose-process.ts';
import { withRecord } from '../record/where.ts';
import { paperOf } from '../terminal/paper.ts';
import { needed } from './ask-state.ts';
import { setItems } from './set-items.ts';
import { type StatementRow, statementRow } from './statement-rows.ts';

/** A line that was not taken in, and why. */
interface RefusedLine {
  readonly line: number;
  readonly statement: string | null;
  readonly code: string;
  readonly sentence: string;
}

/** `travaux import-statements`: each line that may stand is recorded; each that may not is named with the reason. */
export async function importStatements(invocation: Invocation, handed: Handed): Promise<Result<void>> {
  const actor = needed(invocation, 'as');
  if (!actor.ok) return actor;
  const bytes = await readBytes(invocation.takes[0] ?? '');
  if (!bytes.ok) return bytes;
  const rows = readCsv(new TextDecoder().decode(bytes.value));
  if (!rows.ok) return rows;
  return withRecord(invocation, handed, 'write', async (record) => {
    const process = await chooseProcess(record, invocation.values.process);
    if (!process.ok) return process;
    const desk = await record.desk();
    if (!desk.ok) return desk;
    const room = asId<RoomId>(invocation.values.room ?? 'public');
    const teller = { desk: desk.value, process: process.value, room, actor: asId<PersonId>(actor.value) };
    const seen = new Set<string>();
    const refused: RefusedLine[] = [];
    let taken = 0;
    for (const raw of rows.value) {
      const id = raw.cells.id ?? '';
      const row = statementRow(raw, seen.has(id));
      const told = row.ok ? await tellRow(teller, row.value) : row;
      if (told.ok) {
        seen.add(id);
        taken++;
      } else refused.push(lineOf(raw.line, id, told.refusal));
    }
    await report(invocation, taken, refused);
    return ok(undefined);
  });
}

interface Teller {
  readonly desk: Desk;
  readonly process: ProcessId;
  readonly room: RoomId;
  readonly actor: PersonId;
}

/** All of a line or nothing of it. */
async function tellRow({ desk, process, room, actor }: Teller, row: StatementRow): Promise<Result<unknown>> {
  const day = row.knownOn === undefined ? undefined : parseDay(row.knownOn);
  if (day?.ok === false) return day;
  const asked = row.requests.map((request) => {
    const id = asId<CommandId>(
      `csv-${createHash('sha256')
        .update(JSON.stringify([room, request]))
        .digest('hex')
        .slice(0, 32)}`,
    );
    const command = { id, room, ...(day === undefined ? {} : { knownOn: day.value }), ...request } as Command;
    return { command, actor };
  });
  return desk.actTogether(process, asked, actor);
}

function lineOf(line: number, id: string, { code, sentence }: Refusal): RefusedLine {
  return { line, statement: id === '' ? null : id, code, sentence };
}

async function report({ flags }: Invocation, taken: number, refused: readonly RefusedLine[]): Promise<void> {
  if (flags.has('json')) return print(`${JSON.stringify({ taken, refused })}\n`);
  const items = refused.map(({ line, statement, code, sentence }) => ({
    head: `Line ${line}${statement === null ? '' : `, ${statement}`}`,
    lines: [`${sentence} [${code}]`],
  }));
  const title = `Taken in: ${taken} ${taken === 1 ? 'line' : 'lines'}. Refused: ${refused.length}.`;
  await print(items.length === 0 ? `${title}\n` : setItems(title, items, paperOf(process.stdout, process.env)));
}
