import { EXPORTS } from '#contract';
import type { Caller } from './caller.ts';
import type { Names } from './recipes.ts';
import type { Seats } from './seats.ts';

/** The least of a room, a log and a case that names are taken from. */
interface RoomSeen {
  readonly id: string;
}

/**
 * Every name that anybody has seen at the server where caucus B was busy: by everybody's own eyes, B's keeper among
 * them. Those who crawl ask for all of them.
 */
export async function namesAt({ process, readers, hidden }: Seats): Promise<Names> {
  const all = [...Object.values(readers), hidden];
  const base = `/api/v1/cases/${process}`;
  const rooms = new Set<string>();
  const entries = new Set<string>();
  const things: Record<string, Set<string>> = { drafts: new Set(), sources: new Set(), codes: new Set() };
  const open = new Set<string>();
  for (const caller of all) {
    for (const { id } of (await caller.json<{ rooms: readonly RoomSeen[] }>('GET', `${base}/rooms`)).rooms) {
      rooms.add(id);
      if (caller !== hidden) open.add(id);
      const { entries: lines } = await logOf(caller, base, id);
      for (const line of lines) entries.add(line.id);
    }
    const view = await caller.json<unknown>('GET', base);
    for (const id of idsIn(view, 'drafts')) things.drafts?.add(id);
    for (const id of idsIn(view, 'sources')) things.sources?.add(id);
    for (const code of await codesOf(caller, process)) things.codes?.add(code);
  }
  const sample = [...entries].filter((_, i) => i % Math.ceil(entries.size / 40) === 0);
  return {
    entries: [...sample, 'en_nowhere'],
    values: {
      case: [process, 'nowhere'],
      room: [...rooms, 'nowhere'],
      closed: [...rooms].filter((id) => !open.has(id)),
      draft: [...(things.drafts ?? []), 'nowhere'],
      earlier: [...(things.drafts ?? [])].slice(0, 2).concat('nowhere'),
      later: [...(things.drafts ?? [])].slice(-3),
      source: [...(things.sources ?? []), 'b-source-1', 'nowhere'],
      code: [...(things.codes ?? []), '0000-0000'],
      format: [...EXPORTS, 'nowhere'],
      seq: ['1', '2', '40', '99999'],
      token: ['nowhere'],
      invitation: ['nowhere'],
      entry: sample,
    },
    asked: {
      known: ['2030-02-12', '2033-02-28'],
      asOf: ['2030-07-24'],
      asRecordedBy: ['2033-03-01T09:30:00.000Z'],
      after: ['0', '5'],
      before: ['6'],
      limit: ['1', '500'],
      unpaired: ['true'],
    },
  };
}

function logOf(caller: Caller, base: string, room: string): Promise<{ entries: readonly RoomSeen[] }> {
  return caller.json('GET', `${base}/rooms/${encodeURIComponent(room)}/log?limit=500`);
}

/** The check codes that stand on the pages of drafts. */
async function codesOf(caller: Caller, process: string): Promise<readonly string[]> {
  const { body } = await caller.ask({ method: 'GET', path: `/cases/${process}` });
  return body.toString().match(/\b[0-9a-f]{4}-[0-9a-f]{4}\b/g) ?? [];
}

function idsIn(view: unknown, name: string): readonly string[] {
  const list = (view as Readonly<Record<string, readonly RoomSeen[]>>)[name] ?? [];
  return list.map(({ id }) => id);
}
