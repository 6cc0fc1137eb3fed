import type { CaseView, WitnessLine } from '#agreement/views';
import { draftAddress, fileAddress } from '#lib/addresses.ts';
import { dayedCase } from '#lib/dayed.ts';
import { found } from '#lib/found.ts';
import { reportedChange } from '#lib/reported.ts';
import { draftTitle, nameOn, saidLine } from '#lib/said.ts';
import { citedSources } from '#lib/sources.ts';
import { numbersOf } from '#lib/unit-refs.ts';
import type { PageServerLoad } from './$types';

/** The report that a process began with, sentence by sentence: what each says, what is doubted of it, which pages handle it. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { view, known, past } = await dayedCase(locals, params.case, url.searchParams);
  const lines = found(await locals.positions.witness(params.case, past));
  return {
    known,
    sources: citedSources(view, new Set<string>(lines.map(({ sentence }) => sentence.source))),
    lines: lines.map((line) => ({
      n: line.sentence.n,
      key: `${line.sentence.source} ${line.sentence.n}`,
      kind: line.sentence.kind,
      gloss: line.sentence.gloss,
      statements: line.statements.map((told) => saidLine(view, told, known.day)),
      reported: line.amendments.map((amendment) => reportedChange(view, amendment, known.day)),
      notes: line.notes.map(({ id, says, elsewhere, handled }) => ({ id, says, elsewhere, handled })),
      pages: pagesOf(view, line, known.day),
      nearest: nearestOf(view, line, known.day),
    })),
  };
};

/** The pages that handle what a sentence says, each once. */
function pagesOf(view: CaseView, { statements }: WitnessLine, known: string) {
  const pages = new Map<string, string>();
  for (const { statement, readings } of statements) {
    for (const { on } of readings) {
      const { words, address } = nameOn(view, on, known);
      if (address !== undefined) pages.set(address, words);
    }
    for (const id of statement.questions) {
      const title = view.questions.find((question) => question.id === id)?.title ?? id;
      pages.set(fileAddress(view.id, 'questions', id, known), title);
    }
  }
  return [...pages].map(([address, words]) => ({ address, words }));
}

/** Dated matter of the record that comes near to it; that the sentence meant it is not said. */
function nearestOf(view: CaseView, { sentence }: WitnessLine, known: string) {
  return sentence.nearest.flatMap(({ statements = [], drafts = [], units = [] }) => [
    ...drafts.map((id) => ({ words: draftTitle(view, id), address: draftAddress(view.id, id, known) })),
    ...units.flatMap(({ draft: id, unit }) => {
      const draft = view.drafts.find((each) => each.id === id);
      const refs = draft === undefined ? [] : numbersOf(view.id, draft, [unit], known);
      return refs.map(({ label, address }) => ({ words: `${label} of ${draftTitle(view, id)}`, address }));
    }),
    ...statements.map((id) => ({
      words: `statement ${id.replace(/^st-/, '')}`,
      address: fileAddress(view.id, 'statements', id, known),
    })),
  ]);
}
