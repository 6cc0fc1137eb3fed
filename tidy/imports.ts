import { BY_PATH, chapterOf, FACES, IN_BROWSER, OPENERS, TABLE, TESTS } from './table.ts';
import type { Finding, Import, Source, Tree } from './tree.ts';

/** Every file has a place in the table, and imports only what its chapter may. */
export function importsOutsideTheTable({ sources }: Tree): Finding[] {
  return sources.flatMap((source) => {
    const chapter = chapterOf(source.path);
    if (chapter === undefined || TABLE[chapter] === undefined)
      return [finding(source, 1, 'has no place in the import table; give its folder one in tidy/table.ts')];
    return source.imports
      .filter((i) => !isAllowed(source, chapter, i))
      .map((i) => finding(source, i.line, `imports ${i.from}, which ${chapter} may not (tidy/table.ts)`));
  });
}

/** A path that begins with a dot stays within its chapter; other chapters are reached by their faces. */
export function pathsAcrossChapters({ sources }: Tree): Finding[] {
  return sources.flatMap((source) =>
    source.imports
      .filter((i) => i.from.startsWith('.') && i.file !== undefined && !mayGoByPath(source, i.file))
      .map((i) => finding(source, i.line, `reaches into another chapter by path (${i.from}); use its # name`)),
  );
}

function mayGoByPath(source: Source, file: string): boolean {
  const [from, to] = [chapterOf(source.path) ?? '', chapterOf(file) ?? ''];
  if (from === to || BY_PATH.includes(from) || (from === 'pdf' && to === 'formats')) return true;
  // A test may read back by one kind's reader, whose folder has a face of its own.
  return source.isTest && (to === 'bench' || OPENERS.includes(file) || file.endsWith('/index.ts'));
}

/** What the browser runs never reaches a module of Node, by whatever way. */
export function nodeInTheBrowser({ sources }: Tree): Finding[] {
  const byPath = new Map(sources.map((s) => [s.path, s]));
  return IN_BROWSER.flatMap((chapter) => {
    const face = byPath.get(FACES[chapter] ?? '');
    return face === undefined ? [] : waysToNode(face, byPath);
  });
}

function waysToNode(face: Source, byPath: ReadonlyMap<string, Source>): Finding[] {
  const findings: Finding[] = [];
  const seen = new Set<string>();
  const visit = (source: Source, way: readonly string[]) => {
    if (seen.has(source.path)) return;
    seen.add(source.path);
    const here = [...way, source.path];
    for (const i of source.imports.filter((i) => !i.typeOnly && i.from.startsWith('node:')))
      findings.push(finding(source, i.line, `brings ${i.from} into the browser: ${here.join(' -> ')}`));
    for (const next of targets(source, byPath)) visit(next, here);
  };
  visit(face, []);
  return findings;
}

function targets(source: Source, byPath: ReadonlyMap<string, Source>): Source[] {
  return source.imports
    .filter((i) => !i.typeOnly)
    .map((i) => byPath.get(i.file ?? ''))
    .filter((s) => s !== undefined);
}

function isAllowed(source: Source, chapter: string, i: Import): boolean {
  const allowances = [TABLE[chapter], ...(source.isTest ? [TESTS] : [])].filter((a) => a !== undefined);
  if (i.from.startsWith('node:')) return allowances.some((a) => a.node === 'yes' || (a.node === 'types' && i.typeOnly));
  if (i.from.startsWith('#') && i.file === undefined) return false;
  if (i.file === undefined)
    return isLocal(i.from) || allowances.some((a) => a.packages === 'any' || a.packages.includes(packageOf(i.from)));
  const to = chapterOf(i.file);
  if (to === undefined || to === chapter) return to === chapter;
  return allowances.some((a) => a.chapters.includes(to));
}

/** Names that SvelteKit gives meaning to. */
function isLocal(from: string): boolean {
  return /^\$(lib|app|env)\b/.test(from);
}

function packageOf(from: string): string {
  return from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/');
}

function finding(source: Source, line: number, sentence: string): Finding {
  return { path: source.path, line, sentence };
}
