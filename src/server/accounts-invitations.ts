import type { AccountId, Invitation } from '#accounts';
import { noSuch } from '#agreement/parties';
import { ok, type PersonId, type ProcessId, type Result, type RoomId, refuse } from '#agreement/terms';
import type { Admitted, InvitationRequest, InvitationSeen, OneTimeAddress, OpenInvitation } from '#cases';
import type { AtTheDoor } from './accounts-door.ts';
import { admit } from './admit.ts';
import { mustKeep } from './keepers.ts';
import { noSuchToken, tryToken } from './one-time.ts';

/** How many days an invitation stands if nothing is said, and at most. */
const DAYS = { usual: 7, most: 30 };

/** Makes an invitation to a room, in the name of a keeper of it. Its address is told this once. */
export async function invite(
  door: AtTheDoor,
  process: ProcessId,
  room: RoomId,
  keeper: PersonId | undefined,
  { role, name, days = DAYS.usual }: InvitationRequest,
): Promise<Result<OneTimeAddress & { readonly id: string }>> {
  const kept = await mustKeep(door.desk, process, room, keeper);
  if (!kept.ok) return kept;
  if (keeper === undefined) return { ok: false, refusal: noSuch('room', room) };
  if (!Number.isInteger(days) || days < 1 || days > DAYS.most)
    return refuse('form', `An invitation stands for 1 to ${DAYS.most} days.`);
  if (name.trim() === '' || name.length > 200)
    return refuse('form', 'Give the name of the guest, as the room is to know him, of at most 200 letters.');
  const { scheme, request, accounts } = door;
  const made = await accounts.invitations.make({ process, room, role, name: name.trim(), keeper }, days);
  const address = `${scheme}://${request.headers.host}/invitation/${made.token}`;
  return ok({ id: made.id, address, expiresAt: made.expiresAt });
}

/** The invitations to a room that still stand, for a keeper of it. */
export async function invitationsOf(
  { desk, accounts }: AtTheDoor,
  process: ProcessId,
  room: RoomId,
  keeper: PersonId | undefined,
): Promise<Result<readonly OpenInvitation[]>> {
  const kept = await mustKeep(desk, process, room, keeper);
  return kept.ok ? ok((await accounts.invitations.open(process, room)).map(asShown)) : kept;
}

/** Ends an invitation to a room, for a keeper of it. */
export async function revoke(
  { desk, accounts }: AtTheDoor,
  process: ProcessId,
  room: RoomId,
  keeper: PersonId | undefined,
  id: string,
): Promise<Result<void>> {
  const kept = await mustKeep(desk, process, room, keeper);
  if (!kept.ok) return kept;
  const stood = await accounts.invitations.revoke(process, room, id);
  return stood ? ok(undefined) : { ok: false, refusal: noSuch('invitation', id) };
}

/** What an invitation leads to. One whose keeper keeps the room no more is found as little as a wrong token. */
export function openInvitation(door: AtTheDoor, token: string): Promise<Result<InvitationSeen>> {
  const { accounts, request } = door;
  return tryToken(accounts, request, async () => {
    const invitation = await accounts.invitations.find(token);
    return invitation === undefined ? noSuchToken() : seenBy(door, invitation);
  });
}

/** Accepts as an account: admits the person that it is there, and uses the invitation up. */
export function accept(door: AtTheDoor, account: AccountId, token: string): Promise<Result<Admitted>> {
  const { accounts, desk, request } = door;
  return tryToken(accounts, request, async () => {
    const invitation = await accounts.invitations.hold(token);
    if (invitation === undefined) return noSuchToken();
    const done = await mustKeep(desk, invitation.process, invitation.room, invitation.keeper);
    const admitted = done.ok
      ? await admit(desk, invitation, await accounts.hats.enter(account, invitation.process))
      : noSuchToken();
    if (admitted.ok) await accounts.invitations.settle(invitation.id);
    else await accounts.invitations.letGo(invitation.id);
    return admitted;
  });
}

async function seenBy({ desk }: AtTheDoor, invitation: Invitation): Promise<Result<InvitationSeen>> {
  const { process, room, keeper, role, name, expiresAt } = invitation;
  const kept = await mustKeep(desk, process, room, keeper);
  if (!kept.ok) return noSuchToken();
  return desk.ask(process, keeper, ({ parties }) => ({
    process: { id: process, title: parties.process?.title ?? process },
    room: { id: room, title: parties.rooms.get(room)?.title ?? room },
    role,
    name,
    expiresAt,
  }));
}

function asShown({ id, room, role, name, keeper, madeAt, expiresAt }: Invitation): OpenInvitation {
  return { id, room, role, name, invitedBy: keeper, madeAt, expiresAt };
}
