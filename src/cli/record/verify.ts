import { existsSync } from 'node:fs';
import { ok, type ProcessId, type Result, refuse } from '#agreement/terms';
import { typedCode } from '#contract';
import type { Fault, Receipt } from '#seal';
import type { Invocation } from '../arguments.ts';
import type { Handed } from '../handed.ts';
import { print } from '../output.ts';
import { chooseProcesses } from './choose-process.ts';
import { findMatter } from './find-matter.ts';
import { openReceipts } from './open-receipt.ts';
import type { Checked, OpenRecord } from './records.ts';
import { checkedJson, setChecked } from './set-checked.ts';
import { isNamed, withRecord, withRecordAt } from './where.ts';

/** `travaux verify`: checks bundles or a record, prints what it found room by room, and refuses on the first fault. */
export async function verify(invocation: Invocation, handed: Handed): Promise<Result<void>> {
  const { takes, lists } = invocation;
  const [path] = takes;
  const code = path === undefined || existsSync(path) ? undefined : typedCode(path);
  if (code !== undefined) return (await import('./code.ts')).resolveCode(code, invocation, handed);
  const receipts = await openReceipts(lists.head ?? []);
  if (!receipts.ok) return receipts;
  const inRecord = (record: OpenRecord) => verifyRecord(record, invocation, receipts.value);
  if (path === undefined) return withRecord(invocation, handed, 'read', inRecord);
  if (isNamed(invocation)) return refuse('usage', 'Name a PATH or a record, not both.');
  const found = findMatter(path);
  if (!found.ok) return found;
  switch (found.value.kind) {
    case 'record':
      return withRecordAt({ kind: 'folder', dir: path }, handed, 'read', inRecord);
    case 'bundles':
      return verifyBundles(found.value.dirs, invocation, handed, receipts.value);
    default:
      return refuse(
        'is-a-case',
        `${path} is a case, which has no seals; bring it into a record with "travaux import".`,
      );
  }
}

async function verifyRecord(
  record: OpenRecord,
  invocation: Invocation,
  receipts: readonly Receipt[],
): Promise<Result<void>> {
  const held = await record.processesToCheck();
  if (!held.ok) return held;
  // A record that lost everything is not merely empty to one who holds a receipt.
  const lost = receipts.length > 0 && held.value.length === 0;
  const chosen = lost ? ok([]) : chooseProcesses(held.value, invocation.values.process);
  if (!chosen.ok) return chosen;
  const checks: Checked[] = [];
  for (const process of chosen.value) {
    const check = await record.check(process, receipts);
    if (!check.ok) return check;
    checks.push(check.value);
  }
  return report(checks, held.value, receipts, invocation);
}

async function verifyBundles(
  dirs: readonly string[],
  invocation: Invocation,
  handed: Handed,
  receipts: readonly Receipt[],
): Promise<Result<void>> {
  const records = await handed.records();
  const checks: Checked[] = [];
  for (const dir of dirs) {
    const check = await records.checkBundle(dir, receipts);
    if (!check.ok) return check;
    checks.push(check.value);
  }
  const held = checks.map((check) => check.process);
  const chosen = chooseProcesses(held, invocation.values.process);
  if (!chosen.ok) return chosen;
  const asked = checks.filter((check) => chosen.value.includes(check.process));
  return report(asked, held, receipts, invocation);
}

async function report(
  checks: readonly Checked[],
  held: readonly ProcessId[],
  receipts: readonly Receipt[],
  { flags }: Invocation,
): Promise<Result<void>> {
  const all = [...checks, ...missingProcesses(held, receipts)];
  if (flags.has('json')) await print(`${JSON.stringify({ checked: all.map(checkedJson) })}\n`);
  else for (const check of all) await print(setChecked(check));
  const faults = all.flatMap((check) => check.faults);
  const [first] = faults;
  if (first === undefined) return sayUnused(checks, receipts);
  const more = faults.length === 1 ? '' : ` (the first of ${faults.length} faults)`;
  return refuse(first.code, `${first.sentence}${more}`);
}

/** A receipt of a negotiation that is not there at all: the whole of it was taken out. */
function missingProcesses(held: readonly ProcessId[], receipts: readonly Receipt[]): readonly Checked[] {
  const missing = new Set(receipts.map((receipt) => receipt.process).filter((process) => !held.includes(process)));
  return [...missing].map((process) => {
    const faults = receipts
      .filter((receipt) => receipt.process === process)
      .map(({ room, seq }): Fault => {
        const sentence = `A receipt names room ${room} of ${process}, and nothing of ${process} is here.`;
        return { code: 'rolled-back', room, seq, sentence };
      });
    return { process, rooms: [], faults };
  });
}

/** A receipt that was held against nothing must not pass for one that was. */
function sayUnused(checks: readonly Checked[], receipts: readonly Receipt[]): Result<void> {
  const unused = receipts.find((receipt) => !checks.some((check) => check.process === receipt.process));
  if (unused === undefined) return ok(undefined);
  return refuse('receipt-unused', `A receipt is of ${unused.process}, which --process leaves out.`);
}
