import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TestsStream } from 'node:test';

/** What was skipped, in a sentence with the reasons, and whether that may be. */
export interface SkipReport {
  readonly sentence: string;
  readonly allowed: boolean;
}

/** Counts the skipped tests of a run by their reasons. */
export function countSkips(stream: TestsStream): { report(): SkipReport } {
  const reasons = new Map<string, number>();
  stream.on('test:pass', ({ skip }) => {
    if (skip === undefined || skip === false) return;
    const reason = skip === true || skip === '' ? 'no reason given' : String(skip);
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  });
  return { report: () => report(reasons) };
}

/** The folder of samples that lies beside the project, or where TRAVAUX_SHARED says. */
export const SHARED = process.env.TRAVAUX_SHARED ?? join(import.meta.dirname, '../../shared');

function report(reasons: ReadonlyMap<string, number>): SkipReport {
  if (reasons.size === 0) return { sentence: 'Nothing was skipped.', allowed: true };
  const lines = [...reasons].map(([reason, count]) => `  ${count} x ${reason}`);
  const strict = process.env.TRAVAUX_REQUIRE_ALL === '1';
  const unexcused = [...reasons.keys()].filter((reason) => existsSync(SHARED) || !/shared/i.test(reason));
  return {
    sentence: `Skipped:\n${lines.join('\n')}`,
    allowed: !strict || unexcused.length === 0,
  };
}
