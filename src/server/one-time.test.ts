import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FastifyRequest } from 'fastify';
import { placeOf } from './one-time.ts';

const placeAt = (ip: string) => placeOf({ ip } as FastifyRequest);

test('of an IPv6 address the first half counts, however it is written', () => {
  const place = '2001:db8:1:2';
  for (const ip of ['2001:db8:1:2::1', '2001:db8:1:2:ffff:0:0:1', '2001:db8:1:2::', '2001:db8:1:2::1%eth0'])
    assert.equal(placeAt(ip), place, ip);
  assert.notEqual(placeAt('2001:db8:1:3::1'), place);
  assert.equal(placeAt('2001:db8::1'), '2001:db8:0:0');
  assert.equal(placeAt('::1'), '0:0:0:0');
});

test('an IPv4 address counts whole, in its IPv6 form too', () => {
  assert.notEqual(placeAt('198.51.100.1'), placeAt('198.51.100.2'));
  assert.notEqual(placeAt('::ffff:198.51.100.1'), placeAt('::ffff:198.51.100.2'));
});
