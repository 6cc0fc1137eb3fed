import { redirect } from '@sveltejs/kit';
import { ROLES, type Role } from '#agreement/parties';
import { asId, type PersonId, type ProcessId, type RoomId } from '#agreement/terms';
import { carryOut, inRoom } from '#lib/act.ts';
import { memberAddress, roomAddress } from '#lib/addresses.ts';
import { refused, type Typed, typedIn, worded } from '#lib/forms.ts';
import type { RequestEvent } from './$types';

const NOBODY = { code: 'nobody', sentence: 'Choose a person.' };
const NO_REASON = { code: 'no-reason', sentence: 'Say in a few words why; it stands in the room’s log.' };

/** Admits somebody of whom the keeper can read. */
export async function admit(event: RequestEvent) {
  const { typed, room, asking } = await asked(event, 'admit');
  const member = worded(typed, 'member');
  if (member === undefined) return refused('admit', NOBODY, typed);
  const body = { member: asId<PersonId>(member), role: roleIn(typed) };
  return carryOut(asking, inRoom(room, typed, { kind: 'admitMember', body }));
}

/** Changes what a member may do here. */
export async function changeRole(event: RequestEvent) {
  const { typed, room, asking } = await asked(event, 'members');
  const body = { member: asId<PersonId>(typed.member ?? ''), role: roleIn(typed) };
  return carryOut(asking, inRoom(room, typed, { kind: 'admitMember', body }));
}

/** Removes a member. */
export async function remove(event: RequestEvent) {
  const { typed, room, asking } = await asked(event, 'members');
  const body = { member: asId<PersonId>(typed.member ?? '') };
  return carryOut(asking, inRoom(room, typed, { kind: 'removeMember', body }));
}

/** Leaves the room; what he read he reads no longer. */
export async function leave(event: RequestEvent) {
  const { typed, room, asking } = await asked(event, 'leave');
  const next = memberAddress(event.params.case, 'home');
  const body = { member: asId<PersonId>(typed.self ?? '') };
  return carryOut({ ...asking, next }, inRoom(room, typed, { kind: 'removeMember', body }));
}

/** Makes another member a keeper, and the one who asks a writer. */
export async function handOver(event: RequestEvent) {
  const { typed, room, asking } = await asked(event, 'handOver');
  const member = worded(typed, 'member');
  if (member === undefined) return refused('handOver', NOBODY, typed);
  return carryOut(asking, inRoom(room, typed, { kind: 'handOver', to: asId<PersonId>(member), role: 'writer' }));
}

/** Makes an address by which a guest comes in. It is shown once, in the answer to this form. */
export async function invite(event: RequestEvent) {
  const { typed, room } = await asked(event, 'invite');
  const name = worded(typed, 'name');
  if (name === undefined)
    return refused('invite', { code: 'no-name', sentence: 'Say how the guest is to be named in the room.' }, typed);
  const days = Number(typed.days);
  const request = { name, role: roleIn(typed), ...(Number.isInteger(days) && days > 0 ? { days } : {}) };
  const made = await event.locals.visits.invite(asId<ProcessId>(event.params.case), room, request);
  if (!made.ok) return refused('invite', made.refusal, typed);
  return { form: 'invited', invited: { name, address: made.value.address, expiresAt: made.value.expiresAt } };
}

/** Takes an invitation back. */
export async function revoke(event: RequestEvent) {
  const { typed, room, asking } = await asked(event, 'invitations');
  const done = await event.locals.visits.revoke(asId<ProcessId>(event.params.case), room, typed.invitation ?? '');
  if (!done.ok) return refused('invitations', done.refusal, typed);
  redirect(303, asking.next);
}

/** Closes the room. */
export async function close(event: RequestEvent) {
  const { typed, room, asking } = await asked(event, 'close');
  const reason = worded(typed, 'reason');
  if (reason === undefined) return refused('close', NO_REASON, typed);
  return carryOut(asking, inRoom(room, typed, { kind: 'closeRoom', reason }));
}

/** Proposes to close the room, where it wants two persons. */
export function proposeClose(event: RequestEvent) {
  return propose(event, 'close');
}

/** Proposes to destroy the room, where it wants two persons. */
export function proposeDestroy(event: RequestEvent) {
  return propose(event, 'destroy');
}

/** Destroys the room's key, once its name was typed. */
export async function destroy(event: RequestEvent) {
  const { typed, room } = await asked(event, 'destroy');
  const reason = worded(typed, 'reason');
  if (reason === undefined) return refused('destroy', NO_REASON, typed);
  const { rooms } = event.locals;
  const named = await rooms.room(event.params.case, room);
  if (!named.ok) return refused('destroy', named.refusal, typed);
  if (worded(typed, 'named') !== named.value.title) return refused('destroy', MISNAMED, typed);
  const done = await rooms.destroyRoom(event.params.case, room, worded(typed, 'seconds'), reason);
  if (!done.ok) return refused('destroy', done.refusal, typed);
  redirect(303, memberAddress(event.params.case, 'rooms'));
}

const MISNAMED = {
  code: 'misnamed',
  sentence: 'Type the name of the room exactly as it stands above, so that no other room is destroyed by mistake.',
};

async function propose(event: RequestEvent, kind: 'close' | 'destroy') {
  const { typed, room, asking } = await asked(event, kind);
  const reason = worded(typed, 'reason');
  if (reason === undefined) return refused(kind, NO_REASON, typed);
  const next = roomAddress(event.params.case, room, 'proposals');
  return carryOut({ ...asking, next }, inRoom(room, typed, { kind: 'proposeAct', body: { act: { kind }, reason } }));
}

/** What a form of this page asks, of which room. */
async function asked(event: RequestEvent, form: string) {
  const typed = typedIn(await event.request.formData());
  const room = asId<RoomId>(event.params.room);
  const { rooms } = event.locals;
  const asking = {
    rooms,
    process: event.params.case,
    form,
    typed,
    next: roomAddress(event.params.case, room),
  };
  return { typed, room, asking };
}

function roleIn(typed: Typed): Role {
  return ROLES.find((role) => role === typed.role) ?? 'reader';
}
