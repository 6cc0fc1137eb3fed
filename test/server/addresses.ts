import { EXPORTS } from '#contract';
import type { createServer } from '../../src/server/index.ts';

const DAYS = ['2030-02-12', '2030-07-24', '2033-02-28'];

/** Every address of the API that reads a case, each also as of other times, and some that lead nowhere. */
export async function allAddresses(server: ReturnType<typeof createServer>, id: string): Promise<readonly string[]> {
  const base = `/api/v1/cases/${id}`;
  const { drafts } = (await server.inject({ url: `${base}/drafts` })).json();
  const ids: readonly string[] = drafts.map((draft: { id: string }) => draft.id);
  const pairs = ids.slice(1).map((later, i) => `${base}/redlines/${ids[i]}/${later}`);
  const plain = ['/api/v1/cases', base, `${base}/drafts`, `${base}/questions`, `${base}/events`];
  const texts = [...ids, 'nowhere'].map((draft) => `${base}/drafts/${draft}`);
  return [
    '/api/v1/openapi.json',
    ...[...plain, ...texts].flatMap((url) => [
      url,
      ...DAYS.flatMap((day) => [`${url}?known=${day}`, `${url}?asOf=${day}`]),
    ]),
    `${base}?asRecordedBy=2033-03-01T08:59:59.000Z`,
    ...pairs,
    ...pairs.map((url) => `${url}/crosswalk`),
    ...EXPORTS.map((format) => `${base}/redlines/d3/d4/${format}`),
  ];
}
