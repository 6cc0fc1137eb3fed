import type { z } from 'zod';
import { type EntryType, entrySchemas } from '#agreement/entry';

/** What would run, or break out, wherever it is shown as anything but words. */
export const POISON = [
  'javascript:window.ran=1//',
  '<script>window.ran=1</script>',
  '"><img src=x onerror=window.ran=1>',
  "'><svg onload=window.ran=1>",
  '</title></textarea></style></script><script>window.ran=1</script>',
  '{{constructor.constructor("window.ran=1")()}}<!--',
  '\u202E\u2066reversed',
  'W'.repeat(400),
].join(' ');

/** A body of that type with the poison before the words of every field that takes free words, those too that it leaves out. */
export function poisoned(type: EntryType, body: unknown): unknown {
  return poisonedBy(entrySchemas[type], body);
}

interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly valueType?: z.ZodType;
  readonly checks?: readonly { readonly _zod: { readonly def: { readonly check: string } } }[];
}

const definitionOf = (schema: z.ZodType) => schema.def as unknown as Definition;

function poisonedBy(schema: z.ZodType, value: unknown): unknown {
  const { type, shape, element, innerType, options, valueType } = definitionOf(schema);
  if (isWords(schema)) return value === undefined ? POISON : `${POISON} ${value}`;
  if (type === 'optional' && innerType !== undefined)
    return value !== undefined || isWords(innerType) ? poisonedBy(innerType, value) : listOfWords(innerType);
  if (type === 'array' && element !== undefined && Array.isArray(value))
    return value.map((v) => poisonedBy(element, v));
  if (type === 'object' && shape !== undefined && isObject(value))
    return onlyGiven(Object.entries(shape).map(([name, field]) => [name, poisonedBy(field, value[name])]));
  if (type === 'record' && valueType !== undefined && isObject(value))
    return onlyGiven(Object.entries(value).map(([name, each]) => [name, poisonedBy(valueType, each)]));
  if (type === 'union' && options !== undefined) {
    const option = options.find((each) => each.safeParse(value).success);
    return option === undefined ? value : poisonedBy(option, value);
  }
  return type === 'unknown' && isObject(value) ? poisonedText(value) : value;
}

/** Whether a schema takes words of any kind: a string that need not be an id, a day or a code. */
function isWords(schema: z.ZodType): boolean {
  const { type, checks = [] } = definitionOf(schema);
  return type === 'string' && checks.every(({ _zod }) => /_length$/.test(_zod.def.check));
}

function listOfWords(schema: z.ZodType): unknown {
  const { type, element } = definitionOf(schema);
  return type === 'array' && element !== undefined && isWords(element) ? [POISON] : undefined;
}

/** Draft JSON: its titles, headings and texts. */
function poisonedText(value: Readonly<Record<string, unknown>>): unknown {
  const words = ['title', 'heading', 'text', 'num'];
  return onlyGiven(
    Object.entries(value).map(([name, each]) => {
      if (words.includes(name) && typeof each === 'string') return [name, `${POISON} ${each}`];
      return [name, name === 'units' && Array.isArray(each) ? each.map((unit) => poisonedText(unit)) : each];
    }),
  );
}

function onlyGiven(fields: readonly (readonly [string, unknown])[]): object {
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
