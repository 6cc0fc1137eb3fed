import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Booked } from '../../src/agreement/compliance/fund/posting.ts';
import { writeHledger } from '../../src/formats/hledger.ts';
import { FUND } from './postings.ts';

/** What hledger made of a journal: its balances by account, in whole minor units, and how long it took by the clock. */
export interface PeerAnswer {
  readonly balances: ReadonlyMap<string, bigint>;
  readonly seconds: number;
}

/** Has hledger read our journal and add up its accounts; nothing where it is not installed. It reads a file, which we need not. */
export function askHledger(postings: readonly Booked[]): PeerAnswer | undefined {
  if (spawnSync('hledger', ['--version']).error !== undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'travaux-fund-'));
  try {
    const path = join(folder, 'fund.journal');
    writeFileSync(path, writeHledger(FUND, postings));
    const started = performance.now();
    const query = ['-f', path, 'balance', '--flat', '--no-total', '--layout=bare', '-O', 'csv'];
    const run = spawnSync('hledger', query, { encoding: 'utf8', timeout: 600_000 });
    if (run.status !== 0) throw new Error(`hledger ended with ${run.status}: ${run.stderr}`);
    return { balances: balancesIn(run.stdout), seconds: (performance.now() - started) / 1000 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function balancesIn(csv: string): ReadonlyMap<string, bigint> {
  const rows = [...csv.matchAll(/^"([^"]+)","[^"]+","(-?\d+)(?:\.(\d\d))?"$/gm)];
  return new Map(rows.map(([, account = '', whole = '', decimals = '00']) => [account, BigInt(whole + decimals)]));
}
