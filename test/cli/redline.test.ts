import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { writeBoth } from './drafts.ts';
import { folder, shell, travaux } from './travaux.ts';

const ESC = '\u001b';

test('the terminal says what changed: the words that differ, what changed in force, what moved', async (t) => {
  const both = await writeBoth(await folder(t));
  const { code, out, err } = await travaux(['redline', ...both]);
  assert.equal(code, 0);
  assert.equal(err, '');
  assert.match(out, /^What changed from First draft .* to Second draft/s);
  assert.match(out.replace(/\s+/g, ' '), /within \[-30-\]\{\+45\+\} days/);
  assert.match(out, /\[-shall-\]\{\+may\+\}/);
  assert.match(out, /In force, period: 30 days → 45 days/);
  assert.match(out, /In force, modal: shall → may/);
  assert.match(out.replace(/\s+/g, ' '), /\[-Any dispute shall be settled/);
  assert.match(out.replace(/\s+/g, ' '), /\{\+A fund for the repair/);
  assert.doesNotMatch(out, /\[[-]The upper state/, 'what only moved is not shown as deleted');
});

test('a pipe gets no escape codes and lines of at most 80 columns', async (t) => {
  const both = await writeBoth(await folder(t));
  for (const view of ['changes', 'inline', 'side']) {
    const { out } = await travaux(['redline', ...both, '--view', view]);
    assert.ok(!out.includes(ESC));
    assert.ok(
      out.split('\n').every((line) => line.length <= 80),
      `a line of --view ${view} is too long`,
    );
  }
});

test('a terminal gets underline and strike, and with NO_COLOR the plain signs', async (t) => {
  const [earlier, later] = await writeBoth(await folder(t));
  const onTerminal = (env: string) => shell(`script -qec "${env} $T redline ${earlier} ${later}" /dev/null`);
  const styled = await onTerminal('TERM=xterm');
  assert.ok(styled.out.includes(`${ESC}[4m`), 'no underline');
  assert.ok(styled.out.includes(`${ESC}[9m`), 'no strike');
  const plain = await onTerminal('TERM=xterm NO_COLOR=1');
  assert.ok(!plain.out.includes(ESC));
  assert.match(plain.out, /\{\+may\+\}/);
});

test('the whole text, and side by side, hold every word of both drafts', async (t) => {
  const both = await writeBoth(await folder(t));
  const inline = await travaux(['redline', ...both, '--view', 'inline']);
  assert.match(inline.out.replace(/\s+/g, ' '), /The upper state shall release not less than 600 cubic metres/);
  const side = await travaux(['redline', ...both, '--view', 'side']);
  assert.match(side.out, /^ {2}\S.* \| \S/m);
});

test('--json is one document of the agreed form, alone on standard output', async (t) => {
  const both = await writeBoth(await folder(t));
  const { code, out } = await travaux(['redline', ...both, '--json']);
  assert.equal(code, 0);
  const redline = JSON.parse(out);
  assert.deepEqual(Object.keys(redline), ['earlier', 'later', 'pairs', 'summary']);
  assert.deepEqual(Object.keys(redline.earlier), ['units', 'containers']);
  assert.deepEqual(Object.keys(redline.earlier.units[0]), ['index', 'id', 'num', 'heading', 'text']);
  const keys = ['a', 'b', 'label', 'moved', 'renumbered', 'headingChanged', 'why', 'edits', 'force'];
  for (const pair of redline.pairs) assert.deepEqual(Object.keys(pair), keys);
  for (const [side, op] of [
    ['earlier', '-'],
    ['later', '+'],
  ] as const) {
    const of = side === 'earlier' ? 'a' : 'b';
    for (const pair of redline.pairs) {
      const words = pair[of].map((i: number) => redline[side].units[i].text).join('\n');
      const edits: { op: string; text: string }[] = pair.edits;
      assert.equal(
        edits
          .filter((e) => e.op === '=' || e.op === op)
          .map((e) => e.text)
          .join(''),
        words,
      );
    }
    const seen = redline.pairs
      .flatMap((pair: Record<string, number[]>) => pair[of])
      .sort((x: number, y: number) => x - y);
    assert.deepEqual(
      seen,
      redline[side].units.map((u: { index: number }) => u.index),
    );
  }
  assert.equal(redline.summary.coarse, false);
});

test('two drafts of a sample case are compared by their names, and the notice of the case is told', async () => {
  const { code, out } = await travaux(['redline', 'river-accord:d3', 'river-accord:d4']);
  assert.equal(code, 0);
  assert.match(out, /Invented throughout/);
});

test('on a paraphrase nothing is claimed about words', async () => {
  const { code, out } = await travaux(['redline', 'ukraine-2025:us28', 'ukraine-2025:v20']);
  assert.equal(code, 0);
  assert.match(out.replace(/\s+/g, ' '), /paraphrase: nothing is said about its words/);
  assert.doesNotMatch(out, /In force, modal/);
});

test('a crosswalk stands above what is reckoned', async (t) => {
  const dir = await folder(t);
  const both = await writeBoth(dir);
  const crosswalk = join(dir, 'crosswalk.json');
  await writeFile(crosswalk, JSON.stringify({ overrules: [{ earlier: ['u4'], later: ['u4'], by: 'the scribe' }] }));
  const { out } = await travaux(['redline', ...both, '--json', '--crosswalk', crosswalk]);
  const pair = JSON.parse(out).pairs.find((p: { a: number[] }) => p.a.includes(3));
  assert.deepEqual([pair.b, pair.why.by], [[3], 'person']);
  await writeFile(crosswalk, '{"overrules": [{"earlier": "u4"}]}');
  const refused = await travaux(['redline', ...both, '--crosswalk', crosswalk]);
  assert.equal(refused.code, 1);
  assert.match(refused.err, /crosswalk\.json: The crosswalk is not of its form at overrules\.0\.earlier: /);
});

test('what is not there, a folder, and no case are refused in a sentence, with answer 1 and nothing on standard output', async (t) => {
  const dir = await folder(t);
  const [earlier] = await writeBoth(dir);
  await mkdir(join(dir, 'texts'));
  await writeFile(join(dir, 'empty.docx'), '');
  await writeFile(join(dir, 'broken.json'), '{"units": [');
  const cases: readonly (readonly [string, RegExp])[] = [
    [join(dir, 'none.docx'), /There is no file .*none\.docx/],
    [join(dir, 'texts'), /texts is a folder/],
    [join(dir, 'empty.docx'), /empty/],
    [join(dir, 'broken.json'), /JSON/],
    ['river-accord:d9', /no draft d9 in river-accord; there are d1, d2/],
    ['atlantis:d1', /no case atlantis; there are /],
    [join(earlier, 'below'), /is not a folder/],
  ];
  for (const [later, says] of cases) {
    const { code, out, err } = await travaux(['redline', earlier, later, '--json']);
    assert.equal(code, 1, later);
    assert.equal(out, '', later);
    assert.match(err, says);
    assert.doesNotMatch(err, /\n\s+at /, 'a refusal is no crash');
  }
});

test('a reader that has seen enough ends the command without a word', async () => {
  const { code, err } = await shell(
    '"$T" redline river-accord:d1 river-accord:d4 --view inline | head -n 1 > /dev/null',
  );
  assert.equal(err, '');
  assert.equal(code, 0);
});

test('words of a file cannot steer the terminal', async (t) => {
  const dir = await folder(t);
  const [, later] = await writeBoth(dir);
  const earlier = join(dir, 'hostile.json');
  await writeFile(
    earlier,
    JSON.stringify({ title: '\u001b]0;owned\u0007', units: [{ text: 'a \u001b[2J clause \u202e' }] }),
  );
  const { out } = await travaux(['redline', earlier, later]);
  for (const sign of [ESC, '\u0007', '\u202e']) assert.ok(!out.includes(sign));
});
