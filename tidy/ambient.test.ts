import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';

const ROOT = join(import.meta.dirname, '..');
const CONFIG = join(ROOT, 'src/agreement/tsconfig.json');

/** Compiles one file as if it stood in the core, and gives the compiler's complaints. */
function complaints(file: string): readonly string[] {
  const { config } = ts.readConfigFile(CONFIG, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, dirname(CONFIG));
  const program = ts.createProgram([file], options);
  return ts.getPreEmitDiagnostics(program).map((d) => ts.flattenDiagnosticMessageText(d.messageText, '\n'));
}

const AMBIENT = join(import.meta.dirname, 'fixtures/ambient');
for (const name of readdirSync(AMBIENT)) {
  test(`the core does not compile with what ${name} reaches for`, () => {
    assert.match(complaints(join(AMBIENT, name)).join('\n'), /Cannot find (name|module)/);
  });
}

test('the core compiles with the language alone, word segmentation included', () => {
  assert.deepEqual(complaints(join(import.meta.dirname, 'fixtures/ambient-clean/pure.ts')), []);
});
