import type { CaseFiles } from './files.ts';
import { type Plain, teller } from './teller.ts';

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
