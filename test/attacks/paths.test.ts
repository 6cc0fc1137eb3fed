import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { asId, type Instant, type PersonId } from '#agreement/terms';
import { Desk, KEY_HOLDER } from '#desk';
import { exportRooms, importBundle, mergeBundle, openFolder, readBundle, writeBundle } from '#record';
import { readCaseFiles } from '../../src/case-folders/files.ts';
import { requestsOf } from '../../src/case-folders/requests.ts';
import { sampleCase } from '../server/sample-desk.ts';
import { builtScreens, CASE, holderStand, must, portOf, RIVER, UNBUILT } from './stand.ts';

const NOW = '2033-03-01T09:00:00.000Z' as Instant;
const DIR = mkdtempSync(join(tmpdir(), 'travaux-paths-'));
const SECRET = 'a secret of the one who takes the bundle in';
after(() => rmSync(DIR, { recursive: true, force: true }));

/** All files and folders below a folder. */
function everythingIn(dir: string): readonly string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' }).sort();
}

describe('a bundle from a stranger', () => {
  const good = join(DIR, 'good');
  const outside = join(DIR, 'outside');
  before(async () => {
    mkdirSync(outside);
    writeFileSync(join(outside, 'secret'), SECRET);
    const record = must(openFolder(join(DIR, 'from'), undefined));
    const desk = must(await Desk.open({ record, now: () => NOW }));
    must(await desk.actTogether(RIVER, requestsOf(await sampleCase(RIVER)), KEY_HOLDER));
    const body = { id: 's-a', publisher: 'We', date: '2030-06-01', reliability: 'A', about: 'A.' };
    const request = { id: asId('cm-a'), room: asId('public'), kind: 'captureSource', body } as never;
    must(await desk.capture(RIVER, request, new TextEncoder().encode(SECRET), asId<PersonId>('p-amsool')));
    must(writeBundle(good, must(await exportRooms(record, RIVER, [asId('public')], NOW))));
    await desk.close();
  });

  const changeJson = (file: string, change: (value: Record<string, unknown>) => object) =>
    writeFileSync(file, JSON.stringify(change(JSON.parse(readFileSync(file, 'utf8')))));
  const blobIn = (dir: string) => join(dir, 'blobs/public', readdirSync(join(dir, 'blobs/public'))[0] ?? '');
  const roomNamed = (name: string) => (dir: string) => {
    changeJson(join(dir, 'bundle.json'), (b) => ({ ...b, rooms: ['public', name] }));
    for (const [folder, ending] of [
      ['entries', '.jsonl'],
      ['heads', '.json'],
    ] as const)
      cpSync(
        join(dir, folder, `public${ending}`),
        join(dir, folder, `${encodeURIComponent(name).replaceAll('.', '%2E')}${ending}`),
      );
  };
  const linked = (path: string, to: string) => (dir: string) => {
    rmSync(join(dir, path), { recursive: true });
    symlinkSync(to, join(dir, path));
  };

  /** What a stranger may do to a bundle. Each must be refused, with nothing written and nothing read outside of it. */
  const TRICKS: Readonly<Record<string, (dir: string) => void>> = {
    'a room that is called like a folder above': roomNamed('../../outside'),
    'a room of two dots': roomNamed('..'),
    'a room with an absolute path': roomNamed('/tmp/x'),
    'a room with a NUL': roomNamed('public\u0000x'),
    'a room with a backslash': roomNamed('..\\..\\x'),
    'a process that is called like a folder above': (dir) =>
      changeJson(join(dir, 'bundle.json'), (b) => ({ ...b, process: '../../x' })),
    'a matter whose name leads out': (dir) =>
      renameSync(blobIn(dir), join(dir, 'blobs/public', '..%2F..%2Foutside%2Fsecret')),
    'a matter whose name is no name': (dir) => renameSync(blobIn(dir), join(dir, 'blobs/public', '%zz')),
    'a matter whose name holds a NUL': (dir) => renameSync(blobIn(dir), join(dir, 'blobs/public', '%00')),
    'a matter that is a folder': (dir) => {
      const blob = blobIn(dir);
      rmSync(blob);
      mkdirSync(blob);
    },
    'a file where the folder of matter should be': (dir) => {
      rmSync(join(dir, 'blobs/public'), { recursive: true });
      writeFileSync(join(dir, 'blobs/public'), 'x');
    },
    'a matter that is a link to a file elsewhere': (dir) => {
      const blob = blobIn(dir);
      rmSync(blob);
      symlinkSync(join(outside, 'secret'), blob);
    },
    'a matter that never ends': (dir) => {
      const blob = blobIn(dir);
      rmSync(blob);
      assert.equal(spawnSync('mkfifo', [blob]).status, 0);
    },
    'a folder of matter that is a link': (dir) => {
      cpSync(join(dir, 'blobs/public'), join(outside, 'matter'), { recursive: true });
      linked('blobs/public', join(outside, 'matter'))(dir);
    },
    'entries that are a link': linked('entries/public.jsonl', join(outside, 'secret')),
    'entries that are a link within the bundle': (dir) => {
      renameSync(join(dir, 'entries/public.jsonl'), join(dir, 'e'));
      symlinkSync('../e', join(dir, 'entries/public.jsonl'));
    },
    'a head that is a link': linked('heads/public.json', join(outside, 'secret')),
    'a list of rooms that is a link': linked('bundle.json', join(outside, 'secret')),
    'a folder of entries that is a link': (dir) => {
      renameSync(join(dir, 'entries'), join(dir, 'e'));
      symlinkSync('e', join(dir, 'entries'));
    },
  };

  for (const [what, play] of Object.entries(TRICKS))
    test(`is refused where it holds ${what}`, async () => {
      const dir = mkdtempSync(join(DIR, 'trick-'));
      cpSync(good, dir, { recursive: true });
      play(dir);
      const before = everythingIn(outside);
      for (const take of [importBundle, mergeBundle]) {
        const place = mkdtempSync(join(DIR, 'into-'));
        const record = must(openFolder(place, undefined));
        const kept = everythingIn(place);
        const read = readBundle(dir);
        const taken = read.ok ? await take(record, read.value, NOW) : read;
        assert.equal(taken.ok, false);
        assert.ok(
          !taken.ok && !taken.refusal.sentence.includes(SECRET.slice(0, 12)),
          'the refusal tells what stands elsewhere',
        );
        assert.equal((await record.store.processes()).length, 0);
        assert.deepEqual(
          everythingIn(place).filter((file) => !/-(wal|shm)$/.test(file)),
          kept.filter((file) => !/-(wal|shm)$/.test(file)),
        );
        await record.close();
      }
      assert.deepEqual(everythingIn(outside), before);
    });

  test('is taken in as it is where nobody changed it', async () => {
    const record = must(openFolder(mkdtempSync(join(DIR, 'into-')), undefined));
    must(await importBundle(record, must(readBundle(good))));
    await record.close();
  });
});

