import {
  compareText,
  type Day,
  type EntryId,
  type OptionId,
  type PartyId,
  type QuestionId,
  type StatementId,
} from '#agreement/terms';
import type { PositionsState } from './evolve.ts';
import { isSourced } from './flag.ts';
import { isAgainst, type StanceKind } from './stance.ts';
import { dayOfStatement, saidFor } from './statement.ts';

/** An option that a party asks for, and those of the same question that it objects to. */
export interface Demand {
  readonly party: PartyId;
  readonly question: QuestionId;
  readonly option: OptionId;
  readonly against: readonly OptionId[];
  /** What it rests on: the statements that demand it and those that object, in the order of days. */
  readonly statements: readonly StatementId[];
  /** No statement makes the demand: it is put down to the party, or told in a source's own voice. */
  readonly unsourced: boolean;
  readonly grounds: readonly EntryId[];
}

/**
 * The demands of a party, each once, by question. All count, whether or not the party later took less: coverage compares
 * a text with demands, not with moods. Rival readings do not count. As of a day, only what was said by then.
 */
export function demandsOf(state: PositionsState, party: PartyId, asOf?: Day): readonly Demand[] {
  const spoken = optionReadings(state, party, asOf);
  const demands = new Map<OptionId, QuestionId>();
  for (const { stance, option, question } of spoken) if (stance === 'demand') demands.set(option, question);
  return [...demands].map(([option, question]) => {
    const made = spoken.filter((s) => s.option === option && s.stance === 'demand');
    const objections = spoken.filter((s) => s.question === question && isAgainst(s.stance));
    const rests = [...made, ...objections].sort((a, b) => compareText(a.day, b.day));
    return {
      party,
      question,
      option,
      against: [...new Set(objections.map((o) => o.option))],
      statements: [...new Set(rests.flatMap((s) => s.statement ?? []))],
      unsourced: !made.some((s) => s.sourced),
      grounds: [...new Set(rests.flatMap((s) => s.grounds))],
    };
  });
}

interface Spoken {
  readonly question: QuestionId;
  readonly option: OptionId;
  readonly stance: StanceKind;
  readonly day: Day;
  readonly statement?: StatementId;
  readonly sourced: boolean;
  readonly grounds: readonly EntryId[];
}

/** What the party said, or is said to hold, on options. */
function optionReadings(state: PositionsState, party: PartyId, asOf: Day | undefined): readonly Spoken[] {
  const isIn = (day: Day) => asOf === undefined || day <= asOf;
  const said = [...state.statements.values()].filter((statement) => isIn(dayOfStatement(statement)));
  return [
    ...said.flatMap((statement) =>
      (state.readings.get(statement.id) ?? []).flatMap((reading): readonly Spoken[] => {
        const { on, stance, rival, entry } = reading;
        const isTheirs = reading.party === undefined ? saidFor(statement, party) : reading.party === party;
        if (on.kind !== 'option' || rival || !isTheirs) return [];
        const { question, option } = on;
        const [day, sourced] = [dayOfStatement(statement), isSourced(statement)];
        return [{ question, option, stance, day, statement: statement.id, sourced, grounds: [statement.entry, entry] }];
      }),
    ),
    ...state.noted
      .filter((note) => note.party === party && isIn(note.knownOn))
      .map(({ question, option, stance, knownOn: day, entry }) => ({
        question,
        option,
        stance,
        day,
        sourced: false,
        grounds: [entry],
      })),
  ];
}
