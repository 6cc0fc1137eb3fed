/** The addresses of the pages of a case. `known` is carried along where a reader asked for a day. */

const part = encodeURIComponent;

/** The page of a case. */
export function caseAddress(id: string, known?: string): string {
  return withQuery(`/cases/${part(id)}`, asKnown(known));
}

/** A draft of a case, at one of its units where one is named. */
export function draftAddress(caseId: string, draft: string, known?: string, unit?: string): string {
  const anchor = unit === undefined ? '' : `#${part(unit)}`;
  return withQuery(`/cases/${part(caseId)}/drafts/${part(draft)}`, asKnown(known)) + anchor;
}

/** What changed from one draft to another. */
export function compareAddress(caseId: string, earlier: string, later: string, known?: string): string {
  return withQuery(`/cases/${part(caseId)}/compare/${part(earlier)}/${part(later)}`, asKnown(known));
}

/** The pages of a case that tell who holds what. */
export type SaidPage = 'matrix' | 'coverage' | 'witness' | 'search';

/** One of those pages. */
export function saidAddress(caseId: string, page: SaidPage, known?: string): string {
  return withQuery(`/cases/${part(caseId)}/${page}`, asKnown(known));
}

/** The file of a question, a party or a statement; `at` names a place in it. */
export function fileAddress(
  caseId: string,
  of: 'questions' | 'parties' | 'statements',
  id: string,
  known?: string,
  at?: string,
): string {
  const anchor = at === undefined ? '' : `#${part(at)}`;
  return withQuery(`/cases/${part(caseId)}/${of}/${part(id)}`, asKnown(known)) + anchor;
}

/** The public page of a case, which goes on as the case does, and what belongs to it. */
/** What the public page answers under one of its paths. */
export function liveAddress(caseId: string, path: Exclude<LivePath, 'update'> = 'page'): string {
  return LIVE_PATHS[path].replace(':case', part(caseId));
}

/** The paths of what the public page answers, as routes. A new one is a line here, which the proofs of secrecy read. */
export const LIVE_PATHS = {
  page: '/cases/:case/live',
  update: '/cases/:case/live/updates/:update',
  embed: '/cases/:case/live/embed',
  atom: '/cases/:case/live/atom.xml',
  json: '/cases/:case/live/feed.json',
  rss: '/cases/:case/live/rss.xml',
  events: '/cases/:case/live/events',
} as const;
/** One of the paths. */
export type LivePath = keyof typeof LIVE_PATHS;

/** One update of a public page: an address that never changes. */
export function updateAddress(caseId: string, update: string): string {
  return LIVE_PATHS.update.replace(':case', part(caseId)).replace(':update', part(update));
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
