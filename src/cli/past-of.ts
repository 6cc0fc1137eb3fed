import type { Past } from '#agreement/reading';
import { parseDay, parseInstant, type Result, refuse } from '#agreement/terms';
import type { Invocation } from './arguments.ts';

/** The past that the options ask for: --as-of, --as-known-on, --as-recorded-by. Refuses what is no day or moment. */
export function pastOf(values: Invocation['values']): Result<Past> {
  const asOf = parsed('as-of', values, parseDay);
  if (!asOf.ok) return asOf;
  const asKnownOn = parsed('as-known-on', values, parseDay);
  if (!asKnownOn.ok) return asKnownOn;
  const asRecordedBy = parsed('as-recorded-by', values, parseInstant);
  if (!asRecordedBy.ok) return asRecordedBy;
  return {
    ok: true,
    value: {
      ...(asOf.value === undefined ? {} : { asOf: asOf.value }),
      ...(asKnownOn.value === undefined ? {} : { asKnownOn: asKnownOn.value }),
      ...(asRecordedBy.value === undefined ? {} : { asRecordedBy: asRecordedBy.value }),
    },
  };
}

function parsed<T>(
  option: string,
  values: Invocation['values'],
  parse: (text: string) => Result<T>,
): Result<T | undefined> {
  const text = values[option];
  if (text === undefined) return { ok: true, value: undefined };
  const value = parse(text);
  return value.ok ? value : refuse('usage', `--${option}: ${value.refusal.sentence}`);
}
