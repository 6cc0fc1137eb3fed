import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type AmendmentId,
  asId,
  type Day,
  type DraftId,
  type EntryId,
  type PartyId,
  type RoomId,
  type UnitId,
} from '#agreement/terms';
import { type AmendmentOp, collisionsWith, type RecordedTabledAmendment, unitsOfAmendment } from './amendment.ts';

const ceiling = asId<UnitId>('d2.5');
const safety = asId<UnitId>('d2.11');

function tabled(id: string, ops: readonly AmendmentOp[], parent?: string): RecordedTabledAmendment {
  return {
    id: asId<AmendmentId>(id),
    draft: asId<DraftId>('d2'),
    sponsors: [asId<PartyId>('kol')],
    tabledOn: '2030-05-06' as Day,
    ops,
    ...(parent === undefined ? {} : { parent: asId<AmendmentId>(parent) }),
    entry: asId<EntryId>(`en_${id}`),
    room: asId<RoomId>('plenary'),
    knownOn: '2030-05-06' as Day,
  };
}

const table = new Map(
  [
    tabled('am-1', [{ op: 'MOD', unit: ceiling, before: '600', after: '750' }]),
    tabled('am-2', [{ op: 'MOD', before: '750', after: '800' }], 'am-1'),
    tabled('am-3', [{ op: 'MOD', unit: safety, before: 'shall', after: 'may' }]),
    tabled('am-4', [{ op: 'SUP', unit: safety }]),
    tabled('am-5', [{ op: 'NOC', unit: safety }]),
  ].map((each) => [each.id, each] as const),
);
const get = (id: string) => {
  const found = table.get(asId<AmendmentId>(id));
  assert.ok(found);
  return found;
};

test('two that would change the same words collide; one that amends another, or leaves a unit as it is, does not', () => {
  assert.deepEqual(collisionsWith(get('am-3'), table), ['am-4']);
  assert.deepEqual(collisionsWith(get('am-4'), table), ['am-3']);
  assert.deepEqual(collisionsWith(get('am-1'), table), []);
  assert.deepEqual(collisionsWith(get('am-2'), table), []);
});

test('an amendment to an amendment stands beside the unit that its parent would change', () => {
  assert.deepEqual(unitsOfAmendment(get('am-2'), table), [ceiling]);
});
