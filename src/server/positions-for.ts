import type { State } from '#agreement/evolve';
import { noSuch } from '#agreement/parties';
import type { Past } from '#agreement/reading';
import { asId, type Day, type DraftId, ok, type ProcessId, type Result } from '#agreement/terms';
import { flatten, tabledDraft, unitsOfAmendment } from '#agreement/text';
import {
  type ClauseMargin,
  clauseMargin,
  coverageOf,
  findStatement,
  leaving,
  matrixOf,
  partyFile,
  questionFile,
  statementsWhere,
  witnessOf,
} from '#agreement/views';
import type { Positions } from '#cases';
import { type Desk, searchDesk } from '#desk';
import { candidatesIn } from './candidates-in.ts';
import type { Asker } from './entrance.ts';
import { today } from './send-file.ts';

/** Who said what and who holds what, as the asker may read it. Each answer is made of what may leave, and of nothing else. */
export function positionsFor(desk: Desk, { readerIn }: Pick<Asker, 'readerIn'>): Positions {
  const ask = async <A>(
    process: string,
    past: Past | undefined,
    question: (state: State, asOf: Day | undefined) => Result<A>,
  ): Promise<Result<A>> => {
    const id = asId<ProcessId>(process);
    const reader = await readerIn(id);
    if (!reader.ok) return reader;
    const asked = await desk.ask(
      id,
      reader.value,
      (state, asOf) =>
        state.parties.process === undefined
          ? { ok: false as const, refusal: noSuch('case', process) }
          : question(leaving(state, today() as Day), asOf),
      past,
    );
    return asked.ok ? asked.value : asked;
  };
  return {
    matrix: (process, past) => ask(process, past, (state, asOf) => ok(matrixOf(state, asOf))),
    question: (process, id, past) => ask(process, past, (state, asOf) => questionFile(state, asId(id), asOf)),
    party: (process, id, past) => ask(process, past, (state, asOf) => partyFile(state, asId(id), asOf)),
    coverage: (process, party, draft, past) =>
      ask(process, past, (state) => coverageOf(state, asId(party), asId(draft))),
    statement: (process, id, past) =>
      ask(process, past, (state) => {
        const told = findStatement(state, asId(id));
        return told === undefined ? { ok: false, refusal: noSuch('statement', id) } : ok(told);
      }),
    statements: (process, past) => ask(process, past, (state, asOf) => ok(statementsWhere(state, () => true, asOf))),
    margins: (process, draft, past) =>
      ask(process, past, (state, asOf) => marginsOf(state, asId<DraftId>(draft), asOf)),
    witness: (process, past) => ask(process, past, (state) => ok(witnessOf(state))),
    search: async (process, query, past) => {
      const id = asId<ProcessId>(process);
      const left = await ask(id, past, (state) => ok(new Set<string>(state.positions.statements.keys())));
      if (!left.ok) return left;
      const reader = await readerIn(id);
      if (!reader.ok) return reader;
      const found = await searchDesk(desk, id, reader.value, query, past);
      // What may not stand in the public room is refused there; should some stand there yet, it is not found either.
      if (!found.ok) return found;
      const hits = found.value.hits.filter((hit) => hit.kind !== 'statement' || left.value.has(hit.id));
      return ok({ total: found.value.total - (found.value.hits.length - hits.length), hits });
    },
    candidates: async (process, matter) => {
      const state = await ask(process, undefined, (state) => ok(state));
      return state.ok ? candidatesIn(matter, state.value) : state;
    },
  };
}

/** The margins of the clauses that touch a question, pick an option or would be amended; of the others there is nothing to say. */
function marginsOf(state: State, id: DraftId, asOf: Day | undefined): Result<readonly ClauseMargin[]> {
  const draft = state.text.drafts.get(id);
  if (draft === undefined) return { ok: false, refusal: noSuch('draft', id) };
  const { units, containers } = flatten(tabledDraft(draft));
  const picking = new Set<string>(state.parties.picks.filter((p) => p.draft === id).flatMap((p) => p.units));
  const { amendments } = state.text;
  const amended = new Set<string>(
    [...amendments.values()].filter(({ draft: of }) => of === id).flatMap((one) => unitsOfAmendment(one, amendments)),
  );
  const margins: ClauseMargin[] = [];
  for (const unit of [...units, ...containers]) {
    if (!picking.has(unit.id) && !amended.has(unit.id) && (draft.touches?.[unit.id] ?? []).length === 0) continue;
    const margin = clauseMargin(state, id, unit.id, asOf);
    if (!margin.ok) return margin;
    margins.push(margin.value);
  }
  return ok(margins);
}
