import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { SHARED } from '../skips.ts';
import { folder, travaux } from './travaux.ts';

const RIVER = join(SHARED, 'river-accord');
const isThere = existsSync(RIVER);
const skip = isThere ? false : 'needs the invented case in ../shared';

interface Expected {
  readonly id: string;
  readonly as_of: string;
  readonly as_known_on: string;
  readonly norms: readonly Readonly<Record<string, unknown>>[];
  readonly phases: Readonly<Record<string, { readonly state: string; readonly since?: string }>>;
  readonly books: Readonly<Record<string, number>>;
  readonly steps?: Readonly<Record<string, string>>;
  readonly tranches?: Readonly<Record<string, { readonly state: string }>>;
  readonly findings: readonly Readonly<Record<string, unknown>>[];
  readonly responses: readonly Readonly<Record<string, unknown>>[];
  readonly guarantees?: readonly Readonly<Record<string, unknown>>[];
  readonly register: Readonly<Record<'recorded' | 'not_recorded' | 'pending', readonly string[]>>;
}

const expected: readonly Expected[] = isThere
  ? parse(await readFile(join(RIVER, 'expected.yaml'), 'utf8')).expected
  : [];

const at = ({ as_of, as_known_on }: Expected) => ['--as-of', as_of, '--as-known-on', as_known_on];
const comply = async (...words: readonly string[]) => {
  const { code, out, err } = await travaux([
    'comply',
    join(RIVER, 'agreement.yaml'),
    join(RIVER, 'entries.yaml'),
    ...words,
    '--json',
  ]);
  assert.equal(code, 0, err);
  return JSON.parse(out);
};

for (const pair of expected)
  test(`the river accord as of ${pair.as_of}, as known on ${pair.as_known_on}, stands as it was reckoned by hand`, async () => {
    const json = await comply(...at(pair));
    for (const wanted of pair.norms) {
      const borne = json.norms.filter(({ id }: { id: string }) => id === wanted.id || id.startsWith(`${wanted.id}@`));
      assert.ok(borne.length > 0, String(wanted.id));
      for (const norm of borne) assert.deepEqual(normRow(norm, wanted), reckoned(wanted));
    }
    assert.deepEqual(
      json.phases.map(({ id, state, since }: Record<string, string>) => [id, state, since]),
      Object.entries(pair.phases).map(([id, { state, since }]) => [id, state, since]),
    );
    const [fund] = json.funds;
    assert.deepEqual(fund.books, Object.fromEntries(Object.entries(pair.books).map(([k, v]) => [k, String(v)])));
    assert.deepEqual(stepsOf(fund, pair), pair.steps ?? {});
    for (const [id, { state }] of Object.entries(pair.tranches ?? {}))
      assert.equal(fund.tranches.find((tranche: { id: string }) => tranche.id === id).state, state, id);
    const found = new Map(json.findings.map((finding: { id: string }) => [finding.id, finding]));
    assert.deepEqual([...found.keys()].sort(), pair.findings.map(({ id }) => id).sort());
    for (const { why: _, superseded_by, ...finding } of pair.findings)
      assert.partialDeepStrictEqual(found.get(String(finding.id)), {
        ...finding,
        ...(superseded_by === undefined ? {} : { supersededBy: superseded_by }),
      });
    assert.deepEqual(
      json.responses.map(({ id, finding, step, since, suspended }: Record<string, unknown>) => ({
        id,
        finding,
        step,
        since,
        suspended,
      })),
      pair.responses.map(({ id, finding, step, since, suspended }) => ({ id, finding, step, since, suspended })),
    );
    for (const { id, invoked, consult_by, consulted, decide_by, outcome, on } of pair.guarantees ?? []) {
      const { clocks } = json.guarantees.find((guarantee: { id: unknown }) => guarantee.id === id);
      const [clock] = clocks;
      const short = (moment: string) => moment.replace(':00.000Z', 'Z');
      assert.deepEqual([clock.invoked, clock.consultBy, clock.consulted].map(short).concat(clock.decideBy, clock.on), [
        invoked,
        consult_by,
        consulted,
        decide_by,
        on,
      ]);
      assert.equal(clock.outcome, outcome);
    }
    const { recorded, not_recorded, pending } = pair.register;
    assert.partialDeepStrictEqual(json.claims, {
      submitted: pending.length,
      checked: 0,
      recorded: recorded.length,
      notRecorded: not_recorded.length,
    });
  });

