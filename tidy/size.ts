import ts from 'typescript';
import { type Finding, lineOf, type Source, type Tree, walk } from './tree.ts';

/** What has outgrown the aim, and how long it was when that was last accepted. Keys: `path`, and `path#function`. */
export interface Ratchet {
  readonly files: Readonly<Record<string, number>>;
  readonly functions: Readonly<Record<string, number>>;
}

/** Lines that pass without a word, and lines that nothing new may exceed. */
export const SIZES = { file: { free: 150, most: 300 }, function: { free: 30, most: 60 } } as const;

/** What grew past its mark, or is new and beyond the most; and what may be lowered in the ratchet. */
export function oversized(tree: Tree, ratchet: Ratchet): Finding[] {
  const now = measure(tree);
  return [
    ...overgrown(now.files, ratchet.files, SIZES.file, 'the file'),
    ...overgrown(now.functions, ratchet.functions, SIZES.function, 'the function'),
    ...gone(now, ratchet),
  ];
}

/** The sizes of all files and functions that are past the free size. Tests count as files; their functions do not. */
export function measure({ sources }: Tree): Ratchet {
  const files = sources.filter((s) => s.lines > SIZES.file.free).map((s) => [s.path, s.lines] as const);
  const functions = sources
    .filter((s) => !s.isTest)
    .flatMap(functionsOf)
    .filter(([, lines]) => lines > SIZES.function.free);
  return { files: Object.fromEntries(files), functions: Object.fromEntries(functions) };
}

function overgrown(
  now: Readonly<Record<string, number>>,
  held: Readonly<Record<string, number>>,
  size: { readonly free: number; readonly most: number },
  what: string,
): Finding[] {
  return Object.entries(now).flatMap(([key, lines]) => {
    const most = held[key] ?? size.most;
    const path = key.split('#')[0] ?? key;
    if (lines <= most) return [];
    return [
      { path, line: 1, sentence: `${what} ${key} has ${lines} lines and may have ${most}; divide it by concept` },
    ];
  });
}

/** A mark that nothing reaches any more is dropped, so that nothing grows back under it. */
function gone(now: Ratchet, ratchet: Ratchet): Finding[] {
  const marks = { ...ratchet.files, ...ratchet.functions };
  const lengths = { ...now.files, ...now.functions };
  return Object.entries(marks)
    .filter(([key, mark]) => (lengths[key] ?? 0) < mark)
    .map(([key]) => ({
      path: 'tidy/ratchet.json',
      line: 1,
      sentence: `${key} is shorter now than its mark; run npm run ratchet to lower it`,
    }));
}

function functionsOf(source: Source): (readonly [string, number])[] {
  const found: (readonly [string, number])[] = [];
  const lineAt = (at: number) => source.ast.getLineAndCharacterOfPosition(at).line + 1;
  walk(source.ast, (node) => {
    if (!isFunction(node) || node.body === undefined) return;
    const lines = lineAt(node.end) - lineOf(source.ast, node) + 1;
    found.push([`${source.path}#${nameOf(node)}`, lines]);
  });
  return found;
}

function isFunction(node: ts.Node): node is ts.FunctionLikeDeclaration {
  return ts.isFunctionLike(node) && 'body' in node;
}

function nameOf(node: ts.FunctionLikeDeclaration): string {
  if (node.name !== undefined) return node.name.getText();
  const { parent } = node;
  if (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)) return parent.name.getText();
  if (ts.isCallExpression(parent)) return `${parent.expression.getText().split('\n')[0]}()`;
  return 'anonymous';
}
