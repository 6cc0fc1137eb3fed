import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attributionsBy } from './attributions-in.ts';
import type { Gazetteer } from './gazetteer.ts';
import { contentSpans } from './stance-hint.ts';
import { loadTagger } from './tagger.ts';

const tag = await loadTagger();

/** Who says what, as "source: words | words". */
function told(text: string): readonly string[] {
  return attributionsBy(tag, text).map(({ source, content }) => {
    const said = contentSpans(content).map((span) => text.slice(...span));
    return `${source === null ? '-' : text.slice(...source)}: ${said.join(' | ')}`;
  });
}

test('each outlet in a chain answers for the same words', () => {
  assert.deepEqual(
    told('The army has left the valley, the Lissa Post reported, citing two officials in the ministry.'),
    ['the Lissa Post: The army has left the valley', 'two officials in the ministry: The army has left the valley'],
  );
  assert.deepEqual(told('The chair was quoted by the Lissa Post as saying that the draft was “dead”.'), [
    'The chair: the draft was “dead”',
    'the Lissa Post: the draft was “dead”',
  ]);
  assert.deepEqual(told('The agency quoted the minister as saying the talks were over.'), [
    'the minister: the talks were over',
    'The agency: the talks were over',
  ]);
});

test('in the passive the agent speaks, or nobody does', () => {
  assert.deepEqual(told('The report was denied by the defence ministry.'), ['the defence ministry: The report']);
  assert.deepEqual(told('The claim that troops had crossed the river was dismissed by Norland as propaganda.'), [
    'Norland: The claim that troops had crossed the river | as propaganda',
  ]);
  assert.deepEqual(told('The colonel is said to have left the city.'), ['-: The colonel | to have left the city']);
  assert.deepEqual(told('It was noted that the road was open.'), ['-: the road was open']);
});

test('a relative clause names what stands before it, and is no part of what somebody else says', () => {
  assert.deepEqual(told('Lund said the ban, which Norland calls illegal, would stay.'), [
    'Lund: the ban, which Norland calls illegal, would stay',
    'Norland: illegal',
  ]);
  assert.deepEqual(told('Toporin said his country had tested a missile, a move that Belmark denounced as a “slap”.'), [
    'Toporin: his country had tested a missile',
    'Belmark: a “slap”',
  ]);
});

test('a predicate in quotation marks is the word of its subject, if nobody else answers for it', () => {
  assert.deepEqual(told('General Strand “cannot imagine” a sale.'), ['General Strand: “cannot imagine” a sale']);
  assert.deepEqual(told('Norland “will draw every consequence”, its navy chief said.'), [
    'its navy chief: Norland “will draw every consequence”',
  ]);
});

test('a body at the head of a communiqué speaks in each of its paragraphs', () => {
  const communique = `The Ministers of the Lacus Group,

Deeply concerned by the fighting,

1. Condemn the shelling of the market;
2. Call on all parties to cease fire; and
3. Demand that prisoners be released.`;
  assert.deepEqual(told(communique), [
    'The Ministers of the Lacus Group: the fighting',
    'The Ministers of the Lacus Group: the shelling of the market',
    'The Ministers of the Lacus Group: all parties to cease fire',
    'The Ministers of the Lacus Group: prisoners be released',
  ]);
});

test('a verb at the head of a list leads to each of its parts', () => {
  assert.deepEqual(
    told('The delegation demanded:\n– the release of all prisoners;\n– a monitor at each gate.\n\nThe talks go on.'),
    ['The delegation: the release of all prisoners', 'The delegation: a monitor at each gate'],
  );
});

test('a name at the head of a headline speaks if it speaks below', () => {
  const body = 'TOLM — President Milena Tarvos said on Monday that there would be no deal.';
  assert.equal(told(`Tarvos: No deal without guarantees\n\n${body}`)[0], 'Tarvos: No deal without guarantees');
  assert.equal(told(`No deal without guarantees – Tarvos\n\n${body}`)[0], 'Tarvos: No deal without guarantees');
  assert.equal(told(`Sport: No deal for the keeper\n\n${body}`).length, 1);
});

test('all members of a list of speakers speak', () => {
  assert.deepEqual(told('The leaders of France, Germany and Britain rejected the plan.'), [
    'The leaders of France, Germany and Britain: the plan',
  ]);
});

test('other languages are read by verbs, that and according to', () => {
  for (const [text, expected] of [
    [
      'За словами посла, переговори почнуться завтра, і всі сторони про це знають.',
      'посла: переговори почнуться завтра, і всі сторони про це знають',
    ],
    [
      'Министр заявил, что переговоры начнутся завтра и что все стороны это знают.',
      'Министр: переговоры начнутся завтра и что все стороны это знают',
    ],
    [
      'Le ministre a déclaré que les discussions reprendraient dans la semaine.',
      'Le ministre: les discussions reprendraient dans la semaine',
    ],
    [
      'Der Minister sagte, dass die Gespräche in der nächsten Woche beginnen und von allen gewollt sind.',
      'Der Minister: die Gespräche in der nächsten Woche beginnen und von allen gewollt sind',
    ],
    [
      'Según la ministra, las conversaciones empezarán en la semana próxima y con todos.',
      'la ministra: las conversaciones empezarán en la semana próxima y con todos',
    ],
  ] as const)
    assert.deepEqual(told(text), [expected]);
});

test('a capital and the house that speaks for a party are linked to it by what the case calls it', () => {
  const gazetteer: Gazetteer = {
    people: [],
    parties: [
      { id: 'tolmar', name: 'Republic of Tolmar', aliases: ['Tolm', 'Tolmari', 'Sea Palace'] },
      { id: 'karvia', name: 'Karvia', aliases: ['Vesk', 'Karvian'] },
    ],
  };
  const party = (text: string) => attributionsBy(tag, text, { gazetteer })[0]?.party;
  assert.equal(party('The Sea Palace dismissed the plan as “unrealistic”.'), 'tolmar');
  assert.equal(party('Vesk rejected the plan.'), 'karvia');
  assert.equal(party('A Tolmari envoy to Karvia said the talks were over.'), 'tolmar');
});
