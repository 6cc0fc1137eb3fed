import { type PreparedZone, signedDistance, type ZoneJudgement } from '#agreement/compliance';
import { printable } from '../output.ts';
import type { VerdictCounts } from './zones-judge.ts';
import type { ReportRow } from './zones-rows.ts';

/** How the answer is set as it streams: what comes first, each report, and what comes last. */
export interface ReportSetting {
  readonly head: string;
  readonly row: (report: ReportRow, judgement: ZoneJudgement, index: number) => string;
  readonly foot: (counts: VerdictCounts, summary: boolean) => string;
}

/** One JSON document. The counts come last, for they are known last. */
export function asJson(zone: PreparedZone): ReportSetting {
  const { segments, edge } = zone.line;
  return {
    head: `{"line":${JSON.stringify({ segments, edge })}`,
    row: ({ id, at }, { verdict, share }, index) => {
      const distance = rounded(signedDistance(zone.line, at));
      const row = { id, verdict, share: rounded(share), distance_m: distance };
      return `${index === 0 ? ',"reports":[\n' : ',\n'}${JSON.stringify(row)}`;
    },
    foot: (counts, summary) =>
      `${summary ? '' : total(counts) === 0 ? ',"reports":[]' : '\n]'},"counts":${JSON.stringify(counts)}}\n`,
  };
}

/** A table for people. */
export function asTable(zone: PreparedZone): ReportSetting {
  const { line, depth, side } = zone;
  const sides = side === 'both' ? 'on both sides' : `on the ${side}`;
  return {
    head: `Within ${kilometres(depth)} ${sides} of a line of ${line.segments} segments (${line.edge}):\n\n`,
    row: ({ id, at }, { verdict, share }) => {
      const distance = signedDistance(line, at);
      const likely = verdict === 'possible' ? `${Math.round(share * 100)} %`.padStart(5) : '     ';
      const where = `${kilometres(Math.abs(distance)).padStart(13)}${distance < 0 ? ' left' : ' right'}`;
      return `${verdict.padEnd(8)} ${likely} ${where.padEnd(20)} ${printable(id)}\n`;
    },
    foot: (counts, summary) =>
      `${summary || total(counts) === 0 ? '' : '\n'}${counts.in} in, ${counts.out} out, ${counts.possible} possible; ${total(counts)} in all.\n`,
  };
}

function total(counts: VerdictCounts): number {
  return counts.in + counts.out + counts.possible;
}

function kilometres(metres: number): string {
  return `${(metres / 1000).toFixed(3)} km`;
}

/** To a thousandth, and never -0. */
function rounded(number: number): number {
  return Math.round(number * 1000) / 1000 + 0;
}
