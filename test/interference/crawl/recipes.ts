import type { Asked } from './caller.ts';
import { addressesOf, type Route, readsOf, type Values } from './routes.ts';

/** Everything that was ever named anywhere, private names among it, and one name of each kind that nothing bears. */
export interface Names {
  readonly values: Values;
  readonly asked: Values;
  readonly entries: readonly string[];
}

/** How a route that acts is asked: with which bodies, and whether only by those without a session, whom it cannot change. */
interface Recipe {
  readonly bodies: (names: Names) => readonly unknown[];
  readonly publicOnly?: true;
}

const NOTHING = { bodies: () => [{}] };
const TOKEN = { bodies: () => [{ token: 'nothing-of-the-kind' }], publicOnly: true } as const;
const ARTICLE = 'Kolvane’s envoy, Tavrin Ells, said on Monday that the band must be four kilometres wide.';
const ACCOUNT = { name: 'N.', email: 'nobody@example.org', password: 'a long enough word' };

/**
 * What is sent to each route that acts. Whoever asks is refused every time: an act that is done would differ between the
 * two servers by its salts alone.
 */
const RECIPES: Readonly<Record<string, Recipe>> = {
  'POST /api/v1/session': { bodies: () => [ACCOUNT, {}], publicOnly: true },
  'DELETE /api/v1/session': { bodies: () => [undefined], publicOnly: true },
  'DELETE /api/v1/session/others': { bodies: () => [undefined], publicOnly: true },
  'POST /api/v1/session/enter': TOKEN,
  'POST /api/v1/session/another': { ...NOTHING, publicOnly: true },
  'POST /api/v1/accounts': { bodies: () => [{ token: 'nothing-of-the-kind', ...ACCOUNT }], publicOnly: true },
  'POST /api/v1/accounts/reset': { bodies: () => [{ token: 'nothing', password: ACCOUNT.password }], publicOnly: true },
  'PUT /api/v1/cases/{case}/hat': { bodies: () => [{ person: 'p-nobody' }, {}] },
  'POST /api/v1/invitations/open': TOKEN,
  'POST /api/v1/invitations/accept': TOKEN,
  'POST /api/v1/cases': { bodies: () => [{}], publicOnly: true },
  'POST /api/v1/cases/{case}/commands': { bodies: commands },
  'POST /api/v1/cases/{case}/matter': { bodies: (names) => closedRooms(names).map(matter) },
  'POST /api/v1/cases/{case}/rooms/{room}/destroy': { bodies: () => [{ reason: 'try' }, {}] },
  'POST /api/v1/cases/{case}/rooms/{room}/invitations': { bodies: () => [{ role: 'reader', name: 'Guest' }, {}] },
  'DELETE /api/v1/cases/{case}/rooms/{room}/invitations/{invitation}': { bodies: () => [undefined] },
  'POST /api/v1/cases/{case}/capture': { bodies: () => [{ text: ARTICLE }, {}] },
  'POST /api/v1/redline': { bodies: () => [twoFiles()] },
  'POST /api/v1/redline/{format}': { bodies: () => [twoFiles()] },
};

/** Whether a room is one in which none of those who crawl may act. */
function closedRooms({ values }: Names): readonly string[] {
  return (values.closed ?? []).concat('room-nowhere');
}

function commands(names: Names): readonly unknown[] {
  const inRooms = closedRooms(names).flatMap((room) => [
    { kind: 'nameParty', room, body: { id: 'x-try', name: 'X', kind: 'state' } },
    { kind: 'admitMember', room, body: { member: 'p-nobody', role: 'reader' } },
    { kind: 'removeMember', room, body: { member: 'p-maddrin' } },
    { kind: 'closeRoom', room, reason: 'try' },
    { kind: 'handOver', room, to: 'p-nobody' },
    {
      kind: 'openRoom',
      room: 'room-try',
      body: { kind: 'group', title: 'Try', parent: room, keepers: ['p-nobody'], twoPersons: false },
    },
    { kind: 'nonsense', room },
  ]);
  const ofEntries = names.entries.map((entry) => ({
    kind: 'withdrawEntry',
    room: 'room-nowhere',
    entry,
    reason: 'try',
  }));
  const inOwn = names.entries.flatMap((entry) =>
    (names.values.open ?? []).map((room) => ({
      kind: 'release',
      room,
      entries: [entry],
      to: 'room-nowhere',
      words: ['try'],
      leave: ['try'],
    })),
  );
  return [...inRooms, ...ofEntries, ...inOwn].map((command, i) => ({ id: `cm_try_${i}`, ...command }));
}

function matter(room: string): FormData {
  const form = new FormData();
  const body = { id: 'src-try', publisher: 'X', date: '2030-08-01', reliability: 'F', about: 'A try.' };
  form.set('request', JSON.stringify({ id: 'cm_try_matter', room, kind: 'captureSource', body }));
  form.set('matter', new Blob(['words']), 'words.txt');
  return form;
}

function twoFiles(): FormData {
  const form = new FormData();
  form.set('earlier', new Blob(['Article 1\n\nThe Parties shall meet.\n']), 'earlier.txt');
  form.set('later', new Blob(['Article 1\n\nThe Parties may meet.\n']), 'later.txt');
  return form;
}

/** Everything to ask of a route. Fails for one that the crawl does not know. */
export function askedOf(route: Route, names: Names, isPublic: boolean): readonly Asked[] {
  if (route.method === 'GET') return readsOf(route, names.values, names.asked).filter(({ path }) => !isStream(path));
  const recipe = RECIPES[`${route.method} ${route.path}`];
  if (recipe === undefined) throw new Error(`The crawl does not know ${route.method} ${route.path}; teach it.`);
  if (recipe.publicOnly === true && !isPublic) return [];
  const forbidden = { ...names.values, room: closedRooms(names) };
  return addressesOf(route.path, forbidden).flatMap((path) =>
    recipe.bodies(names).map((body) => ({ method: route.method, path, ...(body === undefined ? {} : { body }) })),
  );
}

/** A form of a page, sent for rooms that are closed or nowhere. */
export function askedOfForm(route: Route, names: Names): readonly Asked[] {
  const fields = new URLSearchParams({ request: 'cm_try_form', title: 'Try', reason: 'try', name: 'Guest' });
  return addressesOf(route.path, { ...names.values, room: closedRooms(names) }).map((path) => ({
    method: 'POST',
    path,
    body: fields,
  }));
}

/** An answer that goes on is heard apart. */
export function isStream(path: string): boolean {
  return /\/(stream|live\/events)$/.test(path.split('?')[0] ?? '');
}
