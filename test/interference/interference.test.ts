import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import fc from 'fast-check';
import type { Command } from '#agreement/command';
import { asId, type EntryId, type Instant, type ProcessId, type RoomId, type SourceId } from '#agreement/terms';
import { Desk, KEY_HOLDER } from '#desk';
import { openFolder, Record } from '#record';
import type { Step } from './acts.ts';
import { allAnswers, type Ids } from './answers.ts';
import { countingStore } from './counting-store.ts';
import { roomAnswers } from './room-answers.ts';
import { type Pair, pairs } from './story.ts';

/** How many pairs of records the honest desk must get through, and within how many each planted leak must be found. */
const PAIRS = 1_000;
const FOUND_WITHIN = 200;

// The test is about what is told, not about what is kept: a disk in memory will do, and syncs fast.
const dir = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'interference-'));
after(() => rmSync(dir, { recursive: true, force: true }));

/** A leak that is planted into one record's surroundings, to prove that the test finds its kind. */
type Leak =
  | 'none'
  | 'room-ids-as-given'
  | 'global-counter'
  | 'shared-blob'
  | 'time-of-closed-rooms'
  | 'work-of-closed-rooms';

interface Bench {
  readonly run: (
    process: ProcessId,
    steps: readonly Step[],
    pair: Pair,
    ids: Ids,
  ) => Promise<{ answers: string; work: string }>;
  readonly close: () => Promise<void>;
}

let benches = 0;

/** One record and its desk, whose ids and clock depend on the visible steps alone, unless a leak is planted. */
async function openBench(leak: Leak): Promise<Bench> {
  const opened = openFolder(join(dir, String(benches++)), undefined);
  assert.ok(opened.ok);
  const counting = countingStore(opened.value.store);
  const record = new Record(counting.store, opened.value.keys);
  const clock = { now: '2030-01-22T09:00:00.000Z', written: 0 };
  const made = new Map<string, number>();
  const newEntryId = (command: Command) => {
    const n = made.get(command.id) ?? 0;
    made.set(command.id, n + 1);
    if (leak === 'global-counter') return asId<EntryId>(`en_${++clock.written}`);
    return asId<EntryId>(n === 0 ? `en_${command.id}` : `en_${command.id}-${n}`);
  };
  const desk = await Desk.open({ record, now: () => clock.now as Instant, newEntryId });
  assert.ok(desk.ok);
  const run: Bench['run'] = async (process, steps, pair, ids) => {
    made.clear();
    clock.written = 0;
    const matters = new Map<string, string>();
    let minute = 0;
    for (const step of steps) {
      const isSeen = pair.visible.has(step.room);
      if (isSeen || leak === 'time-of-closed-rooms') minute++;
      clock.now = new Date(Date.UTC(2030, 0, 22, 9, minute, isSeen ? 0 : 30)).toISOString();
      await carryOut(desk.value, process, step, leak === 'shared-blob' ? matters : new Map());
    }
    const worked = counting.watch();
    const told = await allAnswers(desk.value, process, pair.reader, ids);
    const answers = told + (await roomAnswers(desk.value, record, process, pair.reader, ids));
    if (leak === 'work-of-closed-rooms')
      for (const room of (await counting.store.heads(process)).keys()) await counting.store.head(process, room);
    const work = worked();
    return { answers: answers + (await openings(desk.value, process, pair, leak)), work };
  };
  return { run, close: () => desk.value.close() };
}

/** What a reader is told who opens a room under each id that was ever seen, hidden ones among them. */
async function openings(desk: Desk, process: ProcessId, pair: Pair, leak: Leak): Promise<string> {
  const actor = pair.reader;
  if (actor === undefined) return '';
  const told: string[] = [];
  for (const room of [...pair.rooms, asId<RoomId>('room-new')]) {
    const body = { kind: 'group', title: 'New', parent: 'public', keepers: [actor], twoPersons: false };
    const command = { id: `try-${room}`, room, kind: 'openRoom', body } as unknown as Command;
    const opened =
      leak === 'room-ids-as-given'
        ? await desk.actTogether(process, [{ command, actor }], actor)
        : await desk.act(process, command, actor);
    told.push(opened.ok ? 'opened' : `${opened.refusal.code}: ${opened.refusal.sentence}`);
  }
  return told.join();
}

