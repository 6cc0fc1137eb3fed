import type { Entry } from '#agreement/entry';
import type { State } from '#agreement/evolve';
import type { Logs } from '#agreement/reading';
import { ok, type ProcessId, type Refusal, type Result, type RoomId } from '#agreement/terms';
import type { LogLine, RoomNews } from '#cases';
import type { Desk, Reader } from '#desk';
import type { Asker } from './entrance.ts';
import { type BareLine, linesOf, sealedLines } from './log-lines.ts';
import type { Seals } from './seals.ts';

interface Asked {
  readonly process: ProcessId;
  readonly cursor: string | undefined;
  readonly signal: AbortSignal;
}

/** What happens in the asker's rooms, as a log shows it, until the signal ends it, or his session or his hat does. */
export async function* followFor(
  desk: Desk,
  seals: Seals,
  asker: Asker,
  { process, cursor, signal }: Asked,
): AsyncGenerator<RoomNews> {
  const until = asker.until(signal); // before it is found out as whom he reads: what changes from here on ends it
  const reader = await asker.readerIn(process);
  if (!reader.ok) return yield ended(reader.refusal);
  const there = await desk.ask(process, reader.value, (state) => state.heads.size > 0);
  if (!there.ok) return yield ended(there.refusal);
  if (!there.value) return yield ended(noProcess(process));
  for await (const news of desk.follow(process, reader.value, cursor, until)) {
    if (until.aborted) break;
    if (news.kind === 'ended') return yield ended(news.refusal);
    if (news.kind === 'reset') yield news;
    else {
      const lines = await linesFor(desk, seals, process, reader.value, news.entries);
      if (!lines.ok) return yield ended(lines.refusal);
      yield { kind: 'entries', cursor: news.cursor, entries: lines.value };
    }
  }
  // Whoever closed the stream himself hears nothing more; anybody else is told.
  if (!signal.aborted) yield ended(GONE);
}

const GONE: Refusal = { code: 'sign-in', sentence: 'You are no longer who you were when this began; ask again.' };

function ended({ code, sentence }: Refusal): RoomNews {
  return { kind: 'ended', code, sentence };
}

function noProcess(process: ProcessId): Refusal {
  return { code: 'not-found', sentence: `There is no process "${process}" that you may read.` };
}

/** Entries as lines, with their seals; only those of rooms that he still enters. */
async function linesFor(
  desk: Desk,
  seals: Seals,
  process: ProcessId,
  reader: Reader,
  entries: readonly Entry[],
): Promise<Result<readonly LogLine[]>> {
  const read = await desk.read(process, reader, (logs, state) => byRoom(entries, logs, state));
  if (!read.ok) return read;
  const lines: LogLine[] = [];
  for (const [room, bare] of read.value) {
    const links = await seals.links(
      process,
      room,
      bare.map(({ seq }) => seq),
    );
    if (!links.ok) return links;
    lines.push(...sealedLines(bare, links.value));
  }
  return ok(lines);
}

function byRoom(
  entries: readonly Entry[],
  logs: Logs,
  state: State,
): readonly (readonly [RoomId, readonly BareLine[]])[] {
  return [...logs].flatMap(([room, log]) => {
    const here = entries.filter((entry) => entry.room === room);
    return here.length === 0 ? [] : [[room, linesOf(here, log, state)] as const];
  });
}
