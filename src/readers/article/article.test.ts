import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseDay } from '#agreement/terms';
import {
  type Attribution,
  attributionsBy,
  contentSpans,
  loadTagger,
  placed,
  readArticle,
  stanceHint,
} from './index.ts';

const tag = await loadTagger();
const ARTICLE = join(process.env.TRAVAUX_SHARED ?? join(import.meta.dirname, '../../../../shared'), 'seed/article.txt');

interface Told {
  readonly source: string | undefined;
  readonly content: string;
  readonly attribution: Attribution;
}

function told(text: string, options: Parameters<typeof attributionsBy>[2] = {}): readonly Told[] {
  return attributionsBy(tag, text, options).map((attribution) => ({
    source: attribution.source === null ? undefined : text.slice(...attribution.source),
    content: contentSpans(attribution.content)
      .map((span) => text.slice(...span))
      .join(' | '),
    attribution,
  }));
}

function only(text: string): Told {
  const [one, ...more] = told(text);
  assert.ok(one !== undefined && more.length === 0, `one attribution in: ${text}`);
  return one;
}

test('the seed article yields what its parties say, each as what it is', (t) => {
  if (!existsSync(ARTICLE)) return t.skip('the shared folder with the seed article is not here');
  const text = readFileSync(ARTICLE, 'utf8');
  const all = told(text);
  const by = (speaker: RegExp) => all.filter(({ attribution }) => speaker.test(attribution.speaker ?? ''));
  const [demands] = by(/^Volodymyr Zelenskyy$/);
  assert.match(demands?.content ?? '', /pre-2014 borders.*reparations.*accountability/);
  assert.equal(demands && stanceHint(text, demands.attribution), 'demand');
  const [anonymous] = by(/senior Ukrainian official/);
  assert.equal(anonymous?.content, 'Discussions on NATO-backed security guarantees remain a priority.');
  assert.deepEqual(
    [anonymous?.attribution.kind, anonymous?.attribution.attribution, anonymous?.attribution.tier],
    ['direct', 'anonymous-official', 'sure'],
  );
  const [refusal, kremlin] = by(/^Kremlin$/);
  assert.match(refusal?.content ?? '', /the revisions as “unrealistic/);
  assert.equal(refusal?.attribution.kind, 'mixed');
  assert.equal(refusal && stanceHint(text, refusal.attribution), 'rejection');
  assert.match(kremlin?.content ?? '', /neutrality and recognition of annexed territories/);
  assert.equal(kremlin && stanceHint(text, kremlin.attribution), 'demand');
  const [caution, peace] = by(/^Antony Blinken$/);
  assert.equal(caution?.content, 'rushing negotiations');
  assert.equal(caution && stanceHint(text, caution.attribution), 'caution');
  assert.match(caution?.attribution.office ?? '', /Secretary of State/);
  assert.match(peace?.content ?? '', /“just and sustainable” peace/);
  assert.equal(by(/^Analysts$/)[0]?.attribution.attribution, 'analysts');
});

test('quotation marks of every kind hold the words that were said', () => {
  const pairs = ['“”', '""', '«»', '„“', '‘’', "''", '‹›', '「」', '»«'];
  for (const [open, close] of pairs) {
    const found = only(`Minister Ada Lund said: ${open}We don't trust the leaders' claim, and never will.${close}`);
    assert.equal(found.content, "We don't trust the leaders' claim, and never will.", `${open}${close}`);
    assert.equal(found.attribution.kind, 'direct');
  }
});

test('a quotation within a quotation belongs to the outer one', () => {
  const found = only('“He told us ‘never’ twice,” Lund said.');
  assert.equal(found.content, 'He told us ‘never’ twice,');
});

test('a split quotation is one attribution with several spans', () => {
  const found = only('“The road,” Ada Lund said on Monday, “is shut. It will stay shut.” “For good.”');
  assert.ok(contentSpans(found.attribution.content).length >= 2);
  assert.match(found.content, /^The road, \| is shut/);
  assert.match(found.content, /For good\.$/);
});

