import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Finding, Tree } from './tree.ts';

/** Every link of a document to a file of the project points at one that is there. */
export function brokenLinks({ root }: Tree): Finding[] {
  return globSync(['*.md', 'docs/**/*.md'], { cwd: root }).flatMap((path) => {
    const rows = readFileSync(join(root, path), 'utf8').split('\n');
    return rows.flatMap((row, i) =>
      linksOf(row)
        .filter((link) => !existsSync(join(root, dirname(path), link)))
        .map((link) => ({ path, line: i + 1, sentence: `links to ${link}, which is not there` })),
    );
  });
}

/** Every package that runs in the product has its line in decision 0002, and that page names no other. */
export function unexplainedPackages({ root }: Tree): Finding[] {
  const { dependencies = {} } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const path = 'docs/decisions/0002-dependencies.md';
  const rows = readFileSync(join(root, path), 'utf8').split('\n');
  const named = new Map(rows.flatMap((row, i) => packagesOf(row).map((name) => [name, i + 1] as const)));
  const missing = Object.keys(dependencies).filter((name) => !named.has(name));
  const stale = [...named].filter(([name]) => !Object.hasOwn(dependencies, name));
  return [
    ...missing.map((name) => ({ path: 'package.json', line: 1, sentence: `${name} has no line in ${path}` })),
    ...stale.map(([name, line]) => ({ path, line, sentence: `explains ${name}, which the product does not have` })),
  ];
}

function linksOf(row: string): string[] {
  return [...row.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
    .map((found) => found[1] ?? '')
    .filter((link) => link !== '' && !/^[a-z]+:/.test(link));
}

/** The names in the first cell of a row. */
function packagesOf(row: string): string[] {
  const cell = /^\|([^|]*)\|/.exec(row)?.[1] ?? '';
  return [...cell.matchAll(/`([^`]+)`/g)].map((found) => found[1] ?? '');
}
