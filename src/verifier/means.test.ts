import assert from 'node:assert/strict';
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { toHex } from '#seal';
import { means } from './means.ts';

test('hashes of any parts are those of the platform', () => {
  const part = fc.oneof(fc.string({ unit: 'grapheme' }), fc.uint8Array());
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const digest = createHash('sha256');
      for (const one of parts) digest.update(one);
      assert.equal(toHex(means.sha256(...parts)), digest.digest('hex'));
    }),
  );
});

test('a signature of the platform holds, and not for other words, another key or a changed signature', () => {
  const [one, other] = [generateKeyPairSync('ed25519'), generateKeyPairSync('ed25519')];
  const key = ({ publicKey }: typeof one) => publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
  const signature = sign(null, Buffer.from('words, ключ'), one.privateKey);
  assert.ok(means.isSignature(key(one), 'words, ключ', signature));
  assert.ok(!means.isSignature(key(one), 'words', signature));
  assert.ok(!means.isSignature(key(other), 'words, ключ', signature));
  assert.ok(
    !means.isSignature(
      key(one),
      'words, ключ',
      signature.map((byte, i) => (i === 3 ? byte ^ 1 : byte)),
    ),
  );
  assert.ok(!means.isSignature(new Uint8Array(32).fill(255), 'words, ключ', signature), 'what is no key signs nothing');
});
