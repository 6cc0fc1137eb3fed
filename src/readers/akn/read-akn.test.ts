import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Unit, writeDraftJson } from '#agreement/text';
import type { View } from '../reading.ts';
import { readAkn } from './read-akn.ts';

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

async function readFile(xml: string, view: View = 'accepted') {
  const result = await readAkn(new TextEncoder().encode(xml), view);
  if (!result.ok) throw new Error(result.refusal.sentence);
  return result.value;
}

/** Reads what stands in a document's body. */
function readBody(body: string, view: View = 'accepted') {
  return readFile(
    `<akomaNtoso xmlns="${NAMESPACE}" xmlns:travaux="urn:travaux:akn"><doc name="x"><meta/><mainBody>${body}</mainBody></doc></akomaNtoso>`,
    view,
  );
}

/** A unit as a line: its kind, number, heading and words, with those below it in brackets. */
function outline(units: readonly Unit[]): readonly string[] {
  return units.map((unit) => {
    const { text, content } = writeDraftJson({ units: [unit] }).units[0] ?? {};
    const words = text ?? (content === undefined ? undefined : JSON.stringify(content));
    const line = [unit.kind, unit.num, unit.heading, words].filter((part) => part !== undefined).join(' / ');
    return unit.units.length === 0 ? line : `${line} {${outline(unit.units).join('; ')}}`;
  });
}

async function outlineOf(body: string, view: View = 'accepted') {
  return outline((await readBody(body, view)).draft.units);
}

test('one paragraph is the words of its article; several are paragraphs below it', async () => {
  assert.deepEqual(
    await outlineOf('<article><num>Article 1</num><heading>Aim</heading><content><p>Peace.</p></content></article>'),
    ['article / Article 1 / Aim / Peace.'],
  );
  assert.deepEqual(await outlineOf('<article><num>1</num><content><p>One.</p><p>Two.</p></content></article>'), [
    'article / 1 {paragraph / One.; paragraph / Two.}',
  ]);
});

test('the words before a list are those of the unit, the words after it a paragraph of their own', async () => {
  const list =
    '<list><intro><p>Each Party shall:</p></intro><point><num>(a)</num><content><p>withdraw;</p></content></point><wrapUp><p>without delay.</p></wrapUp></list>';
  assert.deepEqual(await outlineOf(`<section><num>2</num>${list}</section>`), [
    'section / 2 / Each Party shall: {point / (a) / withdraw;; paragraph / without delay.}',
  ]);
  const block =
    '<blockList><listIntroduction>To:</listIntroduction><item><num>1.</num><p>x</p></item><listWrapUp>end</listWrapUp></blockList>';
  assert.deepEqual(await outlineOf(`<article><content>${block}</content></article>`), [
    'article / To: {point / 1. / x; paragraph / end}',
  ]);
  assert.deepEqual(
    await outlineOf('<article><content><ul><li>one <ul><li>two</li></ul></li></ul></content></article>'),
    ['article {point / one {point / two}}'],
  );
});

test('every element of the hierarchy is a unit; what is only near its kind is told', async () => {
  const { draft, notCarried } = await readBody(
    '<tome><num>I</num><clause><num>2</num><alinea><content><p>x</p></content></alinea></clause></tome><hcontainer name="annex"><heading>Maps</heading><content/></hcontainer>',
  );
  assert.deepEqual(outline(draft.units), ['part / I {article / 2 {paragraph / x}}', 'annex / Maps']);
  assert.ok(notCarried.some((s) => s.includes('tome as part, clause as article, alinea as paragraph')));
});

test('a table keeps its rows, cells, spans and caption', async () => {
  const { draft } = await readBody(
    '<table><caption>Zones</caption><tr><th colspan="2"><p>Band</p></th></tr><tr><td rowspan="2"><p>a</p><p>b</p></td><td/></tr></table>',
  );
  assert.deepEqual(outline(draft.units), [
    'table / Zones {row {cell / Band}; row {cell {paragraph / a; paragraph / b}; cell}}',
  ]);
  assert.deepEqual(draft.units[0]?.units[0]?.units[0]?.span, { columns: 2 });
  assert.deepEqual(draft.units[0]?.units[1]?.units[0]?.span, { rows: 2 });
});

