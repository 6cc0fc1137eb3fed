import { error } from '@sveltejs/kit';
import { asId, type EntryId } from '#agreement/terms';
import type { LogLine } from '#cases';
import { carryOut, inRoom } from '#lib/act.ts';
import { roomAddress } from '#lib/addresses.ts';
import { ANSWERED_BY_ACTS, correctableIn } from '#lib/correctable.ts';
import { freshRequest, refused, typedIn, worded } from '#lib/forms.ts';
import { found } from '#lib/found.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** One entry of the room, and what may be corrected in it by the one who asks. */
export const load: PageServerLoad = async ({ locals, params, parent }) => {
  const { inRoom: room, reading } = await parent();
  const line = await lineAt(locals, params);
  const mayAnswer =
    !room.closed &&
    line.withdrawnBy === undefined &&
    !ANSWERED_BY_ACTS.has(line.type) &&
    (room.role === 'keeper' || (room.role === 'writer' && line.author.person === reading.person?.id));
  const correctable = mayAnswer ? await correctableAt(locals, params.case, line) : undefined;
  return {
    line,
    mayAnswer,
    fields: correctable?.fields,
    says: correctable?.says,
    log: `${roomAddress(params.case, room.id, 'log')}?from=${line.seq}#e-${line.seq}`,
    request: freshRequest(),
  };
};

const NO_REASON = { code: 'no-reason', sentence: 'Say in a few words why; it stands in the log beside the entry.' };

export const actions: Actions = {
  /** Answers the entry with one that corrects its words. */
  correct: async (event) => {
    const { typed, asking, room } = await asked(event, 'correct');
    const line = await lineAt(event.locals, event.params);
    const correctable = await correctableAt(event.locals, event.params.case, line);
    const reason = worded(typed, 'reason');
    if (reason === undefined) return refused('correct', NO_REASON, typed);
    if (correctable === undefined)
      return refused(
        'correct',
        { code: 'no-words', sentence: 'This kind of entry is withdrawn, and told anew.' },
        typed,
      );
    const body = correctable.corrected(typed);
    return carryOut(asking, inRoom(room, typed, { kind: 'correctEntry', entry: asId<EntryId>(line.id), body, reason }));
  },
  /** Answers the entry with one that withdraws it. */
  withdraw: async (event) => {
    const { typed, asking, room } = await asked(event, 'withdraw');
    const line = await lineAt(event.locals, event.params);
    const reason = worded(typed, 'reason');
    if (reason === undefined) return refused('withdraw', NO_REASON, typed);
    return carryOut(asking, inRoom(room, typed, { kind: 'withdrawEntry', entry: asId<EntryId>(line.id), reason }));
  },
};

async function asked({ locals, params, request }: RequestEvent, form: string) {
  const typed = typedIn(await request.formData());
  const next = roomAddress(params.case, params.room, 'log');
  return { typed, room: params.room, asking: { rooms: locals.rooms, process: params.case, form, typed, next } };
}

async function correctableAt({ cases, positions }: App.Locals, process: string, { id, type }: LogLine) {
  const statements = type === 'ReadingRecorded' ? found(await positions.statements(process)) : [];
  return correctableIn(found(await cases.one(process)), statements, id);
}

async function lineAt(locals: App.Locals, params: RequestEvent['params']) {
  const missing = `There is no entry ${params.seq} in this room.`;
  if (!/^[1-9]\d{0,14}$/.test(params.seq)) error(404, missing);
  const seq = Number(params.seq);
  const log = found(await locals.rooms.log(params.case, params.room, { after: seq - 1, limit: 1 }));
  const line = log.entries[0];
  return line?.seq === seq ? line : error(404, missing);
}
