import { type Day, ok, type Result, refuse } from '#agreement/terms';
import type { Assent } from './act.ts';
import type { FinalClause, Trigger } from './final-clause.ts';

/**
 * Whether an act may be told beside those that were told of the same text where the asker writes. An act out of the
 * usual order is told all the same, and the standing of the text says so; refused is what was told before, and what
 * has not happened yet.
 */
export function checkAssent(given: Assent, told: readonly Assent[], today: Day): Result<void> {
  const { party, act, draft, occurred } = given;
  if (occurred > today)
    return refuse(
      'act-ahead',
      `${occurred} has not come; tell the act when it is done, and until then as an event that is planned.`,
      [draft, party],
    );
  if (told.some((each) => each.draft === draft && each.party === party && each.act === act))
    return refuse(
      'act-told',
      `It is told already that "${party}" ${act} "${draft}"; correct that entry if its day is another.`,
      [draft, party],
    );
  return ok(undefined);
}

/** Whether the final clause can ever be met: no more parties are asked for than count. */
export function checkFinalClause(clause: FinalClause): Result<void> {
  const fault = [clause.inForce, clause.provisional].find((trigger) => trigger && asksTooMany(trigger, clause));
  if (fault === undefined) return ok(undefined);
  return refuse(
    'never-met',
    `The clause asks for the acts of more parties than the ${clause.of.length} that count; name those, or ask for fewer.`,
    [clause.draft],
  );
}

function asksTooMany(trigger: Trigger, { of }: FinalClause): boolean {
  return trigger.kind === 'acts' && trigger.parties !== 'all' && trigger.parties > new Set(of).size;
}
