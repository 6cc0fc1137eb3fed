import { type AmendmentId, absurd, type Day, type DraftId, type Placed, type Written } from '#agreement/terms';
import type { RecordedTabledAmendment } from './amendment.ts';
import type { TextEntry } from './entries.ts';
import type { Overrule } from './redline/redline.ts';

type Tabled = Extract<TextEntry, { type: 'DraftTabled' }>['body'];

/** A draft as the record has it. Its words are made a tree when somebody asks for them, not while folding. */
export interface RecordedDraft extends Omit<Tabled, 'text'>, Placed {
  readonly text: Tabled['text'];
  readonly knownOn: Day;
}

/** The drafts that a reading knows, in the order of the record. Private to the fold. */
export interface TextState {
  readonly drafts: Map<DraftId, RecordedDraft>;
  readonly overrules: (Overrule & Placed & { readonly earlierDraft: DraftId; readonly laterDraft: DraftId })[];
  readonly amendments: Map<AmendmentId, RecordedTabledAmendment>;
}

/** No text has been tabled yet. */
export function initialText(): TextState {
  return { drafts: new Map(), overrules: [], amendments: new Map() };
}

/** Takes one entry in. */
export function evolveText(state: TextState, entry: Written & TextEntry): void {
  switch (entry.type) {
    case 'DraftTabled': {
      const { id, room, knownOn } = entry;
      state.drafts.set(entry.body.id, { ...entry.body, entry: id, room, knownOn });
      return;
    }
    case 'PairOverruled':
      state.overrules.push({ ...entry.body, by: entry.author, entry: entry.id, room: entry.room });
      return;
    case 'AmendmentTabled': {
      const { id, room, knownOn } = entry;
      state.amendments.set(entry.body.id, { ...entry.body, entry: id, room, knownOn });
      return;
    }
    case 'AmendmentSettled': {
      const { amendment: of, ...settled } = entry.body;
      const amendment = state.amendments.get(of);
      const settlement = { ...settled, entry: entry.id, room: entry.room };
      if (amendment !== undefined) state.amendments.set(of, { ...amendment, settlement });
      return;
    }
    default:
      absurd(entry);
  }
}
