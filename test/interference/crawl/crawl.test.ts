import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { startPostgres } from '../../postgres.ts';
import type { Asked, Caller } from './caller.ts';
import { findDifference, hearBoth } from './compare.ts';
import { namesAt } from './names.ts';
import { databasePlace, folderPlace, type Place } from './places.ts';
import { actInPrivate } from './private-doings.ts';
import { askedOf, askedOfForm, isStream, type Names } from './recipes.ts';
import { addressesOf, type Route, routesOfApi, routesOfForms, routesOfPages } from './routes.ts';
import { holding, signedIn } from './seats.ts';
import { startTwo, type Two, twoCopies, UNBUILT } from './two-servers.ts';

const HOUR = 3_600_000;

/** Every way into the program. */
async function allRoutes(
  caller: Caller,
): Promise<{ readonly api: readonly Route[]; readonly pages: readonly Route[] }> {
  return { api: await routesOfApi(caller), pages: routesOfPages() };
}

function everything(
  { api, pages }: Awaited<ReturnType<typeof allRoutes>>,
  names: Names,
  isPublic: boolean,
): readonly Asked[] {
  const reads = pages.flatMap((route) => askedOf(route, names, isPublic));
  const data = reads.map(({ path, ...asked }) => ({ ...asked, path: `${path.replace(/\/$/, '')}/__data.json` }));
  const tried = [
    { method: 'GET', path: '/api/v1/nowhere' },
    { method: 'PUT', path: '/cases/nowhere' },
    { method: 'GET', path: '/api/v1/openapi.json' },
  ];
  const forms = routesOfForms().flatMap((route) => askedOfForm(route, names));
  return [...api.flatMap((route) => askedOf(route, names, isPublic)), ...reads, ...data, ...forms, ...tried];
}

/** Links within pages that a list of routes does not hold: those with something after the question mark. */
function linksIn(page: string, path: string): readonly string[] {
  return [...page.matchAll(/href="([^"#]*\?[^"#]*)"/g)]
    .map(([, href = '']) => new URL(href.replaceAll('&amp;', '&'), new URL(path, 'http://here')))
    .filter(
      ({ origin, searchParams }) => origin === 'http://here' && !searchParams.has('pair') && !searchParams.has('view'),
    )
    .map(({ pathname, search }) => pathname + search);
}

for (const [store, manner] of [
  ['a folder, for one person,', holding],
  ['a folder, where people sign in,', signedIn],
  ['PostgreSQL, where people sign in,', signedIn],
] as const)
  describe(`two copies of one record in ${store} on one of which a caucus is busy`, { skip: UNBUILT }, () => {
    const ends: (() => unknown)[] = [];
    let two: Two;
    let names: Names;
    let routes: Awaited<ReturnType<typeof allRoutes>>;
    const twinsOf = (reader: string) => {
      const [one, other] = two.seats.map(({ readers }) => readers[reader]);
      assert.ok(one !== undefined && other !== undefined);
      return { one, other };
    };

    before(async () => {
      const place = store.startsWith('PostgreSQL') ? await onPostgres(ends) : folderPlace();
      const copies = await twoCopies(place, manner);
      for (const { remove } of copies.places) ends.push(remove);
      two = await startTwo(copies);
      ends.push(two.stop);
      const later = () => Promise.all(two.programs.map((program) => program.ahead(HOUR)));
      await later();
      await actInPrivate(two.seats[0], 1);
      await later();
      names = await namesAt(two.seats[0]);
      await namesAt(two.seats[1]); // the same reads are noted there, where a room asks for it
      routes = await allRoutes(two.seats[0].hidden);
    });
    after(async () => {
      for (const end of ends.reverse()) await end();
    });

    test('what the caucus did is there for its own', () => {
      assert.ok(
        (names.values.closed ?? []).length >= 2,
        'the caucus and the room within it are hidden from the others',
      );
      assert.ok(names.entries.length > 20);
    });

    for (const reader of ['a member of A', 'the monitor', 'the public']) {
      test(`everything that ${reader} can reach is the same, byte for byte`, async () => {
        const links = new Set<string>();
        const asked = everything(routes, names, reader === 'the public');
        const differs = await findDifference(twinsOf(reader), asked, ({ path }, { headers, body }) => {
          if (!headers.some(([name, value]) => name === 'content-type' && value.startsWith('text/html'))) return;
          for (const link of linksIn(body.toString(), path)) links.add(link);
        });
        assert.equal(differs, undefined);
        const further = [...links].filter((path) => !asked.some((each) => each.path === path));
        const linked = further.map((path) => ({ method: 'GET', path }));
        assert.equal(await findDifference(twinsOf(reader), linked), undefined);
      });

      test(`the streams of ${reader} say the same while the caucus goes on`, async () => {
        const streams = [...routes.api, ...routes.pages].filter(({ path }) => isStream(path));
        for (const [i, path] of streams.flatMap((route) => addressesOf(route.path, names.values)).entries()) {
          const [heard, otherHeard] = await hearBoth(twinsOf(reader), path, async () => {
            await actInPrivate(two.seats[0], reader.length * 100 + i);
            await new Promise((resolve) => setTimeout(resolve, 300));
          });
          assert.equal(heard, otherHeard, path);
        }
      });
    }
  });

async function onPostgres(ends: (() => unknown)[]): Promise<Place> {
  const server = await startPostgres();
  ends.push(() => server.stop());
  return databasePlace(server);
}
