import { error } from '@sveltejs/kit';
import { flatten, placeOf, type TabledDraft } from '#agreement/text';
import type { CaseView } from '#agreement/views';
import type { Rooms, RoomView } from '#cases';
import { roomAddress, withQuery } from '#lib/addresses.ts';
import { found } from '#lib/found.ts';
import { codeNames } from '#lib/party-names.ts';
import type { PageServerLoad } from './$types';

/** How many entries fit on a wall. */
const SHOWN = 12;

/**
 * What the wall shows of this room: its log, or one of its texts, or one unit of that. Of all that the visitor reads only
 * what lies in the room is taken. While the screen is blank not even that is asked.
 */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const process = params.case;
  if (url.searchParams.has('blank')) return { process, shown: undefined };
  const room = found(await locals.rooms.room(process, params.room));
  const view = found(await locals.cases.one(process));
  const at = roomAddress(process, room.id, 'projector');
  const texts = view.drafts.filter((draft) => draft.room === room.id && draft.units.length > 0);
  const asked = url.searchParams.get('draft');
  const text = asked === null ? undefined : textShown(texts, asked, url.searchParams.get('unit'), at);
  return {
    process,
    shown: {
      title: room.title,
      kind: room.kind,
      back: roomAddress(process, room.id),
      log: at,
      lines: text === undefined ? await linesOf(locals.rooms, process, room) : [],
      texts: texts.map(({ id, title }) => ({ title: title ?? id, address: addressOf(at, id) })),
      text,
      names: codeNames(namedFrom(view, room)),
    },
  };
};

/** What was written last; what was withdrawn does not go on a wall. */
async function linesOf(rooms: Rooms, process: string, { id, head }: RoomView) {
  const log = found(await rooms.log(process, id, { before: head.seq + 1, limit: SHOWN }));
  return log.entries.filter(({ withdrawnBy }) => withdrawnBy === undefined).toReversed();
}

/** A text or one of its units, and where the others are. The same answer for a text that is not there and one of another room. */
function textShown(texts: readonly TabledDraft[], id: string, unit: string | null, at: string) {
  const draft = texts.find((each) => each.id === id);
  if (draft === undefined) error(404, `There is no text "${id}" in this room.`);
  const place = draft.units.findIndex((each) => each.id === unit);
  const near = (step: number) => (place === -1 ? undefined : draft.units[place + step]);
  const places = new Map(flatten(draft).units.map((each) => [each.id, placeOf(each)]));
  const units = draft.units.map((each) => ({
    // A unit with no words of its own, such as an article with paragraphs, has a number or a heading.
    label: places.get(each.id) ?? each.num ?? each.heading ?? each.id,
    address: addressOf(at, id, each.id),
  }));
  const [before, after] = [near(-1), near(1)];
  return {
    title: draft.title ?? draft.id,
    lang: draft.lang,
    whole: addressOf(at, id),
    units,
    shown: place === -1 ? draft.units : draft.units.slice(place, place + 1),
    previous: place > 0 && before !== undefined ? addressOf(at, id, before.id) : undefined,
    next: after === undefined ? undefined : addressOf(at, id, after.id),
  };
}

function addressOf(at: string, draft: string, unit?: string): string {
  return withQuery(at, [['draft', draft], ...(unit === undefined ? [] : ([['unit', unit]] as const))]);
}

/** The parties as this room names them: those of a more closed one stay out. */
function namedFrom({ parties, rooms }: CaseView, room: RoomView): CaseView['parties'] {
  const open = new Set<string>([room.id]);
  for (let at = room.parent; at !== null; at = rooms.find(({ id }) => id === at)?.parent ?? null) open.add(at);
  return parties.filter((party) => open.has(party.room));
}
