import { redirect } from '@sveltejs/kit';
import type { Day } from '#agreement/terms';
import { memberAddress } from '#lib/addresses.ts';
import { refused, typedIn, worded } from '#lib/forms.ts';
import type { Actions, PageServerLoad } from './$types';

/** Only somebody begins a process; he keeps its public room. */
export const load: PageServerLoad = ({ locals }) => {
  const { who } = locals.visits;
  if (who.kind === 'public') redirect(303, '/sign-in');
  return { name: who.kind === 'account' ? who.name : '', today: new Date().toISOString().slice(0, 10) };
};

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const typed = typedIn(await request.formData());
    const [title, short, keeper] = ['title', 'short', 'keeper'].map((name) => worded(typed, name));
    if (title === undefined || keeper === undefined)
      return refused(
        'begin',
        { code: 'words', sentence: 'Give the process a title, and say how you are named in it.' },
        typed,
      );
    const process = {
      title,
      short: short ?? title,
      invented: typed.invented === 'on',
      opensOn: (typed.opensOn ?? '') as Day,
    };
    const begun = await locals.rooms.begin(process, keeper);
    if (!begun.ok) return refused('begin', begun.refusal, typed);
    redirect(303, memberAddress(begun.value, 'home'));
  },
};
