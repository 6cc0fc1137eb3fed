import type { CaseView } from '#agreement/views';
import type { ReadNoted, RoomView } from '#cases';

/** Readings of a room by one person of one thing, one after the other. */
export interface NotedRead {
  readonly person: string;
  readonly name: string;
  /** What was read, in words. */
  readonly what: string;
  /** When it was last, and how often. */
  readonly at: ReadNoted['at'];
  readonly times: number;
}

/** What was read in a room, in words; what somebody asked several times in a row is one line. The newest first. */
export function notedReads(reads: readonly ReadNoted[], room: RoomView, view: CaseView): readonly NotedRead[] {
  const lines: NotedRead[] = [];
  for (const { person, name, asked, at } of reads) {
    const what = sayAsked(asked, room, view);
    const last = lines.at(-1);
    if (last?.person === person && last.what === what) lines[lines.length - 1] = { ...last, times: last.times + 1 };
    else lines.push({ person, name, what, at, times: 1 });
  }
  return lines;
}

const PAGES: Readonly<Record<string, string>> = {
  log: 'The log',
  write: 'The page for writing',
  capture: 'The page for capturing',
  release: 'The page for releasing',
  proposals: 'What waits for a second keeper',
  disclosures: 'What left the room',
  reads: 'This list',
  projector: 'The room on the wall',
  receipt: 'A receipt of the seal',
  invitations: 'Invitations',
};

/** What an address asks for, by the names that the keeper of the room has for it. */
function sayAsked(asked: string, room: RoomView, view: CaseView): string {
  const [, method = 'GET', path = ''] = /^(?:([A-Z]+) )?(?:\/api\/v1)?\/cases\/[^/]+\/?(.*)$/.exec(asked) ?? [];
  const steps = path.split('/').filter((step) => step !== '__data.json');
  const words = sayRoom(steps, room) ?? sayThing(steps, view) ?? 'A page of the process';
  return method === 'GET' ? words : `${words}: something was sent`;
}

function sayRoom([kind, id, page, seq]: readonly string[], room: RoomView): string | undefined {
  if (kind !== 'rooms') return undefined;
  if (id !== room.id) return 'A more open room';
  if (page === 'entries') return `Entry ${seq}`;
  return page === undefined ? 'The room' : PAGES[page];
}

function sayThing([kind, id, later]: readonly string[], view: CaseView): string | undefined {
  switch (kind) {
    case 'drafts':
    case 'compare':
    case 'redlines': {
      const title = view.drafts.find((draft) => draft.id === id)?.title;
      const words = title === undefined ? 'A text' : `The text “${title}”`;
      return kind === 'drafts' || later === undefined ? words : `${words}, beside another`;
    }
    case 'questions':
      return `The question “${view.questions.find((question) => question.id === id)?.title ?? ''}”`;
    case 'parties':
      return `What ${view.parties.find((party) => party.id === id)?.name ?? 'a party'} said`;
    case 'statements':
      return 'A statement';
    case 'sources':
    case 'matter':
      return 'The file of a source';
    default:
      return undefined;
  }
}