describe('a case folder from a stranger', () => {
  const files = join(import.meta.dirname, '../../cases/river-accord');
  const TRICKS: Readonly<Record<string, (dir: string) => void>> = {
    'a folder where a file should be': (dir) => {
      rmSync(join(dir, 'rooms.yaml'));
      mkdirSync(join(dir, 'rooms.yaml'));
    },
    'a file that never ends': (dir) => {
      rmSync(join(dir, 'events.yaml'));
      assert.equal(spawnSync('mkfifo', [join(dir, 'events.yaml')]).status, 0);
    },
    'anchors that unfold without end': (dir) => {
      const lines = [...'bcdefghijk'].map(
        (name, i) => `${name}: &${name} [${Array(10).fill(`*${'abcdefghij'[i]}`).join(', ')}]`,
      );
      writeFileSync(join(dir, 'events.yaml'), `a: &a [x]\n${lines.join('\n')}\nevents: *k\n`);
    },
  };
  for (const [what, play] of Object.entries(TRICKS))
    test(`is refused where it holds ${what}`, async () => {
      const dir = mkdtempSync(join(DIR, 'case-'));
      cpSync(files, dir, { recursive: true });
      play(dir);
      const read = await readCaseFiles(dir);
      assert.equal(read.ok, false);
    });
});

