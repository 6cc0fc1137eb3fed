import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

/** One source file of the tree, parsed. `path` is from the root, with slashes. */
export interface Source {
  readonly path: string;
  readonly lines: number;
  /** A test, or what tests draw their random cases with. */
  readonly isTest: boolean;
  readonly ast: ts.SourceFile;
  readonly imports: readonly Import[];
}

/** One import or re-export. */
export interface Import {
  readonly line: number;
  /** As written. */
  readonly from: string;
  /** The file in the tree that it means; nothing for packages and for Node's own modules. */
  readonly file: string | undefined;
  /** It is gone once types are stripped. */
  readonly typeOnly: boolean;
}

/** What breaks a rule, where, and what to do about it. */
export interface Finding {
  readonly path: string;
  readonly line: number;
  readonly sentence: string;
}

/** A parsed project, or a fixture that is laid out like one. */
export interface Tree {
  readonly root: string;
  readonly sources: readonly Source[];
}

const SOURCES = [
  'src/**/*.ts',
  'bench/**/*.ts',
  'test/**/*.ts',
  'tidy/**/*.ts',
  'web/src/**/*.{ts,svelte}',
  'web/*.ts',
  'bin/*.mjs',
];
const LEFT_OUT = /(^|\/)(node_modules|fixtures|build|\.svelte-kit)\//;

/** Reads and parses every source file below `root`; of a Svelte component, its scripts. */
export function readTree(root: string): Tree {
  const targets = importsMap(root);
  const sources = globSync(SOURCES, { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !LEFT_OUT.test(path))
    .sort()
    .map((path) => readSource(root, path, targets));
  return { root, sources };
}

/** The place of a node, counted from 1. */
export function lineOf(ast: ts.SourceFile, node: ts.Node): number {
  return ast.getLineAndCharacterOfPosition(node.getStart(ast)).line + 1;
}

/** Calls `visit` on every node below and including `node`. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

function readSource(root: string, path: string, targets: Readonly<Record<string, string>>): Source {
  const written = readFileSync(join(root, path), 'utf8');
  const code = path.endsWith('.svelte') ? scriptsOf(written) : written;
  const ast = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  const imports = importsOf(ast).map(({ node, from, typeOnly }) => ({
    line: lineOf(ast, node),
    from,
    file: fileMeant(root, path, from, targets),
    typeOnly,
  }));
  const isTest = /\.(test|arbitrary)\.ts$/.test(path) || path.startsWith('test/');
  return { path, lines: written.trimEnd().split('\n').length, isTest, ast, imports };
}

/** Blanks all but the scripts, so that line numbers stay true. */
function scriptsOf(component: string): string {
  const scripts = [...component.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)];
  let code = '';
  for (const script of scripts) {
    const from = script.index + script[0].indexOf('>') + 1;
    code += component.slice(code.length, from).replace(/[^\n]/g, ' ') + script[1];
  }
  return code;
}

function importsOf(ast: ts.SourceFile): { node: ts.Node; from: string; typeOnly: boolean }[] {
  const found: { node: ts.Node; from: string; typeOnly: boolean }[] = [];
  walk(ast, (node) => {
    const from = specifierOf(node);
    if (from !== undefined) found.push({ node, from, typeOnly: isTypeOnly(node) });
  });
  return found;
}

function specifierOf(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) return node.moduleSpecifier.text;
  if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier))
    return node.moduleSpecifier.text;
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal))
    return node.argument.literal.text;
  const called = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  const first = called ? node.arguments[0] : undefined;
  return first !== undefined && ts.isStringLiteral(first) ? first.text : undefined;
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportTypeNode(node)) return true;
  if (ts.isImportDeclaration(node)) return node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
  return ts.isExportDeclaration(node) && node.isTypeOnly;
}

function fileMeant(root: string, importer: string, from: string, targets: Readonly<Record<string, string>>) {
  if (from.startsWith('#')) return throughMap(from, targets);
  if (!from.startsWith('.')) return undefined;
  const path = posix.normalize(posix.join(posix.dirname(importer), from));
  return [path, `${path}.ts`, `${path}/index.ts`].find((p) => existsSync(join(root, p)) && /\.\w+$/.test(p)) ?? path;
}

/** As Node does it: an exact name goes before a pattern. */
function throughMap(from: string, targets: Readonly<Record<string, string>>): string | undefined {
  const exact = targets[from];
  if (exact !== undefined) return posix.normalize(exact);
  for (const [key, target] of Object.entries(targets)) {
    const [before, after] = key.split('*');
    if (after !== undefined && from.startsWith(before ?? ''))
      return posix.normalize(target.replace('*', from.slice(before?.length)));
  }
  return undefined;
}

/** The names with # of a tree: its own, and those of its pages, or where it is a fixture the project's. */
function importsMap(root: string): Readonly<Record<string, string>> {
  if (!existsSync(join(root, 'package.json'))) return importsMap(join(import.meta.dirname, '..'));
  const web = Object.entries(importsOfManifest(join(root, 'web')));
  return {
    ...importsOfManifest(root),
    ...Object.fromEntries(web.map(([key, target]) => [key, posix.join('web', target)])),
  };
}

function importsOfManifest(folder: string): Readonly<Record<string, string>> {
  const manifest = join(folder, 'package.json');
  return existsSync(manifest) ? (JSON.parse(readFileSync(manifest, 'utf8')).imports ?? {}) : {};
}
