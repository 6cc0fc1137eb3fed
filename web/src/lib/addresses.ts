/** The addresses of the pages. `known` is carried along where a reader asked for a day. */

export function caseAddress(id: string, known?: string): string {
  return withQuery(`/cases/${encodeURIComponent(id)}`, asKnown(known));
}

export function draftAddress(caseId: string, draft: string, known?: string, unit?: string): string {
  const path = `/cases/${encodeURIComponent(caseId)}/drafts/${encodeURIComponent(draft)}`;
  const anchor = unit === undefined ? '' : `#${encodeURIComponent(unit)}`;
  return withQuery(path, asKnown(known)) + anchor;
}

export function compareAddress(caseId: string, earlier: string, later: string, known?: string): string {
  const part = encodeURIComponent;
  return withQuery(`/cases/${part(caseId)}/compare/${part(earlier)}/${part(later)}`, asKnown(known));
}

/** Where the API writes a redline of two drafts to a file. */
export function exportAddress(caseId: string, earlier: string, later: string, format: string): string {
  const part = encodeURIComponent;
  return `/api/v1/cases/${part(caseId)}/redlines/${part(earlier)}/${part(later)}/${part(format)}`;
}

/** The day that is carried along, as it stands in a query. */
export function asKnown(known: string | undefined): readonly (readonly [string, string])[] {
  return known === undefined ? [] : [['known', known]];
}

/** An address with a query, if there is anything to ask. */
export function withQuery(path: string, query: readonly (readonly [string, string])[]): string {
  const asked = new URLSearchParams(query.map(([name, value]): [string, string] => [name, value])).toString();
  return asked === '' ? path : `${path}?${asked}`;
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

/** The pages of a case that tell who holds what. */
export type SaidPage = 'matrix' | 'coverage' | 'witness' | 'search';

export function saidAddress(caseId: string, page: SaidPage, known?: string): string {
  return withQuery(`/cases/${encodeURIComponent(caseId)}/${page}`, asKnown(known));
}

/** The file of a question, a party or a statement; `at` names a place in it. */
export function fileAddress(
  caseId: string,
  of: 'questions' | 'parties' | 'statements',
  id: string,
  known?: string,
  at?: string,
): string {
  const anchor = at === undefined ? '' : `#${encodeURIComponent(at)}`;
  return withQuery(`/cases/${encodeURIComponent(caseId)}/${of}/${encodeURIComponent(id)}`, asKnown(known)) + anchor;
}

/** What a draft makes of the demands of a party. */
export function coverageAddress(caseId: string, party: string, draft: string, known?: string): string {
  return withQuery(`/cases/${encodeURIComponent(caseId)}/coverage`, [
    ['party', party],
    ['draft', draft],
    ...asKnown(known),
  ]);
}
