import { asId, type DraftId, ok, type PartyId, type Result } from '#agreement/terms';
import { coverageOf, type DemandCoverage } from '#agreement/views';
import type { Invocation } from '../arguments.ts';
import type { Handed } from '../handed.ts';
import { print } from '../output.ts';
import { paperOf } from '../terminal/paper.ts';
import { askState, needed } from './ask-state.ts';
import { setItems } from './set-items.ts';

/** `travaux coverage`: what a draft makes of each demand of a party. */
export async function coverage(invocation: Invocation, handed: Handed): Promise<Result<void>> {
  const party = needed(invocation, 'party');
  if (!party.ok) return party;
  const draft = needed(invocation, 'draft');
  if (!draft.ok) return draft;
  const asked = await askState(invocation, handed, (state) => {
    const rows = coverageOf(state, asId<PartyId>(party.value), asId<DraftId>(draft.value));
    if (!rows.ok) return rows;
    const { questions, parties } = state.parties;
    const textOf = (row: DemandCoverage) =>
      questions.get(row.question)?.options.find(({ id }) => id === row.option)?.text ?? row.option;
    return ok({
      rows: rows.value.map((row) => ({
        row,
        title: questions.get(row.question)?.title ?? row.question,
        text: textOf(row),
      })),
      party: parties.get(asId<PartyId>(party.value))?.name ?? party.value,
    });
  });
  if (!asked.ok) return asked;
  const { rows } = asked.value;
  if (invocation.flags.has('json')) await print(`${JSON.stringify({ demands: rows.map(({ row }) => asJson(row)) })}\n`);
  else
    await print(
      setItems(
        `What ${draft.value} makes of the demands of ${asked.value.party}`,
        rows.map(({ row, title, text }) => ({ head: `${title}: ${text}`, lines: linesOf(row) })),
        paperOf(process.stdout, process.env),
      ),
    );
  return ok(undefined);
}

function asJson({ question, option, state, unsourced, units, firstMovedIn, statements }: DemandCoverage): object {
  return { question, option, state, unsourced, units, firstMovedIn, statements };
}

function linesOf({ state, unsourced, units, firstMovedIn, statements, outcomes }: DemandCoverage): readonly string[] {
  return [
    `${state}${unsourced ? ', a demand without a source' : ''}${units.length === 0 ? '' : `, by ${units.join(', ')}`}`,
    ...(outcomes.length === 0 ? [] : [`one of several: ${outcomes.map((o) => `${o.option} ${o.state}`).join('; ')}`]),
    ...(firstMovedIn === null ? [] : [`first moved in ${firstMovedIn}`]),
    ...(statements.length === 0 ? [] : [`said in ${statements.join(', ')}`]),
  ];
}
