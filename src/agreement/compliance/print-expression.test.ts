import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseExpression } from './parse-expression.ts';
import { printExpression } from './print-expression.ts';

for (const written of [
  'EIF+30d',
  '2031-03-01',
  'event:entry-into-force',
  'start+60d',
  'met(W1) & met(N1)',
  'before(act:P1) 42d',
  'no(open breach(X1|X2|X3))',
  'breach(X1|X2|X3) not cured within finding+60d',
  'confirmed(cured) by vom',
  'declared(dry-season)',
  'phase(3) & paid(T1) | late(W2)',
  '(phase(3) | paid(T1)) & (met(A) & done(B))',
  '(phase(3) & paid(T1))-2wd',
  '(breach(X1) not cured within 60d) & phase(1)',
]) {
  test(`"${written}" reads the same once it is printed`, () => {
    const read = parseExpression(written);
    assert.ok(read.ok, read.ok ? '' : read.refusal.sentence);
    assert.deepEqual(parseExpression(printExpression(read.value)), read);
  });
}