describe('names of files', () => {
  const NAMES = [
    '../../../etc/passwd.txt',
    '/etc/passwd.txt',
    'a\u0000b.txt',
    'a"; filename="b.html',
    'a\r\nX-Planted: yes.txt',
    '\u202Etxt.exe.txt',
    'žluťoučký 文.txt',
    `${'x'.repeat(3000)}.txt`,
    '.txt',
  ];

  test('that are sent never come back as they are: a name of ours is small letters, digits and hyphens', async (t) => {
    const stand = await holderStand();
    t.after(stand.close);
    for (const name of NAMES) {
      const escaped = name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
      for (const sent of [escaped, name]) {
        const part = (field: string) =>
          `--x\r\nContent-Disposition: form-data; name="${field}"; filename="${sent}"\r\n\r\nArticle 1\r\n`;
        const answered = await stand.server.inject({
          method: 'POST',
          url: '/api/v1/redline/md',
          headers: { 'content-type': 'multipart/form-data; boundary=x' },
          payload: `${part('earlier')}${part('later')}--x--\r\n`,
        });
        assert.ok(answered.statusCode < 500, `${JSON.stringify(sent)}: ${answered.body}`);
        assert.equal(answered.headers['x-planted'], undefined);
        if (answered.statusCode === 200)
          assert.match(
            String(answered.headers['content-disposition']),
            /^attachment; filename="[a-z0-9-]{1,200}\.md"$/,
          );
      }
    }
  });

  test('of matter are made of its source’s id, whatever it was called when it came', async (t) => {
    const stand = await holderStand();
    t.after(stand.close);
    const browser = await stand.enter('p-ells');
    for (const [i, id] of ['a..b', 'a:b', '-', 'žluť.文', '@'.repeat(120)].entries()) {
      const request = {
        id: `cm-name-${i}`,
        room: 'caucus-kol',
        kind: 'captureSource',
        body: { id, publisher: 'We', date: '2030-06-01', reliability: 'A', about: 'A.' },
      };
      const sent = await stand.server.inject({
        method: 'POST',
        url: `${CASE}/matter`,
        headers: {
          host: 'localhost',
          origin: 'http://localhost',
          cookie: browser.cookies(),
          'content-type': 'multipart/form-data; boundary=x',
        },
        payload: `--x\r\nContent-Disposition: form-data; name="request"\r\n\r\n${JSON.stringify(request)}\r\n--x\r\nContent-Disposition: form-data; name="matter"; filename="../../evil.html"\r\nContent-Type: text/html\r\n\r\n<script>1</script>\r\n--x--\r\n`,
      });
      assert.equal(sent.statusCode, 200, sent.body);
      const { headers, statusCode } = await browser.get(`${CASE}/matter/${encodeURIComponent(id)}`);
      assert.equal(statusCode, 200, id);
      assert.match(String(headers['content-disposition']), /^attachment; filename="[a-z0-9-]{1,200}\.bin"$/);
      assert.equal(headers['content-type'], 'application/octet-stream');
      assert.equal(headers['x-content-type-options'], 'nosniff');
      assert.match(String(headers['content-security-policy']), /default-src 'none'/);
    }
  });
});

test('no address of a page leads to a file outside of what is shown', { skip: UNBUILT }, async (t) => {
  const stand = await holderStand(undefined, await builtScreens());
  t.after(stand.close);
  const port = await portOf(stand);
  const ups = [
    '..',
    '%2e%2e',
    '..%2f',
    '%2e%2e%2f',
    '..%5c',
    '..\\',
    '%252e%252e%252f',
    '.%2e',
    '..;',
    '..%00',
    '%c0%ae%c0%ae%c0%af',
  ];
  const starts = ['/', '/_app/', '/_app/immutable/', '/cases/', '/verify.html/', '//', '/api/v1/'];
  for (const start of starts)
    for (const up of ups)
      for (const file of ['package.json', 'etc/passwd', 'data/record.sqlite']) {
        const step = /(%2f|%5c|\\)$/i.test(up) ? up : `${up}/`;
        const came = await getRaw(port, `${start}${step.repeat(8)}${file}`);
        assert.match(came, /^HTTP\/1\.1 (?:[34]\d\d|200) /);
        assert.ok(!/"dependencies"|root:x:0|SQLite format/.test(came), `${start}${step}…${file}`);
      }
  assert.match(await getRaw(port, '/'), /^HTTP\/1\.1 200 /);
});

function getRaw(port: number, target: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const line = connect(port, '127.0.0.1', () =>
      line.write(`GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`),
    );
    let came = '';
    line.on('data', (part) => {
      came += part.toString('latin1');
    });
    line.on('error', reject);
    line.on('close', () => resolve(came));
  });
}
