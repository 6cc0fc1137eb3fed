import type { EntryType } from '#agreement/entry';

/** An act by which an entry of a type comes about that the sample case has none of. */
export interface FurtherAct {
  readonly by: string;
  readonly room: string;
  readonly type: EntryType;
  readonly kind: string;
  readonly body: object;
}

const ours = (type: EntryType, kind: string, body: object): FurtherAct => ({
  by: 'p-ells',
  room: 'caucus-kol',
  type,
  kind,
  body,
});

const inPublic = (type: EntryType, kind: string, body: object): FurtherAct => ({
  by: 'p-amsool',
  room: 'public',
  type,
  kind,
  body,
});

const NOTE = { kind: 'x', title: 'x', occurred: '2030-08-01', participants: [], drafts: [], sources: [] };
const NEWS = { title: 'x', text: 'x', ground: { drafts: ['d4'] } };
const LANTERN = 'src-lantern.s-p34';

/** Acts for all types of entries that hold words and that the sample case does not hold; a later one may rest on those before. */
export const FURTHER_ACTS: readonly FurtherAct[] = [
  inPublic('FrontColumnSet', 'setFrontColumn', { draft: 'd4', head: 'x', as: 'x' }),
  inPublic('FrontMatterSet', 'setFrontMatter', { title: 'x', questions: ['q-depth'] }),
  inPublic('FrontLeadWritten', 'writeFrontLead', { headline: 'x', stand: 'x', ground: 'x', sources: [LANTERN] }),
  inPublic('PairOverruled', 'overrulePair', {
    earlierDraft: 'd3',
    laterDraft: 'd4',
    earlier: [],
    later: [],
    reason: 'x',
  }),
  inPublic('AmendmentReported', 'reportAmendment', {
    id: 'am-x',
    draft: 'd3',
    questions: ['q-depth'],
    gloss: 'x',
    sources: [LANTERN],
    note: 'x',
  }),
  inPublic('AmendmentJoined', 'joinAmendment', {
    amendment: 'am-x',
    draft: 'd4',
    units: ['d4.pp1'],
    reason: 'x',
    annotatedBy: 'x',
  }),
  inPublic('SentenceWitnessed', 'witnessSentence', {
    source: LANTERN,
    n: 0,
    kind: 'body',
    gloss: 'x',
    statements: ['s-p34'],
  }),
  inPublic('NearestNoted', 'noteNearest', { source: LANTERN, n: 0, drafts: ['d4'] }),
  inPublic('EditorNoted', 'noteAsEditor', {
    id: 'note-x',
    statements: ['s-p34'],
    says: 'x',
    elsewhere: 'x',
    handled: 'x',
    notedBy: 'x',
  }),
  inPublic('UpdatePosted', 'postUpdate', { id: 'up-x', ...NEWS }),
  inPublic('UpdatePosted', 'postUpdate', { id: 'up-y', ...NEWS }),
  inPublic('UpdateMarked', 'markUpdate', { update: 'up-x', pinned: true, keyMoment: true }),
  inPublic('UpdateCorrected', 'correctUpdate', {
    id: 'up-z',
    update: 'up-x',
    gravity: 'substantive',
    wrong: 'x',
    right: 'x',
    title: 'x',
    text: 'x',
    ground: { drafts: ['d4'] },
  }),
  inPublic('UpdateTranslated', 'translateUpdate', { update: 'up-x', lang: 'fr', title: 'x', text: 'x' }),
  inPublic('UpdateWithdrawn', 'withdrawUpdate', { update: 'up-y', reason: 'x' }),
  {
    ...inPublic('UpdateScheduled', 'scheduleUpdate', {
      id: 'up-w',
      ...NEWS,
      into: 'public',
      releaseAt: '2099-01-01T00:00:00.000Z',
    }),
    room: 'editors',
  },
  ours('ActProposed', 'proposeAct', { act: { kind: 'close' }, reason: 'x' }),
  ours('MemberRemoved', 'removeMember', { member: 'p-sarnick', reason: 'x' }),
  ours('EventTold', 'tellEvent', { id: 'ev-x', ...NOTE }),
  ours('EventTold', 'tellEvent', { id: 'ev-y', ...NOTE }),
];
