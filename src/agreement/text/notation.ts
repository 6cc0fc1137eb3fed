import { absurd, ok, type Result, refuse } from '#agreement/terms';
import type { Alternative, Alternatives, Bracket, Inline, Placeholder, Stance, Words } from './inline.ts';

/**
 * The plain-text notation of brackets, alternatives and placeholders, which people can type and Markdown can carry.
 *
 *   [words]  [words | +UA -RU ?EU]          words not agreed; who supports, opposes, reserves
 *   [Alt 1: words | +UA || Alt 2: no text]  rival wordings for one place
 *   [?date]                                 a gap to be filled
 *   \[ \] \\                                the characters themselves; within brackets also \|
 *   \? and \: within brackets               where a bracket's own words begin like a gap or an alternative
 *
 * One spelling for one meaning: whatever `parseNotation` takes, `printNotation` gives back to the letter.
 */
export function parseNotation(source: string): Result<readonly Inline[]> {
  const reader: Reader = { source, at: 0 };
  try {
    const content = readContent(reader, 0);
    if (reader.at < source.length)
      fail(reader, 'a closing bracket has no opening one; write \\] for the character itself');
    return ok(content);
  } catch (error) {
    if (error instanceof NotationError) return refuse('notation', error.message);
    throw error;
  }
}

/**
 * The same for words that nobody wrote as notation, a Word file's for instance: what is not notation is taken as
 * plain characters, first all of the string, then the smallest part that does not parse. Never refuses.
 */
export function parseNotationLoosely(source: string): readonly Inline[] {
  const strict = parseNotation(source);
  return strict.ok ? strict.value : readLoosely(source);
}

/** Prints content in the notation. What the notation cannot carry (marks, links, notes) is left out: see `fitsNotation`. */
export function printNotation(content: readonly Inline[]): string {
  return content.map((node) => printNode(node, 0)).join('');
}

/** Tells whether the notation carries this content whole. */
export function fitsNotation(content: readonly Inline[]): boolean {
  return content.every((node) => {
    switch (node.kind) {
      case 'text':
        return node.marks === undefined || node.marks.length === 0;
      case 'placeholder':
        return true;
      case 'bracket':
        return fitsNotation(node.content);
      case 'alternatives':
        return node.alternatives.every((a) => fitsNotation(a.content));
      case 'noteRef':
      case 'link':
      case 'comment':
      case 'inserted':
      case 'deleted':
      case 'foreign':
        return false;
      default:
        return absurd(node);
    }
  });
}

interface Reader {
  readonly source: string;
  at: number;
}

class NotationError extends Error {}

/** Deeper than any text that people bracket; a guard against files made to exhaust the reader. */
const DEEPEST = 100;
const NO_TEXT = 'no text';
const ALTERNATIVE = /Alt [^\s:|[\]\\]+: /y;
const PLACEHOLDER = /\[\?([^[\]|\\]+)\]/y;
const STANCES = /( \| [+\-?][^\s|[\]\\]+(?: [+\-?][^\s|[\]\\]+)*)(?=\]| \|\| )/y;

function fail(reader: Reader, why: string): never {
  throw new NotationError(`At character ${reader.at + 1}: ${why}.`);
}

function matchAt(pattern: RegExp, reader: Reader): RegExpExecArray | null {
  pattern.lastIndex = reader.at;
  return pattern.exec(reader.source);
}

/** Reads until the string, the bracket or the alternative ends. */
function readContent(reader: Reader, depth: number): Inline[] {
  const content: Inline[] = [];
  let words = '';
  const flush = () => {
    if (words !== '') content.push({ kind: 'text', text: words });
    words = '';
  };
  const start = reader.at;
  while (reader.at < reader.source.length) {
    const c = reader.source[reader.at];
    if (c === ']') break;
    if (c === '[') {
      flush();
      content.push(readGroup(reader, depth));
      continue;
    }
    if (c === '|' && depth > 0)
      fail(reader, 'a bar within brackets stands only before names; write \\| for the character itself');
    if (c === '\\') {
      words += readEscape(reader, depth, start);
      continue;
    }
    if (c === ' ' && depth > 0 && (matchAt(STANCES, reader) || reader.source.startsWith(' || ', reader.at))) break;
    words += c;
    reader.at++;
  }
  flush();
  return content;
}

function readEscape(reader: Reader, depth: number, start: number): string {
  const next = reader.source[reader.at + 1];
  const plain = next === '[' || next === ']' || next === '\\' || (next === '|' && depth > 0);
  const opening = next === '?' && depth > 0 && reader.at === start;
  const naming = next === ':' && depth > 0 && /^Alt [^\s:|[\]\\]+$/.test(reader.source.slice(start, reader.at));
  if (next === undefined || !(plain || opening || naming))
    fail(reader, 'a backslash stands before a character that needs none; write \\\\ for the backslash itself');
  reader.at += 2;
  return next;
}