test('a note stands below the words that call it, wherever the file keeps it', async () => {
  const { draft } = await readFile(
    `<akomaNtoso xmlns="${NAMESPACE}"><act name="x"><meta><notes source="#s"><note eId="n2"><p>From the end.</p></note></notes></meta><body><article eId="a"><heading>Aim<authorialNote eId="n0"><p>On the aim.</p></authorialNote></heading><content><p>Peace<authorialNote eId="n1" marker="1"><p>A note.</p></authorialNote> and<noteRef href="#n2" marker="2"/> quiet.</p></content></article></body></act></akomaNtoso>`,
  );
  const [article] = draft.units;
  assert.deepEqual(
    article?.units.map((note) => [note.id, note.kind, note.content]),
    [
      ['n0', 'note', [{ kind: 'text', text: 'On the aim.' }]],
      ['n1', 'note', [{ kind: 'text', text: 'A note.' }]],
      ['n2', 'note', [{ kind: 'text', text: 'From the end.' }]],
    ],
  );
  assert.equal(article?.heading, 'Aim');
  assert.deepEqual(article?.content, [
    { kind: 'text', text: 'Peace' },
    { kind: 'noteRef', note: 'n1', label: '1' },
    { kind: 'text', text: ' and' },
    { kind: 'noteRef', note: 'n2', label: '2' },
    { kind: 'text', text: ' quiet.' },
  ]);
});

test('a quoted structure stands below the sentence that quotes it, and the words after it stay after it', async () => {
  const quoted =
    '<quotedStructure><article><num>Article 7</num><content><p>New.</p></content></article></quotedStructure>';
  assert.deepEqual(
    await outlineOf(
      `<article><num>1</num><content><p>Article 7 is <mod>replaced by: ${quoted}</mod> from today.</p></content></article>`,
    ),
    ['article / 1 / Article 7 is replaced by: {article / Article 7 / New.; paragraph / from today.}'],
  );
  assert.deepEqual(
    await outlineOf(
      '<p>for <mod><quotedText startQuote="“" endQuote="”">may</quotedText> read <quotedText>“shall”</quotedText></mod></p>',
    ),
    ['paragraph / for “may” read “shall”'],
  );
});

test('brackets, alternatives and gaps are read across what is set differently', async () => {
  const { draft } = await readBody('<p>within [<b>30</b> | +HAL -ISS] days of [?date] or [twentieth]</p>');
  assert.deepEqual(draft.units[0]?.content, [
    { kind: 'text', text: 'within ' },
    {
      kind: 'bracket',
      content: [{ kind: 'text', text: '30', marks: ['bold'] }],
      stances: [
        { how: '+', who: 'HAL' },
        { how: '-', who: 'ISS' },
      ],
    },
    { kind: 'text', text: ' days of ' },
    { kind: 'placeholder', name: 'date' },
    { kind: 'text', text: ' or ' },
    { kind: 'bracket', content: [{ kind: 'text', text: 'twentieth' }], stances: [] },
  ]);
});

test('insertions and deletions are settled by the view, in numbers too', async () => {
  const body =
    '<article><num><del>1</del><ins>2</ins></num><content><p>Each Party <del>may</del><ins>shall</ins> go.</p></content></article>';
  assert.deepEqual(await outlineOf(body), ['article / 2 / Each Party shall go.']);
  assert.deepEqual(await outlineOf(body, 'original'), ['article / 1 / Each Party may go.']);
  const { draft } = await readBody(body, 'marked');
  assert.deepEqual(draft.units[0]?.content[1], {
    kind: 'deleted',
    author: '',
    content: [{ kind: 'text', text: 'may' }],
  });
});

