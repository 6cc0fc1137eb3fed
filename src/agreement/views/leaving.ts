import type { State } from '#agreement/evolve';
import { printedStatement, type RecordedStatement } from '#agreement/positions';
import { absurd, type Day, type StatementId } from '#agreement/terms';
import type { RecordedTabledAmendment } from '#agreement/text';

/**
 * The state with what stands in the public room as it may leave on a day: the one gate before every output of what was
 * said. A statement that may not leave is not in the answer, nor is anything that was read into it; one on background
 * bears the words that were agreed in place of a name. What lies in a closed room has not left it, and stays as it is.
 */
export function leaving(state: State, today: Day): State {
  const changed = changesIn(state, today);
  if (changed.size === 0) return state;
  const { positions } = state;
  const stays = (id: StatementId | undefined) => id === undefined || changed.get(id) !== 'withheld';
  const statements = new Map(
    [...positions.statements].flatMap(([id, statement]): [StatementId, RecordedStatement][] => {
      const change = changed.get(id) ?? statement;
      return change === 'withheld' ? [] : [[id, change]];
    }),
  );
  return {
    ...state,
    text: {
      ...state.text,
      amendments: new Map([...state.text.amendments].map(([id, one]) => [id, unanswered(one, stays)])),
    },
    positions: {
      ...positions,
      statements,
      readings: new Map([...positions.readings].filter(([id]) => stays(id))),
      fallbacks: positions.fallbacks.filter(({ statement }) => stays(statement)),
      amendments: new Map(
        [...positions.amendments].filter(([, { statement, answers }]) => stays(statement) && stays(answers)),
      ),
      forecasts: new Map([...positions.forecasts].filter(([, { statement }]) => stays(statement))),
      sentences: positions.sentences.map((sentence) => ({
        ...sentence,
        statements: sentence.statements.filter(stays),
        nearest: sentence.nearest.map((near) => ({ ...near, statements: (near.statements ?? []).filter(stays) })),
      })),
      notes: positions.notes.filter((note) => note.statements.every(stays)),
    },
  };
}

/** An amendment without the objection that it answers, where that may not leave. */
function unanswered(
  amendment: RecordedTabledAmendment,
  stays: (id: StatementId | undefined) => boolean,
): RecordedTabledAmendment {
  const { answers, ...rest } = amendment;
  return stays(answers) ? amendment : rest;
}

/** What is said in the public room and may not leave as it stands: with other words for the speaker, or not at all. */
function changesIn({ parties, positions }: State, today: Day): Map<StatementId, RecordedStatement | 'withheld'> {
  const changed = new Map<StatementId, RecordedStatement | 'withheld'>();
  for (const statement of positions.statements.values()) {
    if (parties.rooms.get(statement.room)?.kind !== 'public') continue;
    const left = asItLeaves(statement, today);
    if (left !== statement) changed.set(statement.id, left);
  }
  return changed;
}

function asItLeaves(statement: RecordedStatement, today: Day): RecordedStatement | 'withheld' {
  const { speaker } = statement;
  const printed = printedStatement(statement, today);
  switch (printed.kind) {
    case 'held':
    case 'never':
      return 'withheld';
    case 'printed': {
      const { person, as, onBehalfOf } = printed.statement;
      // Without a word on whose side it was said there is no place for it among the positions of parties.
      if (onBehalfOf === undefined) return 'withheld';
      if (speaker.kind !== 'named' || person === speaker.person) return statement;
      return as === undefined ? 'withheld' : { ...statement, speaker: { kind: 'anonymous', as } };
    }
    default:
      return absurd(printed);
  }
}
