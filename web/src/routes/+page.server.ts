import type { CaseView, ToldStatement } from '#agreement/views';
import { daysOf } from '#cases';
import { caseAddress, compareAddress, draftAddress, fileAddress, saidAddress } from '#lib/addresses.ts';
import { datesOn } from '#lib/dates.ts';
import { ifSigned } from '#lib/duties/if-signed.ts';
import { found } from '#lib/found.ts';
import { frontPage } from '#lib/front-page.ts';
import { knownDay } from '#lib/known-day.ts';
import { bothSides } from '#lib/sides.ts';
import { citedSources } from '#lib/sources.ts';
import { sayTablers } from '#lib/words.ts';
import type { PageServerLoad } from './$types';

/** The front page shows the first case that has one; the invented case stands behind the second door. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const all = found(await locals.cases.all());
  const whole = all.find((view) => view.front.columns.length > 0);
  const invented = all.find((view) => view.invented);
  const door = invented === undefined ? undefined : { title: invented.title, address: caseAddress(invented.id) };
  if (whole === undefined) return { door };
  const known = knownDay(whole, url.searchParams);
  const view = found(await locals.cases.one(whole.id, { asKnownOn: known.day }));
  const page = frontPage(view, known.day, whole.front.columns.length);
  const dates = datesOn(view, known.day);
  const told = found(await locals.positions.statements(whole.id, { asKnownOn: known.day }));
  const doubts = doubtsIn(view, told, known.day);
  const drafted = await locals.duties.lived(whole.id, { signed: known.day }, { asKnownOn: known.day });
  const cited = new Set<string>([...page.sources, ...dates.sources].map((source) => source.id));
  return {
    door,
    process: {
      title: view.title,
      notice: view.notice,
      closesOn: daysOf(whole).to,
      address: caseAddress(view.id, known.day),
      questions: view.questions.length,
    },
    known,
    page,
    dates,
    sides: bothSides(view, told, known.day),
    doubts,
    // On a day when no text is read as norms there is nothing to suppose.
    signed:
      drafted.ok && drafted.value.agreement.stands === 'drafted' ? ifSigned(view, drafted.value, known.day) : undefined,
    pages: {
      matrix: saidAddress(view.id, 'matrix', known.day),
      coverage: saidAddress(view.id, 'coverage', known.day),
      witness: saidAddress(view.id, 'witness', known.day),
    },
    texts: textsOf(view, known.day),
    sources: citedSources(view, cited),
  };
};

function textsOf(view: CaseView, day: string) {
  return view.drafts.map((draft) => ({
    title: draft.title ?? draft.id,
    date: draft.date,
    kind: draft.kind,
    by: sayTablers(view, draft),
    availability: draft.availability,
    address: draftAddress(view.id, draft.id, day),
    compare: view.drafts.some((d) => d.id === draft.base && d.units.length > 0 && draft.units.length > 0)
      ? compareAddress(view.id, draft.base ?? '', draft.id, day)
      : undefined,
  }));
}

/** What rules find of offices that were not held, and what an editor noted: each with its statement. */
function doubtsIn(view: CaseView, told: readonly ToldStatement[], known: string) {
  const address = (id: string) => fileAddress(view.id, 'statements', id, known);
  const notes = new Map(
    told.flatMap(({ statement, notes }) =>
      notes.map((note) => [note.id, { says: note.elsewhere ?? note.says, address: address(statement.id) }]),
    ),
  );
  const flagged = new Map(
    told.flatMap(({ statement, flags }) =>
      flags
        .filter(({ kind }) => kind === 'office-not-held')
        .map(({ sentence }) => [sentence, { sentence, address: address(statement.id) }]),
    ),
  );
  return { byRule: [...flagged.values()], byEditor: [...notes.values()] };
}
