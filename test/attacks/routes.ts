import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LIVE_PATHS } from '#contract';
import type { Stand } from './stand.ts';

const PAGES = join(import.meta.dirname, '../../web/src/routes');

/** A way into the server: a method, and an address with names for what varies, `/cases/{case}`. */
export interface Way {
  readonly method: string;
  readonly path: string;
  /** What kind of body it takes, if any. */
  readonly takes: 'json' | 'form' | undefined;
  /** What may be asked after the question mark. */
  readonly query: readonly string[];
}

/** Every route of the API, as it describes itself. */
export async function waysOfApi({ server }: Pick<Stand, 'server'>): Promise<readonly Way[]> {
  return waysIn((await server.inject({ url: '/api/v1/openapi.json' })).json());
}

/** Every route of an API that is described so. */
export function waysIn({ paths }: OpenApi): readonly Way[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { requestBody, parameters = [] }]) => ({
      method: method.toUpperCase(),
      path,
      takes: requestBody === undefined ? undefined : 'multipart/form-data' in requestBody.content ? 'form' : 'json',
      query: parameters.filter((each) => each.in === 'query').map(({ name }) => name),
    })),
  );
}

/** What is read of an API's description of itself. */
export interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
}

interface Described {
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> };
  readonly parameters?: readonly { readonly in: string; readonly name: string }[];
}

/** Every form that pages take, by the names of the actions in their own sources. Fails for actions that are written otherwise. */
export function waysOfForms(): readonly Way[] {
  return globSync('**/+page.server.ts', { cwd: PAGES })
    .sort()
    .flatMap((file) => {
      const source = readFileSync(join(PAGES, file), 'utf8');
      if (!source.includes('export const actions')) return [];
      const names = source.includes('actions = { ...acts }')
        ? namesIn(join(PAGES, dirname(file), 'acts.ts'), /^export (?:async )?function (\w+)/gm)
        : namesIn(join(PAGES, file), /^ {2}(?:async )?(\w+)[:(,]/gm, /export const actions[^=]*= \{\n[\s\S]*?\n\};/);
      if (names.length === 0) throw new Error(`The actions of ${file} are not written as the others are.`);
      return names.map((name): Way => {
        const path = pathOf(file);
        return { method: 'POST', path: name === 'default' ? path : `${path}?/${name}`, takes: 'form', query: [] };
      });
    });
}

function namesIn(file: string, name: RegExp, within = /[\s\S]*/): readonly string[] {
  const [part = ''] = within.exec(readFileSync(file, 'utf8')) ?? [];
  return [...part.matchAll(name)].flatMap(([, found]) => found ?? []);
}

/** Every page, by the folders of the screens. */
export function pages(): readonly string[] {
  const { page, update, embed } = LIVE_PATHS;
  return [...globSync('**/+page{,@}.svelte', { cwd: PAGES }).sort().map(pathOf), ...[page, update, embed].map(braced)];
}

/** Every page, and every address that sends something else, once each. */
export function pagesAndFiles(): readonly string[] {
  const screens = new Set(globSync('**/+{page,server}*', { cwd: PAGES }).map(pathOf));
  return [...[...screens].sort(), ...Object.values(LIVE_PATHS).map(braced)];
}

/** A route of the server, which writes `:case`, as an address here, `{case}`. */
function braced(path: string): string {
  return path.replace(/:(\w+)/g, '{$1}');
}

function pathOf(file: string): string {
  return `/${file.split('/').slice(0, -1).join('/').replaceAll('[', '{').replaceAll(']', '}')}`;
}

/** An address with a value in each place. Fails for a place that it has no value for. */
export function filled(path: string, values: Readonly<Record<string, string>>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`Nothing stands for {${name}} in ${path}; say what does.`);
    return encodeURIComponent(value);
  });
}
