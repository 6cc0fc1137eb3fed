import { redirect } from '@sveltejs/kit';
import type { Request } from '#agreement/command';
import { absurd } from '#agreement/terms';
import type { ProposalView } from '#cases';
import { carryOut, inRoom } from '#lib/act.ts';
import { memberAddress, roomAddress } from '#lib/addresses.ts';
import { freshRequest, refused, typedIn, worded } from '#lib/forms.ts';
import { found } from '#lib/found.ts';
import type { Actions, PageServerLoad } from './$types';

/** The acts that wait for a second keeper. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const proposals = found(await locals.rooms.proposals(params.case, params.room));
  const rooms = found(await locals.rooms.rooms(params.case));
  const writes = new Set<string>(
    rooms.filter(({ role }) => role === 'keeper' || role === 'writer').map(({ id }) => id),
  );
  return {
    // Who carries a release out writes the words in the open room too.
    proposals: proposals.map((each) => ({ ...each, mayWrite: each.to === undefined || writes.has(each.to.id) })),
    request: freshRequest(),
  };
};

const GONE = { code: 'gone', sentence: 'This was carried out already, or its proposer no longer keeps the room.' };
const MISNAMED = { code: 'misnamed', sentence: 'Type the name of the room exactly as it stands above.' };

export const actions: Actions = {
  /** Carries out, as a second keeper, what another one proposed, to the letter. */
  default: async ({ locals, params, request }) => {
    const typed = typedIn(await request.formData());
    const { rooms } = locals;
    const proposal = found(await rooms.proposals(params.case, params.room)).find(({ entry }) => entry === typed.entry);
    if (proposal === undefined) return refused('second', GONE, typed);
    const next = roomAddress(params.case, params.room, proposal.act.kind === 'release' ? 'disclosures' : undefined);
    const act = requestOf(proposal);
    if (act !== undefined) {
      const asking = { rooms, process: params.case, form: 'second', typed, next };
      return carryOut(asking, inRoom(params.room, typed, act));
    }
    const room = found(await rooms.room(params.case, params.room));
    if (worded(typed, 'named') !== room.title) return refused('second', MISNAMED, typed);
    const done = await rooms.destroyRoom(params.case, params.room, proposal.entry, proposal.reason);
    if (!done.ok) return refused('second', done.refusal, typed);
    redirect(303, memberAddress(params.case, 'rooms'));
  },
};

/** The request that carries a proposal out; a destruction is none, for it is done to the room, not written in it. */
function requestOf({ act, entry, reason }: ProposalView): Request | undefined {
  switch (act.kind) {
    case 'release':
      return { ...act, seconds: entry };
    case 'close':
      return { kind: 'closeRoom', reason, seconds: entry };
    case 'destroy':
      return undefined;
    default:
      return absurd(act);
  }
}
