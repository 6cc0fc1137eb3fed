import type { Entry } from '#agreement/entry';
import type { State } from '#agreement/evolve';
import type { EntryId, Instant } from '#agreement/terms';
import { namesIn, sayEntry } from '#agreement/views';
import type { LogLine, LogWindow } from '#cases';
import { named } from './room-views.ts';
import type { Link } from './seals.ts';

/** The most entries that are told at once. */
const MOST = 500;

/** A line of a log that waits for its seal. */
export type BareLine = Omit<LogLine, 'leaf' | 'chain'>;

/** A stretch of a room's log, and what of it lies before and after. */
export interface Stretch {
  readonly lines: readonly BareLine[];
  readonly next?: number;
  readonly previous?: number;
}

/** The entries of a log that a window shows. */
export function stretchOf(log: readonly Entry[], window: LogWindow, state: State): Stretch {
  const limit = Math.min(window.limit, MOST);
  const [from, to] = placesOf(log, window, limit);
  const shown = log.slice(from, to);
  const [first, last] = [shown[0], shown.at(-1)];
  return {
    lines: linesOf(shown, log, state),
    ...(last === undefined || to >= log.length ? {} : { next: last.seq }),
    ...(first === undefined || from <= 0 ? {} : { previous: first.seq }),
  };
}

/** Some entries of one room as a log shows them; the whole log tells which of them were corrected or withdrawn. */
export function linesOf(entries: readonly Entry[], log: readonly Entry[], state: State): readonly BareLine[] {
  const names = namesIn(state);
  const { correctedBy, withdrawnBy } = answersIn(log);
  return entries.map((entry) => {
    const { room, seq, id, type, author, recordedAt, knownOn } = entry;
    const about = type === 'EntryCorrected' || type === 'EntryWithdrawn' ? entry.body.entry : undefined;
    const [corrected, withdrawn] = [correctedBy.get(id), withdrawnBy.get(id)];
    return {
      room,
      seq,
      id,
      type,
      says: sayEntry(entry, names),
      author: named(state, author),
      recordedAt,
      knownOn,
      ...(about === undefined ? {} : { about }),
      ...(corrected === undefined ? {} : { correctedBy: corrected }),
      ...(withdrawn === undefined ? {} : { withdrawnBy: withdrawn }),
    };
  });
}

/** Puts their seals on lines; one whose seal is not there is an error of ours. */
export function sealedLines(lines: readonly BareLine[], links: readonly Link[]): readonly LogLine[] {
  const byId = new Map(links.map((link) => [link.id, link]));
  return lines.map((line) => {
    const link = byId.get(line.id);
    if (link === undefined) throw new Error(`entry ${line.seq} of room ${line.room} has no seal`);
    return { ...line, leaf: link.leaf, chain: link.chain };
  });
}

/** The last entry that had been told by a moment, or of all. */
export function lastBy(log: readonly Entry[], moment: Instant | undefined): Entry | undefined {
  return log.findLast(({ recordedAt }) => moment === undefined || recordedAt <= moment);
}

function placesOf(log: readonly Entry[], { after, before }: LogWindow, limit: number): readonly [number, number] {
  const place = (isThere: (entry: Entry) => boolean) => {
    const found = log.findIndex(isThere);
    return found === -1 ? log.length : found;
  };
  if (after === undefined && before !== undefined) {
    const to = place(({ seq }) => seq >= before);
    return [Math.max(0, to - limit), to];
  }
  const from = place(({ seq }) => seq > (after ?? 0));
  return [from, Math.min(log.length, from + limit)];
}

function answersIn(log: readonly Entry[]) {
  const correctedBy = new Map<EntryId, EntryId>();
  const withdrawnBy = new Map<EntryId, EntryId>();
  for (const entry of log) {
    if (entry.type === 'EntryCorrected') correctedBy.set(entry.body.entry, entry.id);
    if (entry.type === 'EntryWithdrawn') withdrawnBy.set(entry.body.entry, entry.id);
  }
  return { correctedBy, withdrawnBy };
}
