import { z } from 'zod';
import type { CaseFiles } from './files.ts';
import { type Plain, teller } from './teller.ts';

const id = z.string().min(1);
/** A moment as people write it: to the minute, in UTC. */
const moment = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/, 'write the moment as 2030-02-12T10:00Z');
const said = { id, room: id, title: z.string(), text: z.string(), rests: z.array(id) };

/** The form of `updates.yaml`: what was published of a case, what was corrected, and what waited for its moment. */
export const updatesFile = z.strictObject({
  updates: z.array(
    z.strictObject({ ...said, posted: moment, pinned: z.boolean().optional(), key_moment: z.boolean().optional() }),
  ),
  corrections: z
    .array(
      z.strictObject({
        id,
        room: id,
        corrects: id,
        posted: moment,
        gravity: z.enum(['clerical', 'substantive']),
        wrong: z.string(),
        right: z.string(),
        title: z.string().optional(),
        text: z.string().optional(),
        rests: z.array(id),
      }),
    )
    .optional(),
  embargoed: z
    .array(
      z.strictObject({
        ...said,
        written: moment,
        release_at: moment,
        after_release: z.strictObject({ room: id, posted: moment }),
      }),
    )
    .optional(),
});

/** The requests that publish what a case's file says was published, in the order in which it was. */
export function updateRequests(files: CaseFiles): readonly Plain[] {
  const { updates = [], corrections = [], embargoed = [] } = files.updates ?? {};
  const tell = teller(files);
  const grounds = groundsIn(files);
  const told = [
    ...updates.flatMap(({ room, posted, pinned = false, key_moment: keyMoment = false, rests, ...words }) => [
      { posted, request: tell(room, dayOf(posted), post({ ...words, rests }, posted)) },
      ...(pinned || keyMoment
        ? [
            {
              posted,
              request: tell(room, dayOf(posted), {
                kind: 'markUpdate',
                body: { update: words.id, pinned, keyMoment },
              }),
            },
          ]
        : []),
    ]),
    ...corrections.map(({ room, corrects, posted, rests, ...words }) => ({
      posted,
      request: tell(room, dayOf(posted), {
        kind: 'correctUpdate',
        body: { ...words, update: corrects, ground: grounds(rests), posted: instant(posted) },
      }),
    })),
    ...embargoed.flatMap(({ room, written, release_at: releaseAt, after_release: after, rests, ...words }) => [
      {
        posted: written,
        request: tell(room, dayOf(written), {
          kind: 'scheduleUpdate',
          body: { ...words, ground: grounds(rests), into: after.room, releaseAt: instant(releaseAt) },
        }),
      },
      {
        posted: after.posted,
        request: tell(after.room, dayOf(after.posted), post({ ...words, rests }, after.posted)),
      },
    ]),
  ];
  return told.sort((a, b) => (a.posted < b.posted ? -1 : a.posted > b.posted ? 1 : 0)).map(({ request }) => request);

  function post({ rests, ...words }: { readonly rests: readonly string[]; readonly id: string }, posted: string) {
    return { kind: 'postUpdate' as const, body: { ...words, ground: grounds(rests), posted: instant(posted) } };
  }
}

/** Sorts the ids that an update rests on by what they name in this case; what names nothing else is a happening. */
function groundsIn({ drafts, events, statements, sources, questions }: CaseFiles) {
  const kinds = {
    drafts: new Set(drafts.drafts.map((d) => d.id)),
    events: new Set((events?.events ?? []).map((e) => e.id)),
    statements: new Set((statements?.statements ?? []).map((s) => s.id)),
    sources: new Set(sources.sources.map((s) => s.id)),
    questions: new Set(questions.questions.map((q) => q.id)),
  };
  return (rests: readonly string[]): Readonly<Record<string, readonly string[]>> => {
    const ground: Record<string, string[]> = {};
    for (const each of rests) {
      const kind = Object.entries(kinds).find(([, ids]) => ids.has(each))?.[0] ?? 'happenings';
      ground[kind] = [...(ground[kind] ?? []), each];
    }
    return ground;
  };
}

function dayOf(written: string): string {
  return written.slice(0, 10);
}

function instant(written: string): string {
  return written.replace(/Z$/, ':00.000Z');
}
