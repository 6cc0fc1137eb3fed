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
  const things: Record<string, Set<string>> = {
    drafts: new Set(),
    sources: new Set(),
    codes: new Set(),
    parties: new Set(),
    questions: new Set(),
    statements: new Set(),
    agreements: new Set(),
    norms: new Set(),
    incidents: new Set(),
  };
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
    for (const id of idsIn(view, 'parties')) things.parties?.add(id);
    const asked = await caller.json<unknown>('GET', `${base}/questions`);
    for (const id of idsIn(asked, 'questions')) things.questions?.add(id);
    for (const id of await statementsOf(caller, base)) things.statements?.add(id);
    for (const code of await codesOf(caller, process)) things.codes?.add(code);
    for (const id of idsIn(await caller.json('GET', `${base}/agreements`), 'agreements')) {
      things.agreements?.add(id);
      const lived = `${base}/agreements/${encodeURIComponent(id)}`;
      for (const norm of idsIn(await caller.json('GET', lived), 'norms')) things.norms?.add(norm);
      for (const one of idsIn(await caller.json('GET', `${lived}/incidents`), 'incidents')) things.incidents?.add(one);
    }
  }
  const sample = fewOf(entries);
  return {
    entries: [...sample, 'en_nowhere'],
    values: {
      case: [process, 'nowhere'],
      room: [...rooms, 'nowhere'],
      open: [...open],
      closed: [...rooms].filter((id) => !open.has(id)),
      draft: [...(things.drafts ?? []), 'nowhere'],
      earlier: [...(things.drafts ?? [])].slice(0, 2).concat('nowhere'),
      later: [...(things.drafts ?? [])].slice(-3),
      source: [...(things.sources ?? []), 'b-source-1', 'nowhere'],
      party: [...(things.parties ?? []), 'nowhere'],
      question: [...(things.questions ?? []), 'nowhere'],
      statement: [...fewOf(things.statements ?? new Set()), 'nowhere'],
      code: [...(things.codes ?? []), '0000-0000'],
      format: [...EXPORTS, 'nowhere'],
      seq: ['1', '2', '40', '99999'],
      token: ['nowhere'],
      invitation: ['nowhere'],
      agreement: [...(things.agreements ?? []), 'nowhere'],
      norm: [...fewOf(things.norms ?? new Set()), 'nowhere'],
      incident: [...fewOf(things.incidents ?? new Set()), 'nowhere'],
      entry: sample,
      tranche: ['T1', 'T4', 'nowhere'],
      update: ['u-01', 'u-14', 'u-19', 'b-update-1', 'nowhere'],
    },
    asked: {
      known: ['2030-02-12', '2033-02-28'],
      asOf: ['2030-07-24', '2032-04-27'],
      signed: ['2031-01-01'],
      asRecordedBy: ['2033-03-01T09:30:00.000Z'],
      after: ['0', '5'],
      before: ['6'],
      limit: ['1', '500'],
      a: ['nowhere'],
      b: ['nowhere'],
      q: ['band', 'Caucus B', 'kilometres'],
      actor: ['kolvane', 'sarum', 'nowhere'],
      party: [...(things.parties ?? []), 'nowhere'],
      draft: ['d1', 'd3', ...[...(things.drafts ?? [])].slice(-1), 'nowhere'],
      question: [...(things.questions ?? [])].slice(0, 3).concat('nowhere'),
      unit: ['nowhere'],
      cursor: ['nowhere'],
      source: ['b-source-1', 'nowhere'],
      from: ['2030-02-12'],
      to: ['2030-02-12'],
    },
  };
}

function logOf(caller: Caller, base: string, room: string): Promise<{ entries: readonly RoomSeen[] }> {
  return caller.json('GET', `${base}/rooms/${encodeURIComponent(room)}/log?limit=500`);
}

/** The statements that somebody finds. */
async function statementsOf(caller: Caller, base: string): Promise<readonly string[]> {
  const { hits } = await caller.json<{ hits: readonly (RoomSeen & { readonly kind: string })[] }>(
    'GET',
    `${base}/search?limit=500`,
  );
  return hits.flatMap(({ kind, id }) => (kind === 'statement' ? [id] : []));
}

/** Some forty of many, spread over all of them. */
function fewOf(all: ReadonlySet<string>): readonly string[] {
  return [...all].filter((_, i) => i % Math.ceil(all.size / 40) === 0);
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
