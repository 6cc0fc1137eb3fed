import { asKnown, withQuery } from '#contract';

export {
  asKnown,
  caseAddress,
  compareAddress,
  draftAddress,
  fileAddress,
  liveAddress,
  saidAddress,
  withQuery,
} from '#contract';

/** Where the API writes a redline of two drafts to a file. */
export function exportAddress(caseId: string, earlier: string, later: string, format: string): string {
  const part = encodeURIComponent;
  return `/api/v1/cases/${part(caseId)}/redlines/${part(earlier)}/${part(later)}/${part(format)}`;
}

/** Where the API hands out the file that a source was read out of. */
export function matterAddress(caseId: string, source: string): string {
  return `/api/v1/cases/${encodeURIComponent(caseId)}/matter/${encodeURIComponent(source)}`;
}

/** The pages of a process for those who are somebody in it. */
export function memberAddress(caseId: string, page: 'home' | 'hats' | 'rooms' | 'rooms/new'): string {
  return `/cases/${encodeURIComponent(caseId)}/${page}`;
}

/** A room, or one of its pages. */
export function roomAddress(caseId: string, room: string, page?: RoomPage): string {
  const path = `/cases/${encodeURIComponent(caseId)}/rooms/${encodeURIComponent(room)}`;
  return page === undefined ? path : `${path}/${page}`;
}

/** The pages of one room. */
export type RoomPage = 'log' | 'write' | 'capture' | 'release' | 'disclosures' | 'proposals' | 'reads' | 'projector';

/** One entry of a room, by its place in the room's log. */
export function entryAddress(caseId: string, room: string, seq: number): string {
  return `${roomAddress(caseId, room)}/entries/${seq}`;
}

/** What a draft makes of the demands of a party. */
export function coverageAddress(caseId: string, party: string, draft: string, known?: string): string {
  return withQuery(`/cases/${encodeURIComponent(caseId)}/coverage`, [
    ['party', party],
    ['draft', draft],
    ...asKnown(known),
  ]);
}
