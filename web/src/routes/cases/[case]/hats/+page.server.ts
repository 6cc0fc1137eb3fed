import { redirect } from '@sveltejs/kit';
import { asId, type PersonId, type ProcessId } from '#agreement/terms';
import type { CaseView } from '#agreement/views';
import { daysOf } from '#cases';
import { memberAddress } from '#lib/addresses.ts';
import { refused, typedIn, worded } from '#lib/forms.ts';
import { found } from '#lib/found.ts';
import { peopleIn } from '#lib/parties.ts';
import { hatIn } from '#lib/reading-as.ts';
import type { Actions, PageServerLoad } from './$types';
import { groupByRoom } from './group-by-room.ts';

/** The people whom the visitor can be in this process, by the rooms that they are in. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const process = asId<ProcessId>(params.case);
  const hats = found(await locals.visits.hatsIn(process));
  const worn = await hatIn(locals.visits, process);
  const view = found(await locals.cases.one(params.case));
  return {
    rooms: groupByRoom(hats),
    offices: officesIn(view),
    worn: worn === undefined ? undefined : { name: worn.name },
  };
};

/** What somebody is, in a line: the last offices that are recorded, and the party. A name alone says little to a visitor. */
function officesIn(view: CaseView): Readonly<Record<string, string>> {
  return Object.fromEntries(
    peopleIn(view, daysOf(view).to).map(({ id, offices, party }) => [
      id,
      [...offices, ...(party === undefined ? [] : [party])].join(', '),
    ]),
  );
}

export const actions: Actions = {
  /** Puts on the hat whose button was pressed; without a person, takes off the one that is worn. */
  default: async ({ locals, params, request }) => {
    const typed = typedIn(await request.formData());
    const person = worded(typed, 'person');
    const done = await locals.visits.wear(
      asId<ProcessId>(params.case),
      person === undefined ? undefined : asId<PersonId>(person),
    );
    if (!done.ok) return refused('hat', done.refusal, typed);
    redirect(303, memberAddress(params.case, person === undefined ? 'hats' : 'home'));
  },
};
