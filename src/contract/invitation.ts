import { z } from 'zod';
import { ROLES } from '#agreement/parties';

const id = z.string().min(1).max(120);
const instant = z.iso.datetime({ precision: 3 });
const role = z.enum(ROLES);
const name = z.string().max(1000).describe('how the guest is named in the room');

/** Names a room of a case. */
export const guardedRoomAsked = z.object({ case: id, room: id });

/** Names an invitation to a room. */
export const invitationNamed = guardedRoomAsked.extend({ invitation: id });

/** What a keeper asks for when he invites somebody. */
export const invitationAsked = z.object({
  role,
  name,
  days: z.int().optional().describe('how long it stands, 7 unless said, 30 at most'),
});

/** An invitation that was made; its address is told this once. */
export const invitationMade = z.object({ id, address: z.string(), expiresAt: instant });

/** The invitations to a room that still stand. */
export const invitationsAnswer = z.object({
  invitations: z.array(z.object({ id, room: id, role, name, invitedBy: id, madeAt: instant, expiresAt: instant })),
});

/** What an invitation leads to. */
export const invitationSeen = z.object({
  process: z.object({ id, title: z.string() }),
  room: z.object({ id, title: z.string() }),
  role,
  name,
  expiresAt: instant,
});

/** Where an accepted invitation led. */
export const admittedAnswer = z.object({ process: id, room: id, person: id });
