import assert from 'node:assert/strict';
import { test } from 'node:test';
import { IDLE } from '#accounts';
import { HolderSessions } from './holder-sessions.ts';

test('the holder’s session ends after 7 days without use', () => {
  let now = 0;
  const sessions = new HolderSessions(() => now);
  const { token } = sessions.open();
  now = IDLE * 1000 - 1;
  assert.ok(sessions.of(token), 'it is used, and so prolonged');
  now += IDLE * 1000 - 1;
  assert.ok(sessions.of(token));
  now += IDLE * 1000;
  assert.equal(sessions.of(token), undefined);
});
