import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Entry } from '#agreement/entry';
import { asId, type ProcessId, type RoomId } from '#agreement/terms';
import { caseView } from '#agreement/views';
import { deskWith, sampleCase } from '../server/sample-desk.ts';

const ACCORD = asId<ProcessId>('river-accord');
const PUBLIC = asId<RoomId>('public');
const river = await sampleCase('river-accord');
const { desk, close } = await deskWith(river);
after(close);

/** People whose very names lie in a closed room. */
const hidden = river.parties.people.filter(({ room }) => room !== undefined && room !== PUBLIC);
/** Members of closed rooms who have no part in the public one. */
const closed = (river.rooms?.rooms ?? []).filter(({ id }) => id !== PUBLIC);
const [open] = (river.rooms?.rooms ?? []).filter(({ id }) => id === PUBLIC);
const inPublic = new Set([...(open?.keepers ?? []), ...(open?.members ?? [])]);
const members = new Set(closed.flatMap((room) => [...room.members, ...room.keepers]));
for (const person of inPublic) members.delete(person);

async function readByThePublic() {
  const read = await desk.ask(ACCORD, undefined, (state) => ({
    log: [...state.entries.values()],
    view: caseView(ACCORD, state, undefined),
  }));
  assert.ok(read.ok && read.value.log.length > 0 && read.value.view !== undefined);
  return read.value;
}

test('who is named in a closed room alone stands in no public entry, and not in the public’s view', async () => {
  assert.ok(hidden.length > 0, 'the case names nobody in a closed room, so this would prove nothing');
  const { log, view } = await readByThePublic();
  assert.deepEqual([...new Set(log.map((entry) => entry.room))], [PUBLIC]);
  for (const { id, name } of hidden)
    for (const said of [...log, view].map((each) => JSON.stringify(each)))
      for (const word of [id, name ?? id]) assert.ok(!said.includes(word), `${word} stands in ${said.slice(0, 200)}`);
});

test('the public log says of nobody that he is in a closed room', async () => {
  assert.ok(members.size > 0);
  const { log } = await readByThePublic();
  const aboutRooms = log.filter(({ type }) => type.startsWith('Room') || type.startsWith('Member'));
  assert.deepEqual(new Set(aboutRooms.flatMap(whoIsNamed)), inPublic);
  // Nor does one of them sign a public entry: everything public was told by who has a part in the public room.
  for (const { author } of log) assert.ok(!members.has(author), `${author} signs a public entry`);
});

function whoIsNamed(entry: Entry): readonly string[] {
  if (entry.type === 'RoomOpened') return entry.body.keepers;
  return entry.type === 'MemberAdmitted' || entry.type === 'MemberRemoved' ? [entry.body.member] : [];
}
