import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changesOf, redline, sayPair, sayWhy, totalsOf } from '#agreement/text';
import { riverAccord } from '../../../../bench/redline/truth.ts';

const rounds = riverAccord().map(({ name, earlier, later }) => ({ name, compared: redline(earlier, later) }));

function said(round: number): readonly string[] {
  const compared = rounds[round]?.compared;
  return compared === undefined ? [] : compared.pairs.map((pair) => sayPair(compared, pair));
}

describe('a redline in words', () => {
  it('says splits, mergers, moves and copies with the places as a lawyer cites them', (t) => {
    if (rounds.length === 0) return t.skip('../shared is not there');
    for (const sentence of [
      'Split, one into two. Article 11(2), now Articles 10(2) and 10(3)',
      'Split, one into four. Article 1(3), now Articles 1(3), 1(3)(a), 1(3)(b) and 1(3)(c)',
      'Moved and reworded. Article 7(3), now 11(3)',
      'Moved, same words. Article 2, now 14(4). Heading “Without prejudice”, now none',
      'Merged, two into one. Preamble, recital 2 and Preamble, recital 4, now Preamble, recital 2',
    ])
      assert.ok(said(1).includes(sentence), sentence);
    for (const sentence of [
      'Copied, word for word. Article 3(6), now 4(6) and Annex B(5)',
      'Merged, two into one. Articles 10(2) and 10(3), now Article 10(2)',
      'Deleted. Article 14(2)',
      'Inserted. Article 14',
      'Inserted. Final clauses',
    ])
      assert.ok(said(2).includes(sentence), sentence);
  });

  it('says why two units were matched, and ends every reason as a sentence', () => {
    for (const { compared } of rounds) for (const pair of compared.pairs) assert.match(sayWhy(pair), /^[A-Z].*\.$/);
  });

  it('puts what matters first and folds the rest, each pair once', () => {
    for (const { compared } of rounds) {
      const groups = changesOf(compared);
      assert.equal(Object.values(groups).flat().length, compared.pairs.length);
      for (const pair of groups.renumbered) assert.deepEqual(pair.force, []);
      for (const pair of compared.pairs.filter((p) => p.force.length > 0)) assert.ok(groups.substance.includes(pair));
      const totals = totalsOf(compared);
      assert.equal(totals.earlier.inPairs, totals.earlier.units);
      assert.equal(totals.later.inPairs, totals.later.units);
    }
  });
});
