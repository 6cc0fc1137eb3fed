import type { State } from '#agreement/evolve';
import type { Past } from '#agreement/reading';
import { asId, ok, type PersonId, type Result, refuse } from '#agreement/terms';
import { KEY_HOLDER } from '#desk';
import type { Invocation } from '../arguments.ts';
import type { Handed } from '../handed.ts';
import { pastOf } from '../past-of.ts';
import { chooseProcess } from '../record/choose-process.ts';
import { isNamed, withRecord } from '../record/where.ts';

/** A question of a state, and of the past that was asked for. */
export type Question<A> = (state: State, past: Past) => Result<A>;

/**
 * Asks a question of a case folder (--case) or of a record, as a member (--as) reads it. A case is read as the public
 * reads it where nobody is named; a record as the one who holds its keys.
 */
export async function askState<A>(invocation: Invocation, handed: Handed, question: Question<A>): Promise<Result<A>> {
  const { values } = invocation;
  const past = pastOf(values);
  if (!past.ok) return past;
  const reader = values.as === undefined ? undefined : asId<PersonId>(values.as);
  if (values.case === undefined) return askRecord(invocation, handed, reader, past.value, question);
  if (isNamed(invocation)) return refuse('usage', '--case and a record are both given; a command asks one of them.');
  const opened = await handed.caseAt(values.case);
  if (!opened.ok) return opened;
  return question(opened.value.state(reader, past.value), past.value);
}

async function askRecord<A>(
  invocation: Invocation,
  handed: Handed,
  reader: PersonId | undefined,
  past: Past,
  question: Question<A>,
): Promise<Result<A>> {
  let answer: Result<A> | undefined;
  const done = await withRecord(invocation, handed, 'read', async (record) => {
    const process = await chooseProcess(record, invocation.values.process);
    if (!process.ok) return process;
    const desk = await record.desk();
    if (!desk.ok) return desk;
    const asked = await desk.value.ask(process.value, reader ?? KEY_HOLDER, (state) => question(state, past), past);
    if (!asked.ok) return asked;
    answer = asked.value;
    return ok(undefined);
  });
  if (!done.ok) return done;
  return answer ?? refuse('fault', 'The record gave no answer.');
}

/** The value of an option that the command cannot do without. */
export function needed(invocation: Invocation, option: string): Result<string> {
  const value = invocation.values[option];
  return value === undefined ? refuse('usage', `--${option} is missing.`) : ok(value);
}
