import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stemOf } from './stem.ts';

describe('forms of one word', () => {
  for (const [one, other] of [
    ['fleet', 'fleets'],
    ['überwacht', 'überwachen'],
    ['power', 'powers'],
    ['verificará', 'verificada'],
    ['Benutzung', 'Benutzungen'],
  ] as const)
    it(`${one} is ${other}`, () => assert.equal(stemOf(one), stemOf(other)));

  for (const [one, other] of [
    ['Article', 'Artillery'],
    ['10', '100'],
    ['Amt', 'Amts'],
    ['withdraw', 'within'],
  ] as const)
    it(`${one} is not ${other}`, () => assert.notEqual(stemOf(one), stemOf(other)));
});
