import { asId, type Day, type ProcessId } from '#agreement/terms';
import type { CaseView } from '#agreement/views';
import type { Rooms, RoomView, Visits } from '#cases';
import { caseAddress, roomAddress } from '#lib/addresses.ts';
import { tabledText } from '#lib/case-page.ts';
import { datesOn } from '#lib/dates.ts';
import { found } from '#lib/found.ts';
import { marksOf } from '#lib/room-marks.ts';
import type { PageServerLoad } from './$types';
import { latestIn } from './latest.ts';

/** How many texts the page names; the page of all of them is one step away. */
const TEXTS = 5;

/** What somebody in a process finds when he comes in: his rooms, what was written in them, what waits for him. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const rooms = found(await locals.rooms.rooms(params.case));
  const view = found(await locals.cases.one(params.case));
  const markOf = marksOf(rooms);
  const kept = rooms.filter((room) => room.role === 'keeper' && !room.public);
  return {
    rooms,
    latest: await latestIn(locals.rooms, params.case, rooms),
    proposals: await proposalsIn(locals.rooms, params.case, kept),
    invitations: await invitationsIn(locals.visits, params.case, kept),
    texts: view.drafts
      .slice(-TEXTS)
      .map((draft) => tabledText(view, draft, undefined))
      .reverse(),
    questions: view.questions.map(({ id, title, room }) => ({
      id,
      title,
      room: markOf(room),
      address: `${caseAddress(params.case)}#${id}`,
    })),
    dates: datesOn(view, today(view)),
  };
};

/** A process that is closed stands still on its last day; in any other it is today. */
function today({ closesOn }: CaseView): Day {
  return closesOn ?? (new Date().toISOString().slice(0, 10) as Day);
}

/** What other keepers proposed, and waits for one like him to carry it out or not. */
async function proposalsIn(rooms: Rooms, process: string, kept: readonly RoomView[]) {
  const asked = await Promise.all(kept.map(async (room) => ({ room, all: await rooms.proposals(process, room.id) })));
  return asked.flatMap(({ room, all }) =>
    found(all)
      .filter((proposal) => !proposal.own)
      .map((proposal) => ({ ...proposal, room, address: roomAddress(process, room.id, 'proposals') })),
  );
}

/** The guests whom he or another keeper invited and who have not come. */
async function invitationsIn(visits: Visits, process: string, kept: readonly RoomView[]) {
  if (visits.who.kind !== 'account') return [];
  const id = asId<ProcessId>(process);
  const asked = await Promise.all(kept.map(async (room) => ({ room, all: await visits.invitations(id, room.id) })));
  return asked.flatMap(({ room, all }) =>
    found(all).map(({ name, expiresAt }) => ({ name, expiresAt, room, address: roomAddress(process, room.id) })),
  );
}
