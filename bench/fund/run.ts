// npm run bench -- fund: replay of a million sets of postings, beside hledger on a sample of them, and their import into SQLite.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { booksOf } from '../../src/agreement/compliance/fund/books.ts';
import { takeAll } from '../../src/agreement/compliance/fund/intake.ts';
import { type Ledger, ledgerOf } from '../../src/agreement/compliance/fund/ledger.ts';
import type { Booked } from '../../src/agreement/compliance/fund/posting.ts';
import { total } from '../../src/agreement/compliance/fund/tally.ts';
import { asId, type CommandId, type RoomId } from '../../src/agreement/terms/index.ts';
import { randomId, type ToWrite } from '../../src/record/record.ts';
import { KEEPER } from '../record/entries.ts';
import { batchesOf } from '../record/imports.ts';
import { stopwatch, type Took } from '../record/stopwatch.ts';
import { begin, openAt } from '../record/stores.ts';
import { linesOfTable } from '../redline/table.ts';
import { askHledger } from './peer.ts';
import { FUND, postingsOf } from './postings.ts';

const { values } = parseArgs({
  options: {
    postings: { type: 'string', default: '1000000' },
    sample: { type: 'string', default: '50000' },
    imported: { type: 'string', default: '50000' },
  },
});
const [count, sample, imported] = [Number(values.postings), Number(values.sample), Number(values.imported)];
/** Sets a second that are to be replayed in memory. */
const GOAL = 1_000_000;
/** An import of postings may take this many times what one of the record's own entries takes. */
const SLACK = 1.25;

const postings = postingsOf(count);
const folding = timed(() => booksOf(ledgerOf(postings), 'CRN', 0n));
const taking = timed(() => takeAll(FUND, postings));
const refused = taking.answer.refused.length;
const few = postings.slice(0, sample);
const ours = timed(() => ledgerOf(few));
const theirs = askHledger(few);
const alike = theirs !== undefined && same(ours.answer, theirs.balances);
const own = await importRate([...batchesOf(imported)]);
const told = await importRate(chunks(few.slice(0, imported).map(toWrite)));

const rows = [
  ['measure', 'processor', 'by the clock', 'goal', ''],
  [
    'replay into books',
    rate(count, folding.took.cpu),
    rate(count, folding.took.wall),
    `${GOAL}/s`,
    met(count / folding.took.cpu >= GOAL),
  ],
  [
    'replay with every bound checked',
    rate(count, taking.took.cpu),
    rate(count, taking.took.wall),
    '',
    `${refused} refused`,
  ],
  [`replay of ${few.length}`, rate(few.length, ours.took.cpu), rate(few.length, ours.took.wall), '', ''],
  theirs === undefined
    ? ['hledger', '', '', '', 'not installed']
    : [
        `hledger on the same ${few.length}, from a file`,
        '',
        rate(few.length, theirs.seconds),
        '',
        alike ? 'alike' : 'differs',
      ],
  [`import of ${imported} of the record's own`, rate(imported, own.cpu), rate(imported, own.wall), '', ''],
  [
    `import of ${imported} postings`,
    rate(imported, told.cpu),
    rate(imported, told.wall),
    `1/${SLACK} of that`,
    met(told.cpu <= own.cpu * SLACK),
  ],
];
for (const line of linesOfTable(rows)) console.log(line);
if (refused > 0 || (theirs !== undefined && !alike) || rows.some((row) => row.includes('missed'))) process.exitCode = 1;

function timed<A>(work: () => A): { readonly answer: A; readonly took: Took } {
  const read = stopwatch();
  const answer = work();
  return { answer, took: read() };
}

function rate(n: number, seconds: number): string {
  return `${Math.round(n / seconds).toLocaleString('en')}/s`;
}

function met(reached: boolean): string {
  return reached ? 'met' : 'missed';
}

function same(ledger: Ledger, balances: ReadonlyMap<string, bigint>): boolean {
  const sums = new Map<string, bigint>();
  for (const accounts of ledger.get('CRN')?.values() ?? [])
    for (const [account, sum] of accounts) sums.set(account, (sums.get(account) ?? 0n) + total(sum));
  return sums.size === balances.size && [...sums].every(([account, sum]) => balances.get(account) === sum);
}

/** How long it takes to write batches of entries into a new folder's SQLite. */
async function importRate(batches: readonly (readonly ToWrite[])[]): Promise<Took> {
  const folder = mkdtempSync(join(tmpdir(), 'travaux-fund-'));
  try {
    const record = await openAt(folder);
    const teller = await begin(record);
    const read = stopwatch();
    for (const batch of batches) await teller.tell(batch);
    const took = read();
    await record.close();
    return took;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function toWrite({ id, by, type, ccy, tranche, lines, occurred, knownOn }: Booked): ToWrite {
  const body = { id, by, occurred: { from: occurred, to: occurred }, type, ccy, lines, tranche };
  return {
    type: 'PostingMade',
    body,
    room: asId<RoomId>('public'),
    id: randomId('en'),
    knownOn,
    author: KEEPER,
    command: asId<CommandId>(`post-${id}`),
  } as unknown as ToWrite;
}

function chunks<T>(list: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / 10_000) }, (_, i) => list.slice(i * 10_000, (i + 1) * 10_000));
}
