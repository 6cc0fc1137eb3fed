import type { z } from 'zod';
import type { Blame } from './fault.ts';
import { nearestTo } from './nearest.ts';
import type { Path } from './sheet.ts';

type RawIssue = z.core.$ZodRawIssue;

/** What zod finds at fault, as sentences that name the remedy; for `unrecognized_keys` a line for each key. */
export function sayIssue(issue: RawIssue): string {
  if (issue.input === undefined && issue.code !== 'custom') return sayMissing(issue);
  switch (issue.code) {
    case 'invalid_type':
      return sayWrongType(issue.expected, issue.input);
    case 'invalid_value':
      return `${sayValue(issue.input)} is not one of: ${issue.values.join(', ')}.${sayNearest(issue.input, issue.values)}`;
    case 'unrecognized_keys':
      return issue.keys.map((key) => sayUnknownKey(key, keysOf(issue.inst))).join('\n');
    case 'invalid_union':
      return `${sayValue(issue.input)} is of none of the forms that are read here; see docs/formats.md.`;
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int'
        ? `${sayValue(issue.input)} is too small; the least is ${issue.minimum}.`
        : `There is too little here; at least ${issue.minimum} ${Number(issue.minimum) === 1 ? 'is' : 'are'} needed.`;
    case 'too_big':
      return issue.origin === 'number' || issue.origin === 'int'
        ? `${sayValue(issue.input)} is too large; the most is ${issue.maximum}.`
        : `There is too much here; at most ${issue.maximum} can be taken.`;
    default:
      return issue.message ?? `${sayValue(issue.input)} cannot be taken here; see docs/formats.md.`;
  }
}

/** A key that a map does not take, with the nearest that it takes. */
export function sayUnknownKey(key: string, known: readonly string[]): string {
  const near = nearestTo(key, known);
  const remedy = near === undefined ? `the keys here are ${known.join(', ')}` : `did you mean "${near}"?`;
  return `The key "${key}" is not known; ${remedy}${near === undefined ? '.' : ''}`;
}

/** The issues of a value under a path, as blames: keys that are not known one by one, at the key. */
export function blamesOf(issues: readonly z.core.$ZodIssue[], under: Path): readonly Blame[] {
  return issues.flatMap((issue): readonly Blame[] => {
    const path: Path = [...under, ...issue.path.filter((step) => typeof step !== 'symbol')];
    if (issue.code === 'unrecognized_keys') {
      const lines = issue.message.split('\n');
      return issue.keys.map((key, i) => ({ path: [...path, key], key: true, sentence: lines[i] ?? issue.message }));
    }
    if (issue.code === 'invalid_key') return [{ path, key: true, sentence: issue.issues[0]?.message ?? issue.message }];
    const at = issue.code === 'custom' ? issue.params?.at : undefined;
    const sentence = issue.message.replace(ITS_NAME, `"${path.at(-1) ?? ''}"`);
    return [{ path, sentence, ...(typeof at === 'number' ? { at } : {}) }];
  });
}

/** A value as a sentence quotes it, cut short. */
export function sayValue(value: unknown): string {
  if (Array.isArray(value)) return 'A list';
  if (typeof value === 'object' && value !== null) return 'A map';
  if (value === null) return 'Nothing';
  const words = String(value);
  return `"${words.length > 60 ? `${words.slice(0, 60)}…` : words}"`;
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'words',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list, as [A, B]',
  tuple: 'a list, as [A, B]',
  object: 'a map, as {key: value}',
  record: 'a map, as {key: value}',
};

/** Stands for the name of a key that is missing, which is not known where the sentence is made. */
const ITS_NAME = '\u0000';

function sayMissing(issue: RawIssue): string {
  const wanted =
    issue.code === 'invalid_type'
      ? `${wordsFor(issue.expected)}`
      : issue.code === 'invalid_value'
        ? `one of ${issue.values.join(', ')}`
        : 'see docs/formats.md';
  return `${ITS_NAME} is missing: ${wanted}.`;
}

function wordsFor(expected: string): string {
  return TYPES[expected] ?? expected;
}

function sayWrongType(expected: string, input: unknown): string {
  const wanted = wordsFor(expected);
  if (expected === 'string' && typeof input === 'number')
    return `${sayValue(input)} is a number, and words are needed; put it in quotation marks.`;
  return `${sayValue(input)} stands where ${wanted} is needed.`;
}

function sayNearest(input: unknown, values: readonly unknown[]): string {
  const near = typeof input === 'string' ? nearestTo(input, values.map(String)) : undefined;
  return near === undefined ? '' : ` Did you mean "${near}"?`;
}

function keysOf(inst: unknown): readonly string[] {
  const shape = (inst as { readonly _zod?: { readonly def?: { readonly shape?: object } } })._zod?.def?.shape;
  return shape === undefined ? [] : Object.keys(shape);
}
