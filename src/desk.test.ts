import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Command } from '#agreement/command';
import { asId, type CommandId, type Instant, type PersonId, type ProcessId, type RoomId } from '#agreement/terms';
import { Desk, KEY_HOLDER } from '#desk';
import { openFolder } from '#record';

const PROCESS = asId<ProcessId>('talks');
const [PUBLIC, KOL, ISS] = ['public', 'caucus-kol', 'caucus-iss'].map((r) => asId<RoomId>(r)) as [
  RoomId,
  RoomId,
  RoomId,
];
const [MEDIATOR, ELLS, MADDRIN] = ['p-amsool', 'p-ells', 'p-maddrin'].map((p) => asId<PersonId>(p)) as [
  PersonId,
  PersonId,
  PersonId,
];
let told = 0;
const command = (room: RoomId, request: object) => ({ id: asId<CommandId>(`c${++told}`), room, ...request }) as Command;

test('two caucuses write in one record, and neither reads the other', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'desk-'));
  const now = () => '2030-01-22T09:00:00.000Z' as Instant;
  const record = openFolder(dir, undefined);
  assert.ok(record.ok);
  const opened = await Desk.open({ record: record.value, now });
  assert.ok(opened.ok);
  const desk = opened.value;
  const act = async (who: PersonId, room: RoomId, request: object) => {
    const asked = command(room, request);
    const done =
      asked.kind === 'openRoom'
        ? await desk.actTogether(PROCESS, [{ command: asked, actor: who }], KEY_HOLDER)
        : await desk.act(PROCESS, asked, who);
    assert.ok(done.ok, done.ok ? '' : done.refusal.sentence);
    return done.value;
  };
  await act(MEDIATOR, PUBLIC, {
    kind: 'openProcess',
    keepers: [MEDIATOR],
    body: { title: 'Talks', short: 'Talks', invented: true, opensOn: '2030-01-22' },
  });
  for (const who of [ELLS, MADDRIN])
    await act(MEDIATOR, PUBLIC, { kind: 'admitMember', body: { member: who, role: 'writer' } });
  await act(ELLS, KOL, {
    kind: 'openRoom',
    body: { kind: 'caucus', title: 'Caucus of Kolvane', parent: PUBLIC, keepers: [ELLS], twoPersons: false },
  });
  const before = await desk.ask(PROCESS, MADDRIN, (s) => JSON.stringify([[...s.entries], [...s.parties.rooms.keys()]]));
  await act(ELLS, KOL, { kind: 'nameParty', body: { id: 'secret', name: 'A secret ally', kind: 'state' } });
  const after = await desk.ask(PROCESS, MADDRIN, (s) => JSON.stringify([[...s.entries], [...s.parties.rooms.keys()]]));
  assert.deepEqual(after, before);
  const missing = await desk.act(
    PROCESS,
    command(asId<RoomId>('nowhere'), { kind: 'nameParty', body: { id: 'x', name: 'X', kind: 'state' } }),
    MADDRIN,
  );
  const forbidden = await desk.act(
    PROCESS,
    command(KOL, { kind: 'nameParty', body: { id: 'x', name: 'X', kind: 'state' } }),
    MADDRIN,
  );
  assert.ok(!missing.ok && !forbidden.ok);
  assert.equal(missing.refusal.sentence.replace('nowhere', KOL), forbidden.refusal.sentence);
  await act(MADDRIN, ISS, {
    kind: 'openRoom',
    body: { kind: 'caucus', title: 'Caucus of Issarun', parent: PUBLIC, keepers: [MADDRIN], twoPersons: false },
  });
  await act(MADDRIN, ISS, { kind: 'nameParty', body: { id: 'secret', name: 'Another secret ally', kind: 'state' } });
  const known = await desk.ask(PROCESS, ELLS, (s) => s.parties.parties.get(asId('secret'))?.name);
  assert.deepEqual(known, { ok: true, value: 'A secret ally' });
  await desk.close();

  const again = openFolder(dir, undefined);
  assert.ok(again.ok);
  const reopened = await Desk.open({ record: again.value, now });
  assert.ok(reopened.ok);
  assert.deepEqual(await reopened.value.ask(PROCESS, ELLS, (s) => s.parties.parties.get(asId('secret'))?.name), known);
  await reopened.value.close();
  rmSync(dir, { recursive: true });
});
