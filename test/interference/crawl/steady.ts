/**
 * Loaded before the program: its clock stands until the test moves it, and the ids that forms carry are always the same,
 * so that two servers answer alike to the byte. A leak is planted here too, where the test asks for one.
 */
import { ServerResponse } from 'node:http';
import { leaks } from './leaks.ts';

const Clock = globalThis.Date;
let now = Clock.parse('2033-03-01T09:00:00.000Z');

globalThis.Date = new Proxy(Clock, {
  construct: (target, args) => (args.length === 0 ? new target(now) : Reflect.construct(target, args)),
  get: (target, name) => (name === 'now' ? () => now : Reflect.get(target, name)),
});

Object.defineProperty(globalThis.crypto, 'randomUUID', { value: () => '00000000-0000-4000-8000-000000000000' });

// The test moves the clock, and is told once it has moved.
process.on('message', (ahead: number) => {
  now += ahead;
  process.send?.('moved');
});
process.channel?.unref();

const leak = leaks[process.env.TRAVAUX_PLANTED_LEAK ?? ''];
if (leak !== undefined) leak(ServerResponse.prototype);
