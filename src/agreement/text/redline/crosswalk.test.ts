import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { asId, type UnitId } from '#agreement/terms';
import {
  type Draft,
  handOnThreads,
  overrulesFor,
  readCrosswalk,
  redline,
  startThreads,
  writeCrosswalk,
} from '#agreement/text';

const id = (name: string) => asId<UnitId>(name);
const draft = (units: Readonly<Record<string, string>>): Draft => ({
  units: Object.entries(units).map(([name, text], i) => ({
    id: id(name),
    kind: 'paragraph',
    num: `${i + 1}.`,
    content: [{ kind: 'text', text }],
    units: [],
  })),
});

const earlier = draft({
  a1: 'Each Party shall withdraw its heavy weapons from the strip along the river.',
  a2: 'A fund shall pay for the rebuilding of both banks. The fund shall have a board of four members.',
});
const later = draft({
  b1: 'Each Party shall withdraw its heavy weapons from the strip along the river.',
  b2: 'A fund shall pay for the rebuilding of both banks.',
  b3: 'The fund shall have a board of four members.',
});

describe('a crosswalk kept by people', () => {
  const overrules = [
    { earlier: [id('a1')], later: [id('b3')], by: 'scribe', reason: 'The board was agreed in its place.' },
  ];

  it('is read as it was written', () => {
    const read = readCrosswalk(JSON.parse(JSON.stringify(writeCrosswalk(overrules))));
    assert.deepEqual(read.ok && read.value, overrules);
  });

  it('stands above what was reckoned', () => {
    const pair = redline(earlier, later, { overrules }).pairs.find((p) => p.a[0] === 0);
    assert.deepEqual([pair?.b, pair?.why.by], [[2], 'person']);
  });

  it('refuses two claims on one unit, by its name', () => {
    const read = readCrosswalk({
      overrules: [
        { earlier: ['a1'], later: ['b1'] },
        { earlier: ['a1'], later: ['b2'] },
      ],
    });
    assert.ok(!read.ok);
    assert.match(read.refusal.sentence, /"a1" of the earlier draft/);
  });

  it('refuses several joined with several', () => {
    assert.ok(!readCrosswalk({ overrules: [{ earlier: ['a1', 'a2'], later: ['b1', 'b2'] }] }).ok);
  });

  it('sets aside what names units of other drafts', () => {
    const stray = [{ earlier: [id('z9')], later: [id('b1')] }];
    assert.deepEqual(overrulesFor(earlier, later, [...overrules, ...stray]), { fitting: overrules, stray });
  });
});

describe('threads', () => {
  const first = startThreads(redline(earlier, earlier).later.units);
  const compared = redline(earlier, later);

  it('go on through a confirmed pair, and start anew in a split with a link to the source', () => {
    const { threads, started } = handOnThreads(compared, first.threads, () => true);
    assert.equal(threads.get(id('b1')), first.threads.get(id('a1')));
    assert.deepEqual(
      started.map((thread) => [thread.from, thread.sources]),
      [
        ['b2', [first.threads.get(id('a2'))]],
        ['b3', [first.threads.get(id('a2'))]],
      ],
    );
  });

  it('are not handed on while nobody has confirmed', () => {
    const { threads } = handOnThreads(compared, first.threads, () => false);
    assert.notEqual(threads.get(id('b1')), first.threads.get(id('a1')));
  });
});