/** A blob that is shared between rooms would tell, by its id, that its like was here before. */
async function carryOut(desk: Desk, process: ProcessId, step: Step, shared: Map<string, string>): Promise<void> {
  const { command, actor, matter } = step;
  if (command.kind === 'openRoom') {
    // Rooms keep the ids of the story, which nobody but the holder of the keys may give.
    await desk.actTogether(process, [{ command, actor }], KEY_HOLDER);
    return;
  }
  if (matter === undefined || command.kind !== 'captureSource') {
    await desk.act(process, command, actor);
    return;
  }
  const hash = createHash('sha256').update(matter).digest('hex');
  const before = shared.get(hash);
  shared.set(hash, command.id);
  const about = before === undefined ? command.body.about : `${command.body.about} (as in ${before})`;
  // The blob's own id is random; what a reader sees of it is compared without it, and its matter is compared in full.
  await desk.act(process, { ...command, body: { ...command.body, about, hash } }, actor);
}

function idsOf(pair: Pair): Ids {
  const steps = [...pair.left, ...pair.right];
  const things = steps.map((s) => (s.command as { body?: { id?: string } }).body?.id).filter((id) => id !== undefined);
  return {
    rooms: pair.rooms,
    entries: [...new Set(steps.map((s) => `en_${s.command.id}`))].sort(),
    things: [...new Set<string>(things)].sort(),
  };
}

/** Runs pairs until two records give a reader different answers, or different work; tells after how many, or nothing. */
async function findInterference(leak: Leak, count: number): Promise<string | undefined> {
  const [left, right] = [await openBench(leak), await openBench(leak)];
  try {
    for (const [i, pair] of fc.sample(pairs, { numRuns: count, seed: 2030 }).entries()) {
      const process = asId<ProcessId>(`process-${i}`);
      const ids = idsOf(pair);
      const [a, b] = [await left.run(process, pair.left, pair, ids), await right.run(process, pair.right, pair, ids)];
      if (a.answers !== b.answers) return `pair ${i}: answers differ at ${firstDifference(a.answers, b.answers)}`;
      if (a.work !== b.work) return `pair ${i}: the work differs: ${a.work} / ${b.work}`;
    }
    return undefined;
  } finally {
    await left.close();
    await right.close();
  }
}

function firstDifference(a: string, b: string): string {
  let at = 0;
  while (a[at] === b[at]) at++;
  return `"${a.slice(Math.max(0, at - 60), at + 60)}" / "${b.slice(Math.max(0, at - 60), at + 60)}"`;
}

test(`in ${PAIRS} pairs of records that differ only in rooms that a reader cannot enter, every answer and the work for it are the same`, async () => {
  assert.equal(await findInterference('none', PAIRS), undefined);
});

test('the pairs are worth comparing: many hide rooms, and what is hidden differs', () => {
  const drawn = fc.sample(pairs, { numRuns: PAIRS, seed: 2030 });
  const hiding = drawn.filter((p) => p.rooms.length > p.visible.size);
  assert.ok(hiding.length > PAIRS / 2, `${hiding.length} of ${PAIRS} hide a room`);
  assert.ok(hiding.every((p) => JSON.stringify(p.left) !== JSON.stringify(p.right)));
});

for (const leak of [
  'room-ids-as-given',
  'global-counter',
  'shared-blob',
  'time-of-closed-rooms',
  'work-of-closed-rooms',
] as const) {
  test(`a planted leak is found: ${leak}`, async () => {
    assert.notEqual(await findInterference(leak, FOUND_WITHIN), undefined);
  });
}

test('a source with its matter is read by its room alone', async () => {
  const opened = openFolder(join(dir, 'matter'), undefined);
  assert.ok(opened.ok);
  const desk = await Desk.open({ record: opened.value, now: () => '2030-01-22T09:00:00.000Z' as Instant });
  assert.ok(desk.ok);
  const process = asId<ProcessId>('talks');
  const pair = fc
    .sample(pairs, { numRuns: 300, seed: 7 })
    .find((p) => p.reader !== undefined && p.right.some((s) => s.matter !== undefined && !p.visible.has(s.room)));
  assert.ok(pair);
  for (const step of pair.right) {
    if (step.matter === undefined || step.command.kind !== 'captureSource')
      await carryOut(desk.value, process, step, new Map());
    else await desk.value.capture(process, step.command, Buffer.from(step.matter), step.actor);
  }
  const hidden = pair.right.find((s) => s.matter !== undefined && !pair.visible.has(s.room));
  assert.ok(hidden);
  const source = asId<SourceId>((hidden.command as { body: { id: string } }).body.id);
  const his = await desk.value.matterOf(process, hidden.actor, source);
  assert.ok(his.ok && Buffer.from(his.value).toString() === hidden.matter);
  const others = await desk.value.matterOf(process, pair.reader, asId<SourceId>('s-none'));
  assert.ok(!others.ok);
  await desk.value.close();
});
