import { createHash } from 'node:crypto';
import type { Asked, Command } from '#agreement/command';
import { asId, type CommandId, type PersonId } from '#agreement/terms';
import { agreementRequests } from './agreement-requests.ts';
import type { CaseFiles } from './files.ts';
import { releaseRequests } from './release-requests.ts';
import { statementRequests } from './statement-requests.ts';
import { capturedOn, type Plain, teller } from './teller.ts';
import { updateRequests } from './update-requests.ts';

/**
 * The requests that bring a case's files into a record: the public room first, then the closed ones, then what lies in
 * them, each in the name of the keeper of its room, known on the day on which it could be known. A request's id comes
 * of its content, so that importing a case twice does nothing twice.
 */
export function requestsOf(files: CaseFiles): readonly Asked[] {
  const told = [
    ...openings(files),
    ...partyRequests(files),
    ...sourceRequests(files),
    ...draftRequests(files),
    ...questionRequests(files),
    ...courseRequests(files),
    ...statementRequests(files),
    ...agreementRequests(files),
    ...frontRequests(files),
    ...updateRequests(files),
  ].map(named);
  return [...told, ...releaseRequests(files, told).map(named), ...endings(files).map(named)];
}

/** A request with its id. */
function named({ room, request, actor, knownOn }: Plain): Asked {
  const id = asId<CommandId>(
    `case-${createHash('sha256')
      .update(JSON.stringify([room, request]))
      .digest('hex')
      .slice(0, 32)}`,
  );
  return { actor, command: { id, room, ...(knownOn === undefined ? {} : { knownOn }), ...request } as Command };
}

function openings(files: CaseFiles): readonly Plain[] {
  const { keeper, id: _id, codedBy: _codedBy, ...body } = files.head;
  const tell = teller(files);
  const from = files.head.opensOn;
  const rooms = files.rooms?.rooms ?? [];
  const admitted = (r: (typeof rooms)[number]) => {
    const admit = (role: 'writer' | 'reader') => (member: string) =>
      tell(r.id, from, { kind: 'admitMember', body: { member, role } });
    return [
      ...r.members.filter((member) => !r.keepers.includes(member)).map(admit('writer')),
      ...(r.readers ?? []).map(admit('reader')),
    ];
  };
  return [
    tell(undefined, from, { kind: 'openProcess', body, keepers: [keeper] }),
    ...rooms.filter((r) => r.parent === null).flatMap(admitted),
    ...rooms
      .filter((r) => r.parent !== null)
      .flatMap((r) => [
        ...membersAbove(files, r).map((member) =>
          tell(r.parent ?? undefined, from, { kind: 'admitMember', body: { member, role: 'reader' } }),
        ),
        tell(r.id, from, {
          kind: 'openRoom',
          body: {
            kind: r.kind,
            title: r.title,
            parent: r.parent,
            keepers: r.keepers,
            twoPersons: r.twoPersons ?? false,
          },
        }),
        ...admitted(r),
      ]),
  ];
}

/** What waits in rooms for a second keeper, and the rooms that were closed: after all that was written in them. */
function endings(files: CaseFiles): readonly Plain[] {
  const tell = teller(files);
  return (files.rooms?.rooms ?? []).flatMap(({ id, proposed, closed }) => [
    ...(proposed ?? []).map(({ by, on, act, reason }) => ({
      ...tell(id, on, { kind: 'proposeAct', body: { act: { kind: act }, reason } }),
      actor: asId<PersonId>(by),
    })),
    ...(closed === undefined ? [] : [tell(id, closed.on, { kind: 'closeRoom', reason: closed.reason })]),
  ]);
}

/** Keepers of a room below a closed one who are not yet in the closed one. */
function membersAbove(
  files: CaseFiles,
  room: { readonly parent: string | null; readonly keepers: readonly string[] },
): readonly string[] {
  const above = files.rooms?.rooms.find((r) => r.id === room.parent && r.parent !== null);
  return above === undefined
    ? []
    : room.keepers.filter((k) => !above.keepers.includes(k) && !above.members.includes(k));
}

function partyRequests(files: CaseFiles): readonly Plain[] {
  const tell = teller(files);
  const from = files.head.opensOn;
  // A bloc is named after those who are in it.
  const byMembers = [...files.parties.parties].sort((a, b) => (a.members?.length ?? 0) - (b.members?.length ?? 0));
  return [
    ...byMembers.map(({ members_complete: _complete, ...body }) => tell(undefined, from, { kind: 'nameParty', body })),
    ...files.parties.people.map(({ room, ...body }) =>
      tell(room, from, { kind: 'namePerson', body: { ...body, offices: body.offices ?? [] } }),
    ),
  ];
}