function readGroup(reader: Reader, depth: number): Bracket | Alternatives | Placeholder {
  const gap = matchAt(PLACEHOLDER, reader);
  if (gap?.[1] !== undefined) {
    reader.at += gap[0].length;
    return { kind: 'placeholder', name: gap[1] };
  }
  if (depth >= DEEPEST) fail(reader, `brackets stand more than ${DEEPEST} deep in one another`);
  const opened = reader.at;
  reader.at++;
  if (reader.source[reader.at] === '?') fail(reader, 'a gap needs a name, as in [?date]');
  const group: Bracket | Alternatives = matchAt(ALTERNATIVE, reader)
    ? { kind: 'alternatives', alternatives: readAlternatives(reader, depth + 1) }
    : { kind: 'bracket', content: readContent(reader, depth + 1), stances: readStances(reader) };
  if (reader.source[reader.at] !== ']') {
    if (reader.at >= reader.source.length) reader.at = opened;
    fail(
      reader,
      reader.at === opened
        ? 'a bracket is not closed; write \\[ for the character itself'
        : 'alternatives begin with their names, as in [Alt 1: … || Alt 2: …]',
    );
  }
  reader.at++;
  return group;
}

function readAlternatives(reader: Reader, depth: number): Alternative[] {
  const alternatives: Alternative[] = [];
  for (;;) {
    const name = matchAt(ALTERNATIVE, reader)?.[0];
    if (name === undefined) fail(reader, 'an alternative begins with its name, as in "Alt 2: "');
    reader.at += name.length;
    const content = readContent(reader, depth);
    if (content.length === 0) fail(reader, `an alternative without words is written "${NO_TEXT}"`);
    const stances = readStances(reader);
    alternatives.push({ name: name.slice(0, -2), content: isNoText(content) ? [] : content, stances });
    if (!reader.source.startsWith(' || ', reader.at)) return alternatives;
    reader.at += 4;
  }
}

function isNoText(content: readonly Inline[]): boolean {
  const only = content[0];
  return content.length === 1 && only?.kind === 'text' && only.text === NO_TEXT;
}

function readStances(reader: Reader): Stance[] {
  const printed = matchAt(STANCES, reader)?.[1];
  if (printed === undefined) return [];
  reader.at += printed.length;
  return printed
    .slice(3)
    .split(' ')
    .map((word) => ({ how: word[0] as Stance['how'], who: word.slice(1) }));
}

/** Takes the longest well-formed groups as notation, and every other special character as itself. */
function readLoosely(source: string): readonly Inline[] {
  const close = closingBrackets(source);
  const content: Inline[] = [];
  let words = '';
  for (let at = 0; at < source.length; at++) {
    const end = source[at] === '[' ? close.get(at) : undefined;
    const group = end === undefined ? undefined : parseNotation(source.slice(at, end + 1));
    if (group?.ok && end !== undefined) {
      if (words !== '') content.push({ kind: 'text', text: words });
      words = '';
      content.push(...group.value);
      at = end;
    } else words += source[at];
  }
  if (words !== '') content.push({ kind: 'text', text: words });
  return content;
}

/** The closing bracket of each opening one, save of those that hold too many within: no work is spent on them. */
function closingBrackets(source: string): ReadonlyMap<number, number> {
  const close = new Map<number, number>();
  const open: { readonly at: number; holds: number }[] = [];
  for (let at = 0; at < source.length; at++) {
    if (source[at] === '[') open.push({ at, holds: 0 });
    if (source[at] !== ']') continue;
    const from = open.pop();
    const around = open.at(-1);
    if (from === undefined) continue;
    if (around !== undefined) around.holds = Math.max(around.holds, from.holds + 1);
    if (from.holds < DEEPEST) close.set(from.at, at);
  }
  return close;
}

function printNode(node: Inline, depth: number): string {
  switch (node.kind) {
    case 'text':
      return escapeWords(node, depth);
    case 'placeholder':
      return `[?${node.name}]`;
    case 'bracket':
      return `[${printGuarded(node.content, depth + 1)}${printStances(node.stances)}]`;
    case 'alternatives':
      return `[${node.alternatives.map((a) => printAlternative(a, depth + 1)).join(' || ')}]`;
    case 'link':
    case 'comment':
    case 'inserted':
      return node.content.map((child) => printNode(child, depth)).join('');
    case 'deleted':
    case 'noteRef':
    case 'foreign':
      return '';
    default:
      return absurd(node);
  }
}

function printAlternative(alternative: Alternative, depth: number): string {
  const words = alternative.content.map((node) => printNode(node, depth)).join('');
  return `${alternative.name}: ${words === '' ? NO_TEXT : words}${printStances(alternative.stances)}`;
}

/** A bracket whose own words begin like a gap or an alternative has that first sign escaped. */
function printGuarded(content: readonly Inline[], depth: number): string {
  const printed = content.map((node) => printNode(node, depth)).join('');
  if (content[0]?.kind !== 'text') return printed;
  return printed.replace(/^\?/, '\\?').replace(/^(Alt [^\s:|[\]\\]+):/, '$1\\:');
}

function printStances(stances: readonly Stance[]): string {
  return stances.length === 0 ? '' : ` | ${stances.map((s) => s.how + s.who).join(' ')}`;
}

const SPECIAL = /[[\]\\|]/;

function escapeWords(node: Words, depth: number): string {
  // Few words have a special sign in them, and looking is faster than replacing nothing.
  if (!SPECIAL.test(node.text)) return node.text;
  return node.text.replace(depth > 0 ? /[[\]\\|]/g : /[[\]\\]/g, '\\$&');
}