test('an id is the GUID, else the wId, else the eId, else made from the place; twice the same is told', async () => {
  const { draft, notCarried } = await readBody(
    '<article GUID="g" wId="w" eId="e"><content/></article><article wId="w2" eId="e2"><content/></article><article eId="e3"><content/></article><article><content/></article><article eId="e3"><content/></article><article eId="article_1"><content/></article>',
  );
  assert.deepEqual(
    draft.units.map((unit) => unit.id),
    ['g', 'w2', 'e3', 'article_2', 'e3_1', 'article_1'],
  );
  assert.ok(notCarried.some((s) => s.includes('"e3" stands more than once')));
});

test('title and language come from the FRBR data, the language in the letters of BCP 47', async () => {
  const { draft } = await readFile(
    `<akomaNtoso xmlns="${NAMESPACE}"><bill name="x"><meta><identification source="#s"><FRBRWork><FRBRalias name="shortTitle" value="River Act"/></FRBRWork><FRBRExpression><FRBRlanguage language="fra"/></FRBRExpression></identification></meta><body><article><content><p>Paix.</p></content></article></body></bill></akomaNtoso>`,
  );
  assert.deepEqual([draft.title, draft.lang], ['River Act', 'fr']);
});

test('prefixes and older namespaces are read, the latter with a word', async () => {
  const prefixed = await readFile(
    `<an:akomaNtoso xmlns:an="${NAMESPACE}"><an:act><an:body><an:article><an:num>1</an:num></an:article></an:body></an:act></an:akomaNtoso>`,
  );
  assert.deepEqual(outline(prefixed.draft.units), ['article / 1']);
  for (const old of ['http://www.akomantoso.org/2.0', `${NAMESPACE}/CSD13`]) {
    const { draft, notCarried } = await readFile(
      `<akomaNtoso xmlns="${old}"><act><body><article id="art1"><num>1</num></article></body></act></akomaNtoso>`,
    );
    assert.deepEqual(
      draft.units.map((unit) => unit.id),
      ['art1'],
    );
    assert.match(notCarried[0] ?? '', /another version/);
  }
});

test('a debate, an amendment, a gazette: every section, speaker and attached document has its words', async () => {
  const wrap = (name: string, inner: string) =>
    readFile(`<akomaNtoso xmlns="${NAMESPACE}"><${name} name="x"><meta/>${inner}</${name}></akomaNtoso>`);
  const debate = await wrap(
    'debate',
    '<debateBody><debateSection name="s"><heading>Questions</heading><speech by="#a"><from>The Envoy:</from><p>We meet.</p></speech><scene>(Applause)</scene></debateSection></debateBody>',
  );
  assert.deepEqual(outline(debate.draft.units), [
    'section / Questions {paragraph / The Envoy: / We meet.; paragraph / (Applause)}',
  ]);
  const amendment = await wrap(
    'amendment',
    '<amendmentBody><amendmentHeading><p>Amendment 1</p></amendmentHeading><amendmentJustification><block name="why">Clearer.</block></amendmentJustification></amendmentBody>',
  );
  assert.deepEqual(outline(amendment.draft.units), ['paragraph / Amendment 1', 'paragraph / Clearer.']);
  const gazette = await wrap(
    'officialGazette',
    '<collectionBody><component eId="c1"><heading>First</heading><doc name="y"><meta/><mainBody><p>Text.</p></mainBody></doc></component><component><documentRef href="#d" showAs="Second"/></component></collectionBody>',
  );
  assert.deepEqual(outline(gazette.draft.units).slice(0, 1), ['annex / First {paragraph / Text.}']);
  assert.match(outline(gazette.draft.units)[1] ?? '', /Second/);
});

test('what is not words is kept as a sign in its place, and told', async () => {
  const { draft, notCarried } = await readBody(
    '<p>See <img src="map.png" alt="the map"/> and <foreign xmlns:m="urn:math"><m:math><m:mi>x</m:mi></m:math></foreign></p>',
  );
  assert.deepEqual(draft.units[0]?.content[1], { kind: 'foreign', what: 'picture', alt: 'the map' });
  assert.match(JSON.stringify(draft), /"what":"math","alt":"x"/);
  assert.ok(notCarried.some((s) => s.includes('hold no words of the text') && s.includes('img') && s.includes('math')));
});