function sourceRequests(files: CaseFiles): readonly Plain[] {
  const tell = teller(files);
  return files.sources.sources.map((source) => {
    const { letter, knownOn: _knownOn, room, letterReason, ...body } = source;
    const captured = capturedOn(source, files.head.closesOn);
    return tell(room, captured, {
      kind: 'captureSource',
      body: { ...body, reliability: letter, reliabilityReason: letterReason },
    });
  });
}

function draftRequests(files: CaseFiles): readonly Plain[] {
  const tell = teller(files);
  // A draft is tabled after the one that it revises or is a witness of.
  return sortedByBase(files.drafts.drafts).map(
    ({ knownOn, status: _status, facts: _facts, title, lang, wording, units, ...body }) => {
      const touches: Record<string, readonly string[]> = {};
      const text = { title, lang, wording, units: units.map((u) => unitJson(u, touches)) };
      return tell(undefined, knownOn ?? body.date, {
        kind: 'tableDraft',
        body: { ...body, text, ...(Object.keys(touches).length === 0 ? {} : { touches }) },
      });
    },
  );
}

function questionRequests(files: CaseFiles): readonly Plain[] {
  const tell = teller(files);
  const from = files.head.opensOn;
  const known = new Map(files.drafts.drafts.map((d) => [d.id, d.knownOn ?? d.date]));
  return [
    ...files.questions.questions.map(({ picks: _picks, ...body }) =>
      tell(undefined, from, { kind: 'poseQuestion', body }),
    ),
    ...files.questions.questions.flatMap(({ id, picks }) =>
      picks.map((pick) =>
        tell(undefined, known.get(pick.draft) ?? from, { kind: 'readPick', body: { question: id, ...pick } }),
      ),
    ),
    ...(files.questions.furtherOptions ?? []).map(({ question, room, ...option }) =>
      tell(room, from, { kind: 'offerOption', body: { question, option } }),
    ),
  ];
}

function courseRequests(files: CaseFiles): readonly Plain[] {
  const tell = teller(files);
  return [
    ...(files.channels?.channels ?? []).map(({ room, ...body }) =>
      tell(room, body.from, { kind: 'openChannel', body }),
    ),
    ...(files.events?.events ?? []).map(({ room, knownOn, ...body }) =>
      tell(room, knownOn ?? knownBySources(files, body), { kind: 'tellEvent', body }),
    ),
  ];
}

/** An event is told in words that rest on all of its sources: it is known with the last of them, else when it happens. */
function knownBySources(
  { sources, head }: CaseFiles,
  event: { readonly occurred: string; readonly sources: readonly string[] },
): string {
  const days = sources.sources.filter(({ id }) => event.sources.includes(id)).map((s) => capturedOn(s, head.closesOn));
  return days.sort().at(-1) ?? event.occurred;
}

function frontRequests(files: CaseFiles): readonly Plain[] {
  if (files.front === undefined) return [];
  const tell = teller(files);
  const known = new Map(files.drafts.drafts.map((d) => [d.id, d.knownOn ?? d.date]));
  const from = files.head.opensOn;
  return [
    ...files.front.columns.map((body) =>
      tell(undefined, known.get(body.draft) ?? from, { kind: 'setFrontColumn', body }),
    ),
    ...files.front.matters.map((body) => tell(undefined, from, { kind: 'setFrontMatter', body })),
    ...files.front.leads.map(({ from: day, ...body }) => tell(undefined, day, { kind: 'writeFrontLead', body })),
  ];
}

/** Takes what only the case files have (`touches`, `facts`) off a unit, and keeps what it touches. */
function unitJson(raw: unknown, touches: Record<string, readonly string[]>): unknown {
  if (typeof raw !== 'object' || raw === null) return raw;
  const { touches: touched, facts: _facts, units, ...unit } = raw as Record<string, unknown>;
  if (Array.isArray(touched) && typeof unit.id === 'string') touches[unit.id] = touched;
  return Array.isArray(units) ? { ...unit, units: units.map((u) => unitJson(u, touches)) } : unit;
}

function sortedByBase<
  D extends { readonly id: string; readonly base?: string | undefined; readonly witnessOf?: string | undefined },
>(drafts: readonly D[]): readonly D[] {
  const placed: D[] = [];
  const waiting = [...drafts];
  while (waiting.length > 0) {
    const at = waiting.findIndex((d) =>
      [d.base, d.witnessOf].every((b) => b === undefined || placed.some((p) => p.id === b)),
    );
    // A circle of bases is bad data, which the record then refuses by name.
    placed.push(...waiting.splice(Math.max(at, 0), 1));
  }
  return placed;
}
