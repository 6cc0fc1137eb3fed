import { absurd } from '#agreement/terms';
import type { Happening } from './entry.ts';

/** Something that entries bring in and point at, by kind and id. */
export interface Thing {
  readonly kind: 'party' | 'person' | 'question' | 'option' | 'draft' | 'source' | 'event' | 'channel' | 'entry';
  readonly id: string;
}

/** One string for one thing. */
export function keyOf(thing: Thing): string {
  return `${thing.kind} ${thing.id}`;
}

/** The thing that an entry brings in, if it brings one. */
export function introduces(entry: Happening): Thing | undefined {
  switch (entry.type) {
    case 'PartyNamed':
      return { kind: 'party', id: entry.body.id };
    case 'PersonNamed':
      return { kind: 'person', id: entry.body.id };
    case 'QuestionPosed':
      return { kind: 'question', id: entry.body.id };
    case 'OptionOffered':
      return { kind: 'option', id: entry.body.option.id };
    case 'SourceCaptured':
      return { kind: 'source', id: entry.body.id };
    case 'EventTold':
      return { kind: 'event', id: entry.body.id };
    case 'ChannelOpened':
      return { kind: 'channel', id: entry.body.id };
    case 'DraftTabled':
      return { kind: 'draft', id: entry.body.id };
    case 'ProcessOpened':
    case 'RoomOpened':
    case 'MemberAdmitted':
    case 'MemberRemoved':
    case 'RoomClosed':
    case 'ActProposed':
    case 'Disclosed':
    case 'Released':
    case 'PickRead':
    case 'PairOverruled':
    case 'FrontColumnSet':
    case 'FrontMatterSet':
    case 'FrontLeadWritten':
    case 'EntryCorrected':
    case 'EntryWithdrawn':
      return undefined;
    default:
      return absurd(entry);
  }
}

/** The things that an entry points at: each must be there, in the same room or in a more open one. */
export function mentions(entry: Happening): readonly Thing[] {
  const all = (kind: Thing['kind'], ids: readonly string[] | undefined) => (ids ?? []).map((id) => ({ kind, id }));
  const one = (kind: Thing['kind'], id: string | undefined) => (id === undefined ? [] : [{ kind, id }]);
  switch (entry.type) {
    case 'PartyNamed':
      return all('party', entry.body.members);
    case 'PersonNamed':
      return one('party', entry.body.party);
    case 'QuestionPosed':
      return all('party', Object.keys(entry.body.pulls ?? {}));
    case 'OptionOffered':
      return one('question', entry.body.question);
    case 'PickRead': {
      const { question, draft, sources } = entry.body;
      return [...one('question', question), ...one('draft', draft), ...all('source', sources)];
    }
    case 'ChannelOpened': {
      const { between, through, people } = entry.body;
      return [...all('party', between), ...one('party', through), ...all('person', people)];
    }
    case 'EventTold':
      return [...all('draft', entry.body.drafts), ...all('source', entry.body.sources)];
    case 'DraftTabled': {
      const { tabledBy, base, witnessOf, sources } = entry.body;
      return [...all('party', tabledBy), ...one('draft', base), ...one('draft', witnessOf), ...all('source', sources)];
    }
    case 'PairOverruled':
      return all('draft', [entry.body.earlierDraft, entry.body.laterDraft]);
    case 'FrontColumnSet':
      return one('draft', entry.body.draft);
    case 'FrontMatterSet':
      return all('question', entry.body.questions);
    case 'FrontLeadWritten':
      return all('source', entry.body.sources);
    case 'EntryCorrected':
    case 'EntryWithdrawn':
      return one('entry', entry.body.entry);
    case 'ActProposed':
      return entry.body.act.kind === 'release' ? all('entry', entry.body.act.entries) : [];
    case 'Disclosed':
      return all('entry', entry.body.entries);
    case 'ProcessOpened':
    case 'RoomOpened':
    case 'MemberAdmitted':
    case 'MemberRemoved':
    case 'RoomClosed':
    case 'Released':
    case 'SourceCaptured':
      return [];
    default:
      return absurd(entry);
  }
}
