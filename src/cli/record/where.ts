import { ok, type Result, refuse } from '#agreement/terms';
import type { Invocation } from '../arguments.ts';
import type { Handed } from '../handed.ts';
import type { OpenRecord, Where } from './records.ts';

/** Whether a record is named by an option: what the environment says does not count here. */
export function isNamed({ values }: Invocation): boolean {
  return values.data !== undefined || values.postgres !== undefined;
}

/** Opens the record that the options name, else the environment; does the work, and closes it whatever happens. */
export async function withRecord(
  invocation: Invocation,
  handed: Handed,
  to: 'read' | 'write',
  work: (record: OpenRecord) => Promise<Result<void>>,
): Promise<Result<void>> {
  const where = whereOf(invocation.values, process.env);
  return where.ok ? withRecordAt(where.value, handed, to, work) : where;
}

/** The same for a record whose place is known. */
export async function withRecordAt(
  where: Where,
  handed: Handed,
  to: 'read' | 'write',
  work: (record: OpenRecord) => Promise<Result<void>>,
): Promise<Result<void>> {
  const opened = await (await handed.records()).open(where, to);
  if (!opened.ok) return opened;
  try {
    return await work(opened.value);
  } finally {
    await opened.value.close();
  }
}

/** A record as `copy` is given it: `sqlite:DIR` or the address of a PostgreSQL database. */
export function parseWhere(option: string, written: string | undefined): Result<Where> {
  if (written === undefined) return refuse('usage', `--${option} is missing.`);
  const dir = /^sqlite:(.+)$/s.exec(written)?.[1];
  if (dir !== undefined) return ok({ kind: 'folder', dir });
  if (/^postgres(?:ql)?:\/\//.test(written)) return ok({ kind: 'postgres', url: written });
  return refuse('usage', `--${option} takes sqlite:DIR or postgres://….`);
}

/** The record that the options name, else the environment; nothing where neither names one. */
export function whereNamed(values: Invocation['values'], env: NodeJS.ProcessEnv): Result<Where | undefined> {
  const { data, postgres } = values;
  if (data !== undefined || postgres !== undefined) return oneOf(data, postgres, '--data and --postgres');
  const { TRAVAUX_DATA, TRAVAUX_POSTGRES } = env;
  return oneOf(TRAVAUX_DATA || undefined, TRAVAUX_POSTGRES || undefined, 'TRAVAUX_DATA and TRAVAUX_POSTGRES');
}

function whereOf(values: Invocation['values'], env: NodeJS.ProcessEnv): Result<Where> {
  const named = whereNamed(values, env);
  if (!named.ok) return named;
  if (named.value !== undefined) return ok(named.value);
  return refuse('usage', 'Which record? Name it with --data DIR or --postgres URL.');
}

function oneOf(dir: string | undefined, url: string | undefined, both: string): Result<Where | undefined> {
  if (dir !== undefined && url !== undefined)
    return refuse('usage', `${both} are both given; a command works on one record.`);
  if (dir !== undefined) return ok({ kind: 'folder', dir });
  return ok(url === undefined ? undefined : { kind: 'postgres', url });
}
