import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import type { Place } from '../record/stores.ts';
import { beginTalks, deskOver, must } from '../record/talks.ts';
import { type History, newHistory, verifyHistory } from './history.ts';
import { WRITERS } from './writer.ts';

/** What a campaign of kills came to. */
export interface Campaign {
  readonly kills: number;
  readonly serverKills: number;
  readonly acknowledged: number;
  /** How many readings were compared. */
  readonly readings: number;
  /** How often a writer was told of trouble and repeated his request. */
  readonly troubles: number;
}

/** How a campaign is led. `random` gives numbers from 0 to 1. */
export interface Orders {
  readonly kills: number;
  /** How many processes write at once; SQLite allows one. */
  readonly processes: number;
  readonly random: () => number;
  /** The database server, if it is to be killed as well: at every tenth kill. */
  readonly server?: { kill(): Promise<void>; start(): Promise<void> };
  /** Ends the campaign before its time: it fails with the signal's reason, and leaves no writer behind. */
  readonly signal?: AbortSignal;
}

/** Kills writers of one record at random moments, starts others that take up their work, and at last verifies the whole. */
export async function killWriters(place: Place, orders: Orders): Promise<Campaign> {
  const halted = untilHalted(orders.signal);
  const desk = await deskOver(must(await place.open()), () => new Date().toISOString() as never);
  await beginTalks(desk);
  await desk.close();
  const history = newHistory();
  const compiled = mkdtempSync(join(tmpdir(), 'travaux-compiled-'));
  const next = prewarmed(place, compiled);
  const writers: Writer[] = [];
  let [kills, serverKills] = [0, 0];
  try {
    for (let i = 0; i < orders.processes; i++) writers.push(next(`s${i}`, history));
    while (kills < orders.kills) {
      const victim = Math.floor(orders.random() * writers.length);
      const writer = writers[victim];
      assert.ok(writer);
      await Promise.race([writer.working, halted]);
      await wait(orders.random() * 60);
      await writer.kill();
      writers[victim] = next(writer.slot, history);
      if (++kills % 10 === 0 && orders.server !== undefined) {
        await orders.server.kill();
        await orders.server.start();
        serverKills++;
      }
    }
  } finally {
    await Promise.all([...writers, next.last()].map((writer) => writer.kill()));
    rmSync(compiled, { recursive: true });
  }
  await verifyHistory(place, history);
  const acknowledged = [...history.acknowledged.values()].reduce((sum, n) => sum + n, 0);
  return { kills, serverKills, acknowledged, readings: history.readings.length, troubles: history.troubles.length };
}

/** Never settles, but fails when the campaign is to end. */
function untilHalted(signal: AbortSignal | undefined): Promise<never> {
  const halted = new Promise<never>((_, reject) => {
    if (signal?.aborted) reject(signal.reason);
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  halted.catch(() => undefined); // whoever waits for it is told; it may come while nobody does
  return halted;
}

interface Writer {
  readonly slot: string;
  /** Settles when the first acknowledgement came. */
  readonly working: Promise<void>;
  kill(): Promise<void>;
}

/**
 * Keeps one process warm, for most of a process's life is its start, and hands it out with its slot. What Node compiled
 * is kept in a folder, by one process that is let end: one that is killed keeps nothing.
 */
function prewarmed(place: Place, compiled: string) {
  const env = { ...process.env, NODE_COMPILE_CACHE: compiled };
  const command = [process.execPath, '--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'writer.ts')];
  const [node = '', ...words] = [...command, place.store, place.at];
  assert.equal(spawnSync(node, words, { env, stdio: 'ignore' }).status, 0);
  const launch = () => spawn(node, words, { env, stdio: ['pipe', 'pipe', 'inherit'], detached: true }); // Ctrl-C is for the campaign, which ends them itself
  let warm = launch();
  const next = (slot: string, history: History): Writer => {
    const child = warm;
    warm = launch();
    const working = follow(child, slot, history);
    child.stdin?.write(`${JSON.stringify({ slot, next: WRITERS.map((_, i) => history.last(slot, i) + 1) })}\n`);
    return { slot, working, kill: () => end(child) };
  };
  return Object.assign(next, { last: () => ({ kill: () => end(warm) }) });
}

/** Takes down what a writer says, line by line. A line that was cut off when it was killed says nothing. */
function follow(child: ChildProcess, slot: string, history: History): Promise<void> {
  return new Promise((resolve, reject) => {
    assert.ok(child.stdout);
    createInterface({ input: child.stdout }).on('line', (line) => {
      history.note(slot, line);
      if (line.startsWith('ack')) resolve();
    });
    child.once('exit', (code, signal) => {
      if (signal === 'SIGKILL') resolve();
      else reject(new Error(`a writer ended by itself, with ${code ?? signal}`));
    });
  });
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  child.kill('SIGKILL');
  return closed; // all that it had said is read by then
}
