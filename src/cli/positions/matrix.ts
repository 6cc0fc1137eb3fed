import type { Standing } from '#agreement/positions';
import { ok, type Result, refuse } from '#agreement/terms';
import { type Matrix, matrixOf } from '#agreement/views';
import { matrixCsv, matrixJson } from '#formats';
import type { Invocation } from '../arguments.ts';
import type { Handed } from '../handed.ts';
import { print } from '../output.ts';
import { paperOf } from '../terminal/paper.ts';
import { askState } from './ask-state.ts';
import { type Item, setItems } from './set-items.ts';

/** `travaux matrix`: questions by parties, readable, as CSV or as JSON. */
export async function matrix(invocation: Invocation, handed: Handed): Promise<Result<void>> {
  const { flags } = invocation;
  if (flags.has('csv') && flags.has('json')) return refuse('usage', '--csv and --json are both given.');
  const asked = await askState(invocation, handed, (state, past) => ok({ past, matrix: matrixOf(state, past.asOf) }));
  if (!asked.ok) return asked;
  const { asOf = null, asKnownOn = null } = asked.value.past;
  if (flags.has('csv')) await print(matrixCsv(asked.value.matrix));
  else if (flags.has('json'))
    await print(`${JSON.stringify({ asOf, asKnownOn, ...matrixJson(asked.value.matrix) })}\n`);
  else await print(setItems('Who holds what', itemsOf(asked.value.matrix), paperOf(process.stdout, process.env)));
  return ok(undefined);
}

function itemsOf({ parties, rows }: Matrix): readonly Item[] {
  return rows.map(({ question, cells }) => ({
    head: question.title,
    lines: cells.flatMap((position, i) => {
      const options = new Map(question.options.map(({ id, text }): [string, string] => [id, text]));
      const held = (position?.standings ?? []).map((each) => sayStanding(each, options));
      return position === undefined
        ? []
        : [`${parties[i]?.name ?? position.party}: ${held.join('; ') || 'spoke of it'}`];
    }),
  }));
}

function sayStanding({ stance, on, day }: Standing, options: ReadonlyMap<string, string>): string {
  const what = on.kind === 'option' ? (options.get(on.option) ?? on.option) : on.kind === 'question' ? '' : on.kind;
  return `${stance}${what === '' ? '' : ` of ${what}`} (${day})`;
}
