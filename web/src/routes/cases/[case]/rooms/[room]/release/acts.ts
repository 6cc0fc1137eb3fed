import { asId, type EntryId, type RoomId } from '#agreement/terms';
import { carryOut, inRoom } from '#lib/act.ts';
import { roomAddress } from '#lib/addresses.ts';
import { allTyped, lines, paragraphs, refused, type Typed, typedIn, worded } from '#lib/forms.ts';
import { found } from '#lib/found.ts';
import type { RequestEvent } from './$types';

/** Fills in the words of the entries that were ticked, for the hand that will change them. */
export async function take(event: RequestEvent) {
  const { typed, ticked } = await asked(event, 'take');
  if (ticked.length === 0) return refused('take', NONE_TICKED, typed);
  const offered = allSaid(typed);
  const words = ticked.flatMap((id) => wordsOf(offered.get(id) ?? '')).join('\n\n');
  const filled: Typed = { ...typed, words };
  return { form: 'taken', typed: filled, ticked };
}

/** What a line of the log quotes, where it quotes something; else the line itself. */
function wordsOf(says: string): readonly string[] {
  const words = /: “(.+)”\.$/s.exec(says)?.[1] ?? says;
  return words === '' ? [] : [words];
}

/** Shows what the open room will show, to the letter. */
export async function preview(event: RequestEvent) {
  const { typed, ticked } = await asked(event, 'words');
  const missing = missingIn(typed, ticked);
  if (missing !== undefined) return refused('words', missing, typed, ticked);
  const rooms = found(await event.locals.rooms.rooms(event.params.case));
  const to = rooms.find(({ id }) => id === typed.to);
  const { words, leave, from } = released(typed, ticked);
  return { form: 'previewed', typed, ticked, preview: { words, leave, from, to: to?.title ?? '' } };
}

/** Releases the words, where one keeper may. */
export async function release(event: RequestEvent) {
  const { typed, ticked, asking } = await asked(event, 'words');
  const missing = missingIn(typed, ticked);
  if (missing !== undefined) return refused('words', missing, typed, ticked);
  const next = roomAddress(event.params.case, event.params.room, 'disclosures');
  return carryOut(
    { ...asking, next },
    inRoom(event.params.room, typed, { kind: 'release', ...released(typed, ticked) }),
  );
}

/** Proposes the release to another keeper, where the room asks for two. */
export async function propose(event: RequestEvent) {
  const { typed, ticked, asking } = await asked(event, 'words');
  const reason = worded(typed, 'reason');
  const missing = missingIn(typed, ticked) ?? (reason === undefined ? NO_REASON : undefined);
  if (missing !== undefined || reason === undefined) return refused('words', missing ?? NO_REASON, typed, ticked);
  const next = roomAddress(event.params.case, event.params.room, 'proposals');
  const act = { kind: 'release' as const, ...released(typed, ticked) };
  return carryOut({ ...asking, next }, inRoom(event.params.room, typed, { kind: 'proposeAct', body: { act, reason } }));
}

const NONE_TICKED = { code: 'no-entries', sentence: 'Choose the entries whose words are to leave.' };
const NO_REASON = { code: 'no-reason', sentence: 'Tell the other keepers in a few words why.' };

function missingIn(typed: Typed, ticked: readonly string[]) {
  if (ticked.length === 0) return NONE_TICKED;
  if (paragraphs(typed.words).length === 0) return { code: 'no-words', sentence: 'Write the words that are to leave.' };
  if (lines(typed.leave).length === 0)
    return { code: 'no-leave', sentence: 'Name on whose leave; nothing leaves a room without it.' };
  return undefined;
}

function released(typed: Typed, ticked: readonly string[]) {
  const from = worded(typed, 'from');
  return {
    entries: ticked.map((id) => asId<EntryId>(id)),
    to: asId<RoomId>(typed.to ?? ''),
    words: [...paragraphs(typed.words)],
    leave: [...lines(typed.leave)],
    ...(from === undefined ? {} : { from }),
  };
}

/** What each entry says, as it was offered in the form. */
function allSaid(typed: Typed): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(typed).flatMap(([name, said]) => (name.startsWith('says.') ? [[name.slice(5), said]] : [])),
  );
}

async function asked({ locals, params, request }: RequestEvent, form: string) {
  const data = await request.formData();
  const typed = typedIn(data);
  const ticked = allTyped(data, 'entry');
  const next = roomAddress(params.case, params.room);
  return { typed, ticked, asking: { rooms: locals.rooms, process: params.case, form, typed, ticked, next } };
}
