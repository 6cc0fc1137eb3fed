import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseAllDocuments,
  type Range,
  type YAMLError,
} from 'yaml';
import type { Result } from '#agreement/terms';
import type { Fault } from './fault.ts';
import type { Part, Path, Place, Sheet } from './sheet.ts';

/**
 * Opens YAML 1.2 (core schema: days stay words, keys are words). A file may hold several documents. Answers all faults
 * of its spelling at once: what is no YAML, keys that stand twice, tags, aliases that swell without end.
 */
export function openYaml(text: string): Result<readonly Sheet[], readonly Fault[]> {
  const lines = new LineCounter();
  try {
    const parsed = parseAllDocuments(text, { lineCounter: lines, schema: 'core', stringKeys: true, merge: false });
    const documents = 'empty' in parsed ? [] : parsed;
    const faults = documents.flatMap(({ errors, warnings }) => [...errors, ...warnings].map((e) => faultOf(e, lines)));
    if (faults.length > 0) return { ok: false, refusal: faults };
    return { ok: true, value: documents.map((document) => sheetOf(document, lines)) };
  } catch (error) {
    // Nesting beyond the stack, and aliases that would swell to more than memory holds, are thrown by the package.
    if (!(error instanceof RangeError || error instanceof ReferenceError)) throw error;
    const sentence = `It cannot be unfolded (${error.message}); write it flat and without aliases.`;
    return { ok: false, refusal: [{ line: 1, column: 1, sentence }] };
  }
}

function faultOf({ pos, message }: YAMLError, lines: LineCounter): Fault {
  const words = message.split(/ at line \d+/)[0] ?? message;
  return { ...placeAt(pos[0], lines), sentence: `This is no YAML: ${words}. Mend the spelling.` };
}

function sheetOf(document: Document.Parsed, lines: LineCounter): Sheet {
  const placeOf = (path: Path, part: Part, at: number) => placeAt(offsetOf(document, path, part, at), lines);
  return { value: document.toJS(), placeOf };
}

function placeAt(offset: number, lines: LineCounter): Place {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

/** Walks down the tree as far as the path goes, and remembers the last offset that it passed. */
function offsetOf(document: Document.Parsed, path: Path, part: Part, at: number): number {
  let node: Node | null | undefined = document.contents;
  let offset = startOf(node) ?? document.range?.[0] ?? 0;
  for (const [i, step] of path.entries()) {
    if (isAlias(node)) node = node.resolve(document);
    if (step === 0 && !isSeq(node)) continue; // the only item of a list may stand without its brackets
    const next: Pair | Node | undefined = stepInto(node, step);
    if (next === undefined) return offset;
    const key = isPair(next) ? (next.key as Node | null) : undefined;
    const value = isPair(next) ? (next.value as Node | null) : next;
    if (part === 'key' && i === path.length - 1 && key) return startOf(key) ?? offset;
    offset = startOf(value) ?? startOf(key) ?? offset;
    node = value;
  }
  return offset + within(node, at);
}

function stepInto(node: Node | null | undefined, step: string | number): Pair | Node | undefined {
  if (isMap(node)) return node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
  if (isCollection(node) && typeof step === 'number') return node.items[step] as Node | undefined;
  return undefined;
}

function startOf(node: Node | null | undefined): number | undefined {
  const range: Range | null | undefined = node?.range;
  return range?.[0];
}

/** How far into a scalar a character of its words lies: past the quotation mark; of a folded block only its start is told. */
function within(node: Node | null | undefined, at: number): number {
  if (!isScalar(node)) return 0;
  switch (node.type) {
    case 'PLAIN':
      return at;
    case 'QUOTE_DOUBLE':
    case 'QUOTE_SINGLE':
      return at + 1;
    default:
      return 0;
  }
}
