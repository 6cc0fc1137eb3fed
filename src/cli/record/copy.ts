import { ok, type Result } from '#agreement/terms';
import type { Invocation } from '../arguments.ts';
import type { Handed } from '../handed.ts';
import { print } from '../output.ts';
import { countEntries } from './set-rows.ts';
import { parseWhere } from './where.ts';

/** `travaux copy --from RECORD --to RECORD`: moves a whole record into an empty one. */
export async function copy({ values, flags }: Invocation, handed: Handed): Promise<Result<void>> {
  const from = parseWhere('from', values.from);
  if (!from.ok) return from;
  const to = parseWhere('to', values.to);
  if (!to.ok) return to;
  const copied = await (await handed.records()).copy(from.value, to.value);
  if (!copied.ok) return copied;
  const { processes, entries } = copied.value;
  if (flags.has('json')) await print(`${JSON.stringify({ processes, entries })}\n`);
  else await print(`Copied ${countEntries(entries)} of ${processes} ${processes === 1 ? 'process' : 'processes'}.\n`);
  return ok(undefined);
}
