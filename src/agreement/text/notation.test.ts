import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { notationContent, someWords } from './draft.arbitrary.ts';
import { fitsNotation, parseNotation, parseNotationLoosely, printNotation } from './notation.ts';

describe('the notation', () => {
  it('gives back to the letter whatever it accepts', () => {
    fc.assert(
      fc.property(someWords, (source) => {
        const parsed = parseNotation(source);
        fc.pre(parsed.ok);
        assert.equal(parsed.ok && printNotation(parsed.value), source);
      }),
      { numRuns: 500 },
    );
  });

  it('reads back whatever content it prints', () => {
    fc.assert(
      fc.property(notationContent, (content) => {
        const printed = printNotation(content);
        const parsed = parseNotation(printed);
        assert.ok(parsed.ok, `${printed}: ${parsed.ok || parsed.refusal.sentence}`);
        assert.equal(printNotation(parsed.value), printed);
        assert.deepEqual(parsed.value, JSON.parse(JSON.stringify(content)));
      }),
      { numRuns: 500 },
    );
  });

  it('takes any string loosely, and keeps every character of it', () => {
    fc.assert(
      fc.property(fc.oneof(someWords, fc.string({ unit: 'binary' })), (source) => {
        const content = parseNotationLoosely(source);
        assert.ok(fitsNotation(content));
        const printed = printNotation(content);
        assert.equal(printNotation(parseNotationLoosely(printed)), printed);
        assert.equal(printed.replaceAll('\\', ''), source.replaceAll('\\', ''));
      }),
      { numRuns: 500 },
    );
  });

  const refused: readonly (readonly [string, RegExp])[] = [
    ['Within [30 days', /not closed/],
    ['Within 30] days', /no opening one/],
    ['[Alt 1: 30 || 60]', /begins with its name/],
    ['[30 | 60]', /bar within brackets/],
    ['a \\b c', /backslash/],
    ['[?]', /gap needs a name/],
    ['[Alt 1:  | +A]', /no text|bar/],
  ];
  for (const [source, why] of refused)
    it(`refuses ${JSON.stringify(source)} and names the place`, () => {
      const parsed = parseNotation(source);
      assert.ok(!parsed.ok);
      assert.match(parsed.refusal.sentence, why);
      assert.match(parsed.refusal.sentence, /^At character \d+/);
    });

  it('reads who supports, opposes and reserves, in brackets that nest', () => {
    const parsed = parseNotation('[equality [and integrity | +KOL -ISS] of the Parties | +KOL ?ISS]');
    assert.deepEqual(parsed.ok && parsed.value, [
      {
        kind: 'bracket',
        content: [
          { kind: 'text', text: 'equality ' },
          {
            kind: 'bracket',
            content: [{ kind: 'text', text: 'and integrity' }],
            stances: [
              { how: '+', who: 'KOL' },
              { how: '-', who: 'ISS' },
            ],
          },
          { kind: 'text', text: ' of the Parties' },
        ],
        stances: [
          { how: '+', who: 'KOL' },
          { how: '?', who: 'ISS' },
        ],
      },
    ]);
  });

  it('takes deep nesting without exhausting the stack, and soon', () => {
    const before = performance.now();
    parseNotation('['.repeat(100_000));
    parseNotationLoosely(`${'['.repeat(20_000)}x${']'.repeat(20_000)}`);
    assert.ok(performance.now() - before < 5000);
  });
});
