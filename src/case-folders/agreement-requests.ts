import type { Happening } from '#agreement/compliance';
import type { RoomId } from '#agreement/terms';
import type { CaseFiles } from './files.ts';
import { type Plain, teller } from './teller.ts';

/** What each kind of happening is told by. */
const TOLD_BY = {
  notice: 'giveNotice',
  report: 'makeReport',
  submission: 'makeSubmission',
  decision: 'makeDecision',
  posting: 'makePosting',
  claim: 'makeClaim',
} as const satisfies Record<Happening['kind'], string>;

/** What a text makes of itself, from the day on which the text was known; each party's assent; and what happened under it. */
export function agreementRequests(files: CaseFiles): readonly Plain[] {
  const { assent, lived, head } = files;
  const tell = teller(files);
  const texts = new Map(files.drafts.drafts.map((draft) => [draft.id, draft.knownOn ?? draft.date]));
  const from = (draft: string | undefined) => texts.get(draft ?? '') ?? head.opensOn;
  const codedBy = head.codedBy ?? 'compiled for this case';
  return [
    ...lived.agreements.map((model) =>
      tell(undefined, from(model.draft), { kind: 'stateAgreement', body: { model, codedBy } }),
    ),
    ...(assent?.finalClauses ?? []).map((body) => tell(undefined, from(body.draft), { kind: 'readFinalClause', body })),
    ...(assent?.acts ?? []).map(({ knownOn, ...body }) =>
      tell(undefined, knownOn ?? body.occurred, { kind: 'giveAssent', body }),
    ),
    ...lived.happenings.map((happening) => happeningRequest(files, happening)),
  ];
}

/** A happening in the name of somebody of whoever it is by, who writes in its room; else of whoever keeps the room. */
function happeningRequest(files: CaseFiles, happening: Happening): Plain {
  const { kind, room, knownOn, recordedAt: _told, ...body } = happening;
  const plain = teller(files)(room, knownOn, { kind: TOLD_BY[kind], body });
  const writer = writerFor(files, plain.room, happening.by);
  return writer === undefined ? plain : { ...plain, actor: writer };
}

function writerFor({ rooms, parties }: CaseFiles, room: RoomId, by: string): Plain['actor'] | undefined {
  const open = rooms?.rooms.find(({ id }) => id === room);
  const own = parties.people.filter(({ party }) => party === by).map(({ id }) => id);
  const writers = [...(open?.keepers ?? []), ...(open?.members ?? [])];
  return writers.find((writer) => own.includes(writer)) as Plain['actor'] | undefined;
}
