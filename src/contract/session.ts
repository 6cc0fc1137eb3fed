import { z } from 'zod';
import { ROLES } from '#agreement/parties';

const id = z.string().min(1).max(120);
const instant = z.iso.datetime({ precision: 3 });
const password = z.string().max(1000).describe('12 to 128 letters');
const token = z.string().min(1).max(200).describe('the last step of the address');

const hat = z
  .object({
    process: id,
    person: id,
    name: z.string().describe('as the process names him, else his id'),
    rooms: z.array(z.object({ id, title: z.string(), role: z.enum(ROLES) })),
  })
  .meta({ id: 'Hat' });

/** Who asks, and as whom he reads in each process. */
export const meAnswer = z.object({
  kind: z.enum(['public', 'holder', 'account']),
  manner: z.enum(['single-user', 'accounts']).describe('how this server knows people'),
  name: z.string().optional(),
  email: z.string().optional(),
  hats: z.array(hat),
});

/** With what one signs in. */
export const signInAsked = z.object({ email: z.string().max(1000), password });

/** What opens a session once. */
export const enterAsked = z.object({ token });

/** What makes an account: the token of an invitation or of the set-up address. */
export const signUpAsked = z.object({ token, name: z.string().max(1000), email: z.string().max(1000), password });

/** What sets another password. */
export const resetAsked = z.object({ token, password });

/** An address that works once, told this once. */
export const oneTimeAnswer = z.object({ address: z.string(), expiresAt: instant });

/** It was done. */
export const doneAnswer = z.object({ done: z.literal(true) });

/** The hat to wear; null for none. */
export const wearAsked = z.object({ person: id.nullable() });

/** The hats that one may wear in a case. */
export const hatsAnswer = z.object({ hats: z.array(hat) });

/** One's sessions in other browsers. */
export const otherSessionsAnswer = z.object({
  sessions: z.array(z.object({ since: instant, used: instant.describe('to the hour') })),
});

/** Who read a room that asks for it. */
export const readsAnswer = z.object({
  reads: z.array(z.object({ person: id, name: z.string(), asked: z.string(), at: instant })),
});
