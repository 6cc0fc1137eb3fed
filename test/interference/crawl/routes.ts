import { type OpenApi, pagesAndFiles, type Way, waysIn, waysOfForms } from '../../attacks/routes.ts';
import type { Asked, Caller } from './caller.ts';

/** A way into the server: a method and an address with names for what varies, `/cases/{case}`. */
export type Route = Pick<Way, 'method' | 'path' | 'query'>;

/** Every route of the API, as it says itself. */
export async function routesOfApi(caller: Caller): Promise<readonly Route[]> {
  return waysIn(await caller.json<OpenApi>('GET', '/api/v1/openapi.json'));
}

/** Every page, and what it sends beside itself, by the folders of the screens. */
export function routesOfPages(): readonly Route[] {
  return pagesAndFiles().map((path) => ({ method: 'GET', path, query: [] }));
}

/** The forms that pages take, as routes. */
export const routesOfForms: () => readonly Route[] = waysOfForms;

/** What stands for each name in an address. A name that is not among them is one that the crawl does not know. */
export type Values = Readonly<Record<string, readonly string[]>>;

/** Every address that a route has, with every value in each place. Fails for a name that it has no values for. */
export function addressesOf(path: string, values: Values): readonly string[] {
  const name = /\{(\w+)\}/.exec(path)?.[1];
  if (name === undefined) return [path];
  const known = values[name];
  if (known === undefined) throw new Error(`The crawl does not know what stands for {${name}} in ${path}; teach it.`);
  return known.flatMap((value) => addressesOf(path.replace(`{${name}}`, encodeURIComponent(value)), values));
}

/** What to ask of a route that reads: its addresses as they are, with each known value after the question mark, and with a party beside a draft. */
export function readsOf(route: Route, values: Values, asked: Values): readonly Asked[] {
  const valuesOf = (name: string): readonly string[] => {
    const known = asked[name];
    if (known !== undefined) return known;
    throw new Error(`The crawl does not know what to ask "${name}" of ${route.path} for; teach it.`);
  };
  const queries = route.query.flatMap((name) => valuesOf(name).map((value) => [[name, value]]));
  const pairs =
    route.query.includes('party') && route.query.includes('draft')
      ? valuesOf('party').flatMap((party) =>
          valuesOf('draft').map((draft) => [
            ['party', party],
            ['draft', draft],
          ]),
        )
      : [];
  return addressesOf(route.path, values).flatMap((path) => [
    { method: 'GET', path },
    ...[...queries, ...pairs].map((query) => ({ method: 'GET', path: `${path}?${new URLSearchParams(query)}` })),
  ]);
}
