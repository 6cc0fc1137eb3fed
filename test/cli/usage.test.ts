import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { travaux } from './travaux.ts';

test('help names every command, on standard output, and answers 0', async () => {
  const { code, out, err } = await travaux(['help']);
  assert.equal(code, 0);
  assert.equal(err, '');
  const record = [
    'import PATH...',
    'export DIR',
    'verify [PATH|CODE]',
    'code DRAFT',
    'merge BUNDLE',
    'copy',
    'receipt',
    'log',
    'destroy',
  ];
  for (const command of ['redline EARLIER LATER', 'read FILE', 'serve', 'help [COMMAND]', '--version', ...record])
    assert.ok(out.includes(command), `help does not name ${command}`);
});

for (const words of [
  ['help', 'redline'],
  ['redline', '--help'],
  ['redline', 'a', 'b', '-h'],
])
  test(`travaux ${words.join(' ')} explains every option of redline`, async () => {
    const { code, out } = await travaux(words);
    assert.equal(code, 0);
    for (const option of ['html', 'docx', 'pdf', 'md', 'akn', 'json', 'view', 'moves', 'author', 'crosswalk'])
      assert.ok(out.includes(`--${option}`), `help does not explain --${option}`);
  });

test('--version prints the version of the package', async () => {
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
  assert.deepEqual(await travaux(['--version']), { code: 0, out: `${version}\n`, err: '' });
});

const misunderstood: readonly (readonly [string, readonly string[], RegExp])[] = [
  ['no command', [], /A command is missing/],
  ['a command that is none', ['compare', 'a', 'b'], /There is no command "compare"/],
  ['help on a command that is none', ['help', 'compare'], /There is no command "compare"/],
  ['an unknown option', ['redline', 'a', 'b', '--xml', 'x'], /Unknown option '--xml'/],
  ['an option without its value', ['redline', 'a', 'b', '--html'], /--html/],
  ['an empty value', ['redline', 'a', 'b', '--html='], /--html is empty/],
  [
    'an option where a value belongs',
    ['redline', 'a', 'b', '--html', '--md', 'x'],
    /'--html' argument is ambiguous\.\n/,
  ],
  ['an option given twice', ['redline', 'a', 'b', '--html', 'x', '--html', 'y'], /--html is given twice/],
  [
    'two formats in one file',
    ['redline', 'a', 'b', '--html', 'x', '--md', './x'],
    /--html and --md name the same file/,
  ],
  ['a format over a draft', ['redline', 'a', 'b', '--md', './b'], /--md would write over b, which is read/],
  ['a value for an option that takes none', ['read', 'a', '--json=yes'], /--json/],
  ['a view that is none', ['read', 'a', '--view', 'both'], /--view takes accepted, original, marked, not "both"/],
  ['one draft only', ['redline', 'a'], /LATER is missing/],
  ['three drafts', ['redline', 'a', 'b', 'c'], /"c" is one argument too many/],
  ['a port that is none', ['serve', '--port', '70000'], /--port takes a number/],
];
for (const [what, words, says] of misunderstood)
  test(`${what} is not understood: the usage on standard error, nothing on standard output, answer 2`, async () => {
    const { code, out, err } = await travaux(words);
    assert.equal(code, 2);
    assert.equal(out, '');
    assert.match(err, says);
    assert.match(err, /travaux (COMMAND|redline|read|serve|help)/);
  });
