import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { folder, type Ran, travaux } from '../cli/travaux.ts';

/** The sample cases that came with the program. */
export const CASES = join(import.meta.dirname, '../../cases');

/** Runs the command, and fails unless it answers 0. */
export async function done(...words: string[]): Promise<string> {
  const { code, out, err } = await travaux(words, { env: CLEAN });
  assert.equal(code, 0, `travaux ${words.join(' ')}: ${err}`);
  return out;
}

/** Runs the command, and fails unless it refuses with this code, in words and not by a crash. */
export async function refused(code: string, ...words: string[]): Promise<Ran> {
  const ran = await travaux(words, { env: CLEAN });
  assert.equal(ran.code, 1, `travaux ${words.join(' ')} answered ${ran.code}: ${ran.out}${ran.err}`);
  assert.ok(ran.err.includes(`[${code}]`), `not refused as ${code}: ${ran.err}`);
  assert.doesNotMatch(ran.err, /\n\s+at /, 'a refusal is no crash');
  return ran;
}

/** The environment without a record of its own. */
export const CLEAN = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('TRAVAUX_')));

/** A record with the river accord in it, in a folder of the test's own, and that folder. */
export async function riverAccord(t: TestContext): Promise<{ readonly dir: string; readonly data: string }> {
  const dir = await folder(t);
  const data = join(dir, 'data');
  await done('import', '--data', data, join(CASES, 'river-accord'));
  return { dir, data };
}

/** The head of every room, as `verify --json` prints them. */
export async function headsOf(...words: string[]): Promise<Record<string, string>> {
  const { checked } = JSON.parse(await done('verify', '--json', ...words));
  return Object.fromEntries(
    checked.flatMap((check: { process: string; rooms: { room: string; head: string }[] }) =>
      check.rooms.map(({ room, head }) => [`${check.process} ${room}`, head]),
    ),
  );
}

/** Every file below a folder, with its words. */
export function filesBelow(dir: string): readonly { readonly path: string; readonly words: string }[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .map((path) => ({ path, words: readFileSync(path, 'utf8') }));
}
