import { absurd, type Instant, type UpdateId, type Written } from '#agreement/terms';
import type { PublicationEntry } from './entries.ts';
import type { FrontColumn, FrontLead, FrontMatter } from './front.ts';
import type { ScheduledUpdate, Update } from './update.ts';

/** What is published, as far as a reading knows. Private to the fold. */
export interface PublicationState {
  readonly columns: FrontColumn[];
  readonly matters: FrontMatter[];
  readonly leads: FrontLead[];
  readonly updates: Map<UpdateId, Update>;
  readonly scheduled: Map<UpdateId, ScheduledUpdate>;
}

/** Nothing is published yet. */
export function initialPublication(): PublicationState {
  return { columns: [], matters: [], leads: [], updates: new Map(), scheduled: new Map() };
}

type Told<T extends PublicationEntry['type']> = Written & Extract<PublicationEntry, { type: T }>;

/** Takes one entry in. */
export function evolvePublication(state: PublicationState, entry: Written & PublicationEntry): void {
  const { id, room, knownOn } = entry;
  switch (entry.type) {
    case 'FrontColumnSet':
      put(state.columns, { ...entry.body, entry: id, room }, (column) => column.draft === entry.body.draft);
      return;
    case 'FrontMatterSet':
      put(state.matters, { ...entry.body, entry: id, room }, (matter) => matter.title === entry.body.title);
      return;
    case 'FrontLeadWritten': {
      const after = state.leads.findIndex((lead) => lead.from > knownOn);
      const lead = { ...entry.body, from: knownOn, entry: id, room };
      state.leads.splice(after === -1 ? state.leads.length : after, 0, lead);
      return;
    }
    case 'UpdatePosted':
      post(state, entry);
      return;
    case 'UpdateScheduled':
      state.scheduled.set(entry.body.id, { ...entry.body, entry: id, room });
      return;
    case 'UpdateMarked':
      change(state, entry, (before) => {
        const { pinned, keyMoment } = entry.body;
        return { ...before, pinned, keyMoment };
      });
      return;
    case 'UpdateCorrected':
      change(state, entry, (before) => corrected(before, entry));
      return;
    case 'UpdateWithdrawn':
      change(state, entry, (before) => {
        const { reason, posted = entry.recordedAt } = entry.body;
        return { ...before, withdrawn: { reason, at: posted }, changed: later(before.changed, posted) };
      });
      return;
    case 'UpdateTranslated':
      change(state, entry, (before) => translated(before, entry));
      return;
    default:
      absurd(entry);
  }
}

function post(state: PublicationState, { id, room, recordedAt, body }: Told<'UpdatePosted'>): void {
  const { posted = recordedAt, ...said } = body;
  state.updates.set(said.id, {
    ...said,
    entry: id,
    room,
    posted,
    changed: posted,
    pinned: false,
    keyMoment: false,
    corrections: [],
    translations: [],
  });
}

/** Changes the update that an entry speaks of. One of another room of the same name is none of its business. */
function change(
  state: PublicationState,
  { room, body }: Told<'UpdateMarked' | 'UpdateCorrected' | 'UpdateWithdrawn' | 'UpdateTranslated'>,
  how: (before: Update) => Update,
): void {
  const before = state.updates.get(body.update);
  if (before !== undefined && before.room === room) state.updates.set(before.id, how(before));
}

function corrected(before: Update, { id, room, recordedAt, body }: Told<'UpdateCorrected'>): Update {
  const { posted = recordedAt, update: _update, title, text, ...correction } = body;
  const isReworded = (title ?? before.title) !== before.title || (text ?? before.text) !== before.text;
  const history = isReworded ? { before: { title: before.title, text: before.text } } : {};
  return {
    ...before,
    title: title ?? before.title,
    text: text ?? before.text,
    changed: later(before.changed, posted),
    corrections: [...before.corrections, { ...correction, ...history, entry: id, room, posted }],
    translations: isReworded ? before.translations.map((t) => ({ ...t, isStale: true })) : before.translations,
  };
}

function translated(before: Update, { id, room, recordedAt, body }: Told<'UpdateTranslated'>): Update {
  const { update: _update, ...words } = body;
  const others = before.translations.filter(({ lang }) => lang !== words.lang);
  return {
    ...before,
    changed: later(before.changed, recordedAt),
    translations: [...others, { ...words, entry: id, room, isStale: false }],
  };
}

function later(a: Instant, b: Instant): Instant {
  return a > b ? a : b;
}

/** Puts an item in the place of the one that it sets anew, or at the end. */
function put<T>(list: T[], item: T, isSame: (other: T) => boolean): void {
  const at = list.findIndex(isSame);
  if (at === -1) list.push(item);
  else list[at] = item;
}
