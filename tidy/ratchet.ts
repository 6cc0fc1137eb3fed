import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ringsOf } from './rings.ts';
import { measure, oversized, type Ratchet, SIZES } from './size.ts';
import { readTree } from './tree.ts';

/**
 * `npm run ratchet`: lowers the marks of what has shrunk, drops those that are no longer needed, and marks what is
 * new. It never raises one: that takes an edit of ratchet.json by hand, which a reviewer sees.
 */
const path = join(import.meta.dirname, 'ratchet.json');
const held: Ratchet & { rings: string[][] } = JSON.parse(readFileSync(path, 'utf8'));
const tree = readTree(join(import.meta.dirname, '..'));
const now = measure(tree);
const rings = ringsOf(tree.sources).filter((ring) => held.rings.some((known) => ring.every((p) => known.includes(p))));
const marks = {
  files: lower(now.files, held.files, SIZES.file.most),
  functions: lower(now.functions, held.functions, SIZES.function.most),
  rings,
};
writeFileSync(path, `${JSON.stringify(marks, undefined, 2)}\n`);
for (const f of oversized(tree, marks)) process.stdout.write(`${f.path}: ${f.sentence}\n`);

/** What is new and beyond the most gets no mark: it stays a finding. */
function lower(now: Ratchet['files'], held: Ratchet['files'], most: number): Ratchet['files'] {
  const entries = Object.entries(now)
    .filter(([key, lines]) => held[key] !== undefined || lines <= most)
    .map(([key, lines]) => [key, Math.min(lines, held[key] ?? lines)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
