import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { canonicalDraft, readDraftJson, writeDraftJson } from '#agreement/text';
import { notationContent, richContent, someDraft } from './draft.arbitrary.ts';

describe('draft JSON', () => {
  for (const [what, content] of [
    ['that the notation carries', notationContent],
    ['with marks, links, comments, tracked changes and pictures', richContent],
  ] as const)
    it(`gives back any tree of units ${what}, and drops nothing`, () => {
      fc.assert(
        fc.property(someDraft(content), (draft) => {
          const read = readDraftJson(JSON.parse(JSON.stringify(writeDraftJson(draft))));
          assert.ok(read.ok, read.ok ? '' : read.refusal.sentence);
          assert.deepEqual(read.value.notCarried, []);
          assert.equal(canonicalDraft(read.value.draft), canonicalDraft(draft));
        }),
        { numRuns: 200 },
      );
    });

  const refused: readonly (readonly [string, unknown, RegExp])[] = [
    ['no units', {}, /at units/],
    ['a list', [], /at the top/],
    ['text and content at once', { units: [{ text: 'a', content: [] }] }, /units\.0 has both/],
    ['an id that stands twice', { units: [{ id: 'a', units: [{ id: 'a' }] }] }, /two units have the id "a"/i],
    ['a wording that is none', { wording: 'summary', units: [] }, /at wording/],
    [
      'a run that stands both above the line and below it',
      { units: [{ content: [{ kind: 'text', text: '2', marks: ['superscript', 'bold', 'subscript'] }] }] },
      /at units\.0\.content\.0\.marks: .*not both/,
    ],
    ['a heading that is no string', { units: [{ heading: 5 }] }, /at units\.0\.heading/],
  ];
  for (const [what, value, why] of refused)
    it(`refuses ${what} and names the place`, () => {
      const read = readDraftJson(value);
      assert.ok(!read.ok);
      assert.match(read.refusal.sentence, why);
    });

  it('refuses what is nested without end, and does not exhaust the stack', () => {
    let units: unknown[] = [];
    for (let depth = 0; depth < 5000; depth++) units = [{ units }];
    const read = readDraftJson({ units });
    assert.ok(!read.ok);
    assert.match(read.refusal.sentence, /nested/);
  });

  it('says what it did not carry, by its place', () => {
    const read = readDraftJson({ units: [{ kind: 'stanza', text: 'Within [30 days', colour: 'red' }] });
    assert.ok(read.ok);
    assert.equal(read.value.notCarried.length, 3);
    for (const sentence of read.value.notCarried) assert.match(sentence, /units\.0/);
  });

  it('takes a number printed as a number, and keeps a missing heading apart from an empty one', () => {
    const read = readDraftJson({ units: [{ num: 5, heading: '' }, {}] });
    assert.ok(read.ok);
    assert.deepEqual(
      read.value.draft.units.map(({ num, heading }) => [num, heading]),
      [
        ['5', ''],
        [undefined, undefined],
      ],
    );
  });
});
