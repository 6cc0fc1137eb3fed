import type { State } from '../../src/agreement/evolve.ts';

/**
 * The matrix as one would write it first: for every question and party, go through all statements. Answers, by cell, how
 * many stances stand.
 */
export function naiveMatrix({ parties, positions }: State): ReadonlyMap<string, number> {
  const cells = new Map<string, number>();
  for (const question of parties.questions.keys())
    for (const party of parties.parties.keys()) {
      const standing = new Set<string>();
      let spoken = false;
      for (const statement of positions.statements.values()) {
        const own = [statement.onBehalfOf, ...(statement.alsoFor ?? [])].includes(party);
        for (const { on, stance, rival, party: of } of positions.readings.get(statement.id) ?? []) {
          const about = 'question' in on ? on.question === question : isAbout(positions, statement.id, question);
          if (!about || !(of === undefined ? own : of === party)) continue;
          standing.add(JSON.stringify([on, rival === true ? stance : null]));
          spoken = true;
        }
        if (own && isAbout(positions, statement.id, question)) spoken = true;
      }
      for (const note of positions.noted) {
        if (note.party !== party || note.question !== question) continue;
        standing.add(JSON.stringify([{ kind: 'option', question, option: note.option }, null]));
        spoken = true;
      }
      if (spoken) cells.set(`${party} ${question}`, standing.size);
    }
  return cells;
}

/** Whether a statement is about a question: it says so, or one of its readings puts it there. */
function isAbout(
  { statements, readings }: State['positions'],
  id: Parameters<typeof readings.get>[0],
  question: string,
) {
  return (
    statements.get(id)?.questions.some((each) => each === question) ||
    (readings.get(id) ?? []).some(({ on }) => 'question' in on && on.question === question)
  );
}
