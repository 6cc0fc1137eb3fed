import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { impureCore } from './core.ts';
import { brokenLinks, unexplainedPackages } from './documents.ts';
import { glossaryOutOfStep, undocumented } from './exports.ts';
import { importsOutsideTheTable, nodeInTheBrowser, pathsAcrossChapters } from './imports.ts';
import { rings } from './rings.ts';
import { oversized } from './size.ts';
import { type Finding, readTree, type Tree } from './tree.ts';

const ROOT = join(import.meta.dirname, '..');
const project = readTree(ROOT);
const glossary = readFileSync(join(ROOT, 'GLOSSARY.md'), 'utf8');
const ratchet = JSON.parse(readFileSync(join(import.meta.dirname, 'ratchet.json'), 'utf8'));

/** The project holds to the rule, and the fixture that breaks it is caught in each place named here, and only there. */
function rule(name: string, fixture: string, findings: (tree: Tree) => Finding[], places: readonly string[]) {
  test(`the house: ${name}`, () => {
    assert.deepEqual(findings(project).map(say), [], 'the project breaks the rule');
  });
  test(`the rule bites: ${name}`, () => {
    const found = findings(readTree(join(import.meta.dirname, 'fixtures', fixture)));
    assert.deepEqual(found.map((f) => `${f.path}:${f.line}`).sort(), [...places].sort());
  });
}

function say(finding: Finding): string {
  return `${finding.path}:${finding.line} ${finding.sentence}`;
}

rule('imports are those of the table', 'table', importsOutsideTheTable, [
  'src/agreement/parties/index.ts:1',
  'src/agreement/parties/index.ts:2',
  'src/agreement/text/clock.ts:1',
  'src/utils/strings.ts:1',
]);
rule('no relative path crosses into another chapter', 'across', pathsAcrossChapters, ['src/readers/word.ts:1']);
rule('nothing of Node reaches the browser', 'browser', nodeInTheBrowser, ['src/readers/unpack.ts:2']);
rule('the core has no clock, no dice, no waiting and no any', 'core', impureCore, [
  'src/agreement/text/draft.ts:2',
  'src/agreement/text/draft.ts:3',
  'src/agreement/text/draft.ts:4',
  'src/agreement/text/draft.ts:5',
  'src/agreement/text/draft.ts:6',
  'src/agreement/text/draft.ts:9',
  'src/agreement/text/draft.ts:10',
  'src/agreement/text/draft.ts:11',
]);
rule('every export says what it is', 'exports', undocumented, ['src/agreement/text/draft.ts:12']);
rule('links in the documents point at what is there', 'documents', brokenLinks, ['README.md:3']);
rule('every package that runs in the product has its reason', 'documents', unexplainedPackages, [
  'docs/decisions/0002-dependencies.md:4',
  'package.json:1',
]);

test('the house: files and functions keep to their marks', () => {
  assert.deepEqual(oversized(project, ratchet).map(say), []);
});

test('the rule bites: files and functions keep to their marks', () => {
  const tree = readTree(join(import.meta.dirname, 'fixtures/size'));
  const [grown, huge, long] = ['grown', 'huge', 'long-function'].map((name) => `src/agreement/text/${name}.ts`);
  const paths = (files: Record<string, number>) => oversized(tree, { files, functions: {} }).map((f) => f.path);
  assert.deepEqual(paths({}), [huge, long], 'what is new may be longer than the aim, but not beyond the most');
  assert.deepEqual(paths({ [`${grown}`]: 203 }), [huge, long], 'what stands at its mark passes');
  assert.deepEqual(paths({ [`${grown}`]: 202 }), [grown, huge, long], 'what grew past its mark does not');
  assert.deepEqual(paths({ [`${grown}`]: 210 }), [huge, long, 'tidy/ratchet.json'], 'a mark too high is lowered');
});

test('the house: imports go round in no ring but those that are known', () => {
  assert.deepEqual(rings(project, ratchet.rings).map(say), []);
});

test('the rule bites: imports go round in no ring', () => {
  const tree = readTree(join(import.meta.dirname, 'fixtures/cycles'));
  const all = ['bracket', 'draft', 'unit'].map((name) => `src/agreement/text/${name}.ts`);
  const found = (...known: string[][]) => rings(tree, known).map((f) => f.path);
  assert.deepEqual(found(), [all[0]], 'a ring is found once, by way of types too');
  assert.deepEqual(found(all), [], 'a known ring passes');
  assert.deepEqual(found([...all, 'src/gone.ts']), ['tidy/ratchet.json'], 'a ring that shrank is noted so');
});

test('the house: glossary and exported types are in step', () => {
  assert.deepEqual(glossaryOutOfStep(project, glossary).map(say), []);
});

test('the rule bites: glossary and exported types are in step', () => {
  const tree = readTree(join(import.meta.dirname, 'fixtures/exports'));
  const row = (name: string) => `| a term | what it is | \`${name}\` |`;
  const found = (...names: string[]) => glossaryOutOfStep(tree, names.map(row).join('\n')).map((f) => f.sentence);
  assert.deepEqual(found('Draft', 'Unit'), []);
  assert.match(found('Draft').join(), /exports Unit, which GLOSSARY.md does not explain/);
  assert.match(found('Draft', 'Unit', 'Amendment').join(), /explains Amendment, which no face exports/);
});

test('the house: the tree that the rules read is not empty', () => {
  assert.ok(project.sources.length > 20, `only ${project.sources.length} files were found`);
});
