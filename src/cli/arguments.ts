import { parseArgs } from 'node:util';
import { ok, type Result, refuse } from '#agreement/terms';
import type { CommandUsage, OptionUsage } from './command-usage.ts';
import { COMMANDS, type CommandName, isCommand } from './usage.ts';

/** A command that was understood: its name, its arguments in order, its options by name. */
export interface Invocation {
  readonly command: CommandName | 'version';
  readonly takes: readonly string[];
  /** A value of an option that takes one. */
  readonly values: Readonly<Record<string, string>>;
  /** The values of an option that may be repeated. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  /** Options without value that were given. */
  readonly flags: ReadonlySet<string>;
}

/** Reads the words after `travaux`. Refuses what the table of usage does not know, naming the word at fault. */
export function readArguments(words: readonly string[]): Result<Invocation> {
  const [first, ...rest] = words;
  if (first === undefined) return refuse('usage', 'A command is missing.');
  if (first === '--version' || first === '-V') return ok(bare('version'));
  if (first === '--help' || first === '-h') return ok(bare('help'));
  if (!isCommand(first)) return refuse('usage', `There is no command "${first}".`);
  if (rest.some((word) => word === '--help' || word === '-h')) return ok({ ...bare('help'), takes: [first] });
  return readCommand(first, rest);
}

function bare(command: Invocation['command']): Invocation {
  return { command, takes: [], values: {}, lists: {}, flags: new Set() };
}

function readCommand(command: CommandName, words: string[]): Result<Invocation> {
  const { takes, options }: CommandUsage = COMMANDS[command];
  const parsed = parseWords(words, options);
  if (!parsed.ok) return parsed;
  const { positionals, values } = parsed.value;
  const needed = takes.filter((name) => !name.startsWith('[')).length;
  if (positionals.length < needed) return refuse('usage', `${takes[positionals.length]} is missing.`);
  if (positionals.length > takes.length && !takes.at(-1)?.endsWith('...'))
    return refuse('usage', `"${positionals[takes.length]}" is one argument too many.`);
  for (const [name, value] of Object.entries(values).flatMap(([name, v]) =>
    [v].flat().map((one) => [name, one] as const),
  )) {
    const problem = faultOf(name, value, options[name]);
    if (problem !== undefined) return refuse('usage', problem);
  }
  return ok({
    command,
    takes: positionals,
    values: Object.fromEntries(Object.entries(values).filter((e): e is [string, string] => typeof e[1] === 'string')),
    lists: Object.fromEntries(Object.entries(values).filter((e): e is [string, string[]] => Array.isArray(e[1]))),
    flags: new Set(Object.keys(values).filter((name) => values[name] === true)),
  });
}

interface Parsed {
  readonly positionals: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
}

function parseWords(words: string[], usage: CommandUsage['options']): Result<Parsed> {
  const options = Object.fromEntries(
    Object.entries(usage).map(([name, { value, many = false }]) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const), multiple: many },
    ]),
  );
  try {
    const parsed = parseArgs({ args: words, options, allowPositionals: true, strict: true, tokens: true });
    const given = parsed.tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []));
    const twice = given.find((name, at) => usage[name]?.many !== true && given.indexOf(name) !== at);
    return twice === undefined ? ok(parsed) : refuse('usage', `--${twice} is given twice.`);
  } catch (error) {
    const isUsage = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
    if (!isUsage) throw error;
    return refuse('usage', `${error.message.split(/\.?\s(?:To specify|Did you)/)[0]?.replace(/\.$/, '')}.`);
  }
}

function faultOf(
  name: string,
  value: string | boolean | undefined,
  usage: OptionUsage | undefined,
): string | undefined {
  if (usage?.oneOf !== undefined && !usage.oneOf.includes(String(value)))
    return `--${name} takes ${usage.oneOf.join(', ')}, not "${value}".`;
  if (value === '') return `--${name} is empty.`;
  return undefined;
}
