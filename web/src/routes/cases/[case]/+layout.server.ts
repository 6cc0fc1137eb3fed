import { daysOf } from '#cases';
import { found } from '#lib/found.ts';
import { readingAs } from '#lib/reading-as.ts';
import type { LayoutServerLoad } from './$types';

/** What every page of a case says of it, and as whom it is read. */
export const load: LayoutServerLoad = async ({ locals, params }) => {
  const view = found(await locals.cases.one(params.case));
  const { id, title, short, notice, invented, rooms } = view;
  const open = rooms.find((room) => room.kind === 'public');
  return {
    process: { id, title, short, notice, invented, closesOn: daysOf(view).to, publicRoom: open?.id },
    reading: await readingAs(locals.visits, id),
  };
};