/** What was reckoned of a norm, without the reasons: a comma in one makes an empty key of its second half. */
function reckoned(norm: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(norm).filter(([key, value]) => key !== 'why' && value !== null));
}

/** A norm of the answer with those keys that were reckoned by hand, in their spelling. */
function normRow(norm: Record<string, Record<string, unknown>>, wanted: Expected['norms'][number]): object {
  const days = (list: unknown) =>
    (list as { from: string; to: string | null }[] | undefined)?.map(({ from, to }) => [from, to]);
  const { force, performance, compliance, ...rest } = norm;
  const all: Readonly<Record<string, unknown>> = {
    id: wanted.id, // one without its bearer speaks of each
    force: force?.state,
    how: force?.how,
    suspended: days(force?.suspended),
    performance: performance?.state,
    late: performance?.late,
    late_since: performance?.lateSince,
    met: performance?.met,
    verify_by: performance?.verifyBy,
    departed: days(performance?.departed),
    compliance: compliance?.state,
    start: rest.start,
    due: rest.due,
  };
  return Object.fromEntries(Object.keys(reckoned(wanted)).map((key) => [key, all[key]]));
}

function stepsOf(fund: { tranches: { steps: { id: string; state: string }[] }[] }, { steps = {} }: Expected): object {
  const all = fund.tranches.flatMap((tranche) => tranche.steps);
  return Object.fromEntries(Object.keys(steps).map((id) => [id, all.find((step) => step.id === id)?.state]));
}

test('what lies with the monitors is read only when their room is named, and it is said that it lies there', {
  skip,
}, async () => {
  const words = [
    'comply',
    join(RIVER, 'agreement.yaml'),
    join(RIVER, 'entries.yaml'),
    '--as-of',
    '2033-02-28',
    '--json',
  ];
  const [open, monitors] = await Promise.all([travaux(words), travaux([...words, '--room', 'monitors'])]);
  const ofX1 = (out: string) =>
    JSON.parse(out).norms.find(({ id }: { id: string }) => id === 'X1@iss').compliance.state;
  assert.deepEqual([ofX1(open.out), ofX1(monitors.out)], ['clear', 'verifying']);
  assert.match(open.err, /7 entries lie in closed rooms .*--room monitors/);
  assert.equal(monitors.err, '');
});

test('the same entries as JSON Lines give the same answer', { skip }, async (t) => {
  const lines = join(await folder(t), 'entries.jsonl');
  const { entries } = parse(await readFile(join(RIVER, 'entries.yaml'), 'utf8'));
  await writeFile(lines, entries.map((entry: object) => `${JSON.stringify(entry)}\n`).join(''));
  const words = ['--as-of', '2032-04-27', '--json'];
  const [yaml, jsonl] = await Promise.all(
    [join(RIVER, 'entries.yaml'), lines].map((file) =>
      travaux(['comply', join(RIVER, 'agreement.yaml'), file, ...words]),
    ),
  );
  assert.equal(yaml?.code, 0);
  assert.equal(yaml?.out, jsonl?.out);
});

const WITHDRAWAL = `agreement: DEMO
anchors: {EIF: 2027-01-01}
norms:
  - {id: W1, kind: duty, aim: achieve, bearer: A, toward: B, act: {do: withdraw}, start: EIF, due: EIF+30d}
`;