test('pronouns and descriptions are resolved to the one who is named', () => {
  const [, she, minister] = told(
    'Foreign Minister Ada Lund said the talks had failed. She added that nobody was to blame. The minister warned that time was short.',
  );
  assert.deepEqual([she?.source, she?.attribution.speaker], ['She', 'Ada Lund']);
  assert.deepEqual([minister?.source, minister?.attribution.speaker], ['The minister', 'Ada Lund']);
});

test('who speaks under no name is told by the description', () => {
  const [official, again] = told(
    'A senior official in the ministry, who asked not to be named, said the list was closed. The official added that it had been closed for a year.',
  );
  assert.equal(official?.source, 'A senior official in the ministry');
  assert.equal(official?.attribution.attribution, 'anonymous-official');
  assert.equal(again?.attribution.speaker, official?.attribution.speaker);
});

test('according to, clauses in the middle and verbs that share a subject', () => {
  assert.deepEqual(
    told('The bridge was closed, according to two diplomats briefed on the talks.').map((f) => [f.source, f.content]),
    [['two diplomats briefed on the talks', 'The bridge was closed']],
  );
  assert.equal(
    only('The treaty, the ministry insisted, would not be signed.').content,
    'The treaty | would not be signed',
  );
  assert.deepEqual(
    told('Norland rejected the offer and demanded a new vote, adding that time was short.').map((f) => [
      f.source,
      f.content,
    ]),
    [
      ['Norland', 'the offer'],
      ['Norland', 'a new vote'],
      ['Norland', 'time was short'],
    ],
  );
});

test('what was not said is no statement; what was denied is', () => {
  assert.deepEqual(told('The ministry declined to say whether it would sign. The minister did not say when.'), []);
  const found = only('Lund denied that any price had been agreed.');
  assert.deepEqual(
    [found.content, stanceHint('Lund denied that any price had been agreed.', found.attribution)],
    ['any price had been agreed', 'denial'],
  );
});

test('a transcript is read by its turns', () => {
  const all = told(
    'Q: Will you sign?\n\nMR. LUND (Norland): We will not.\nNot this year.\n\nQ: When?\n\nMR. LUND: (Laughs.) Ask the sea.',
  );
  assert.deepEqual(
    all.map((f) => [f.source, f.content, f.attribution.speaker]),
    [
      ['Q', 'Will you sign?', 'Q'],
      ['MR. LUND (Norland)', 'We will not. | Not this year.', 'Lund'],
      ['Q', 'When?', 'Q'],
      ['MR. LUND', 'Ask the sea.', 'Lund'],
    ],
  );
});

test('a weekday is counted back from the day of publication', () => {
  const published = parseDay('2025-11-26');
  assert.ok(published.ok);
  const [found] = told('Lund said on Monday that the talks were over.', { published: published.value });
  assert.equal(found?.attribution.saidOn, '2025-11-24');
  assert.equal(told('Lund said on Monday that the talks were over.')[0]?.attribution.saidOn, undefined);
});

test('the people of a case give a speaker his party and the spelling of his name', () => {
  const gazetteer = {
    people: [{ name: 'Volodymyr Zelenskyy', party: 'ukraine' }],
    parties: [{ id: 'ukraine', name: 'Ukraine' }],
  };
  const [found] = told('President Zelensky said the war would end.', { gazetteer });
  assert.deepEqual([found?.attribution.speaker, found?.attribution.party], ['Volodymyr Zelenskyy', 'ukraine']);
});

test('quotations in other languages are found by their verbs', () => {
  for (const text of [
    '«Море не знає етапів», — сказав Йорен Гаск. Усі мовчали, і ніхто не знав, що робити.',
    '«Мы готовы к переговорам», — заявил Пётр Иванов. Все молчали, и никто не знал, что делать.',
    '« Nous avons payé assez cher », a déclaré Bakar Issouf dans la salle du palais, et les autres ont ri.',
    '„Ich kann warten“, sagte Anton Grieve am Sonntag vor den Anhängern, und die Menge lachte über das Wort.',
  ]) {
    const [found] = told(text);
    assert.equal(found?.attribution.kind, 'direct', text);
    assert.ok(found?.source !== undefined, text);
  }
});

test('every span lies in its text and is not empty, whatever the text', () => {
  const piece = fc.constantFrom(
    '“',
    '”',
    '"',
    "'",
    '’',
    '«',
    '»',
    '„',
    ' said ',
    'Lund',
    ' told ',
    'that ',
    ', ',
    '. ',
    '\n',
    '\r\n',
    'according to ',
    '—',
    '(',
    ')',
    'He',
    ' rejected ',
    'the plan',
    ':',
    '\ufeff',
    '\ud800',
    'ї',
    ' who ',
    ' and ',
    '!',
    '?',
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 60 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 200 }),
  );
  fc.assert(
    fc.property(text, (words) => {
      for (const { source, cue, content, kind } of attributionsBy(tag, words)) {
        const spans = [...contentSpans(content), ...(source === null ? [] : [source]), ...(cue === null ? [] : [cue])];
        for (const [start, end] of spans)
          assert.ok(0 <= start && start < end && end <= words.length, `${kind} ${start}-${end}`);
      }
    }),
    { numRuns: 400 },
  );
});

test('a text made to exhaust the reader is read in time that grows with its length', () => {
  const work = (text: string) => {
    const before = process.cpuUsage();
    attributionsBy(tag, text);
    return process.cpuUsage(before).user;
  };
  for (const unit of [
    '"',
    '“a',
    "'a ",
    '“He said,” she said. ',
    'said that ',
    'Lund, ',
    '(',
    'A: b\n',
    'Aa ',
    '. ',
    '“\n',
    'http://a-',
    'Lund demanded:\n',
    'The Ministers,\nRecalling a,\n',
    'слово, заявив ',
  ]) {
    const [short, long] = [work(unit.repeat(15_000 / unit.length)), work(unit.repeat(60_000 / unit.length))];
    assert.ok(long < 10 * short + 500_000, `${unit}: ${short} µs, then ${long} µs for four times as much`);
  }
});

test('a text file keeps its byte order mark and line ends; what is no UTF-8 is refused with its place', async () => {
  const kept = await readArticle(new TextEncoder().encode('\ufeffLund said no.\r\nThen yes.'), 'text');
  assert.ok(kept.ok && kept.value.text === '\ufeffLund said no.\r\nThen yes.');
  const broken = await readArticle(new Uint8Array([65, 10, 66, 0xff, 67]), 'text');
  assert.ok(!broken.ok && broken.refusal.code === 'not-utf8');
  assert.match(broken.refusal.sentence, /Byte 4, in line 2/);
});

test('of a web page the article is taken, with what the page says of itself', async () => {
  const paragraph =
    '<p>“We will not sign,” the minister, Ada Lund, said on Tuesday, after a long day of talks by the lake.</p>';
  const page = `<html><head><title>Talks</title><meta property="og:site_name" content="The Daily"></head><body><nav><ul><li><a href="/a">Sport</a></li></ul></nav><article>${paragraph.repeat(4)}</article><footer>Cookies</footer></body></html>`;
  const article = await readArticle(page, 'html');
  assert.ok(article.ok);
  assert.ok(!/Sport|Cookies/.test(article.value.text));
  assert.equal(article.value.publisher, 'The Daily');
  const [first] = told(article.value.text);
  assert.deepEqual([first?.source, first?.attribution.speaker], ['the minister', 'Ada Lund']);
});

test('a proposal whose words are not in the text to the letter is refused', () => {
  const text = 'Lund said the plan was dead.';
  const good = placed(text, { source: 'Lund', cue: 'said', content: ['the plan was dead'] });
  assert.ok(good.ok && good.value.tier === 'doubtful');
  const bad = placed(text, { source: 'Lund', cue: 'said', content: ['the plan is dead'] });
  assert.ok(!bad.ok && bad.refusal.code === 'not-in-source');
});