async function written(dir: string, files: Readonly<Record<string, string>>): Promise<(name: string) => string> {
  await mkdir(dir, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(dir, name), text);
  return (name) => join(dir, name);
}

test('a day of entry into force that is only supposed moves every date', async (t) => {
  const file = await written(await folder(t), { 'a.yaml': WITHDRAWAL });
  const due = async (...more: readonly string[]) =>
    JSON.parse((await travaux(['comply', file('a.yaml'), '--as-of', '2027-06-01', ...more, '--json'])).out).norms[0]
      .due;
  assert.equal(await due(), '2027-01-31');
  assert.equal(await due('--suppose', 'EIF=2027-02-01'), '2027-03-03');
});

test('without --json it is a table that a person can read', async (t) => {
  const file = await written(await folder(t), { 'a.yaml': WITHDRAWAL });
  const { code, out } = await travaux(['comply', file('a.yaml'), '--as-of', '2027-02-01']);
  assert.equal(code, 0);
  assert.equal(
    out,
    'DEMO as of 2027-02-01, as known on 2027-02-01\n\nNorms\n  W1  in-force  none, late since 2027-01-31  clear  due 2027-01-31\n',
  );
});

test('a file at fault is refused with every line and column; a day that is missing is not understood', async (t) => {
  const broken = 'norms:\n  - {id: W1, kind: duti, bearer: A, act: {do: go}, due: EIX+3}\ncolour: red\n';
  const file = await written(await folder(t), { 'a.yaml': broken });
  const { code, out, err } = await travaux(['comply', file('a.yaml'), '--as-of', '2027-02-01']);
  assert.deepEqual([code, out], [1, '']);
  assert.match(
    err,
    /3 faults:\n {2}line 2, column 20: .*duty.*\n {2}line 2, column 61: .*\n {2}line 3, column 1: .*colour/,
  );
  assert.equal((await travaux(['comply', file('a.yaml')])).code, 2);
  assert.equal((await travaux(['comply', file('none.yaml'), '--as-of', '2027-02-01'])).code, 1);
});

test('a line is drawn by the file that its agreement names, of the hash that it gives, beside it', async (t) => {
  const line = (more: string) => `lines: {CL: {src: ${more}}}\nnorms: []\n`;
  const geojson = JSON.stringify({
    type: 'LineString',
    coordinates: [
      [1, 0],
      [1, 1],
    ],
  });
  const file = await written(await folder(t), {
    'right.yaml': line('line.geojson'),
    'hash.yaml': line(`line.geojson, sha256: "${'0'.repeat(64)}"`),
    'gone.yaml': line('gone.geojson'),
    'outside.yaml': line('../../etc/passwd'),
    'line.geojson': geojson,
  });
  const run = (name: string) => travaux(['comply', file(name), '--as-of', '2027-02-01']);
  const [right, hash, gone, outside] = await Promise.all(
    ['right.yaml', 'hash.yaml', 'gone.yaml', 'outside.yaml'].map(run),
  );
  assert.deepEqual(
    [right, hash, gone, outside].map((ran) => ran?.code),
    [0, 1, 0, 1],
  );
  assert.match(hash?.err ?? '', /SHA-256/);
  assert.match(gone?.err ?? '', /Note: Line "CL" is not drawn/);
  assert.match(outside?.err ?? '', /beside the agreement/);
});

test('what falls due is written as a calendar', async (t) => {
  const file = await written(await folder(t), { 'a.yaml': WITHDRAWAL });
  const { code, err } = await travaux(['comply', file('a.yaml'), '--as-of', '2027-01-10', '--ics', file('due.ics')]);
  assert.equal(code, 0, err);
  const calendar = await readFile(file('due.ics'), 'utf8');
  assert.match(calendar, /UID:DEMO\.due\.W1@travaux\r\n/);
  assert.match(calendar, /DTSTART;VALUE=DATE:20270131\r\n/);
});
