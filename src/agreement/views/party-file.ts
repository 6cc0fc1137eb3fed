import type { Channel, ToldEvent } from '#agreement/course';
import type { State } from '#agreement/evolve';
import { noSuch, type Party, type Person, type PosedQuestion } from '#agreement/parties';
import {
  type Demand,
  demandsOf,
  type Fallback,
  type Position,
  positionOf,
  type RecordedForecast,
  type Standing,
  saidFor,
} from '#agreement/positions';
import { compareText, type Day, ok, type PartyId, type Result } from '#agreement/terms';
import { statementsWhere, type ToldStatement } from './told-statement.ts';

/** All that is known of a party: who speaks for it, what it holds, what it said, where it sat. */
export interface PartyFile {
  readonly party: Party;
  readonly members: readonly Party[];
  /** The blocs that it is in. */
  readonly blocs: readonly Party[];
  readonly people: readonly Person[];
  readonly positions: readonly { readonly question: PosedQuestion; readonly position: Position }[];
  readonly demands: readonly Demand[];
  readonly redLines: readonly Standing[];
  readonly fallbacks: readonly Fallback[];
  /** In the order of days. */
  readonly statements: readonly ToldStatement[];
  readonly forecasts: readonly RecordedForecast[];
  readonly events: readonly ToldEvent[];
  readonly channels: readonly Channel[];
}

/** A party's file as of a day. Refuses a party that this reader may not know of. */
export function partyFile(state: State, id: PartyId, asOf?: Day): Result<PartyFile> {
  const { parties, people, questions } = state.parties;
  const party = parties.get(id);
  if (party === undefined) return { ok: false, refusal: noSuch('party', id) };
  const own = [...people.values()].filter((person) => person.party === id);
  const ids = new Set<string>([id, ...own.map((person) => person.id)]);
  const positions = [...questions.values()]
    .map((question) => ({ question, position: positionOf(state.positions, id, question.id, asOf) }))
    .filter(({ position }) => position.grounds.length > 0);
  const statements = statementsWhere(state, (statement) => saidFor(statement, id), asOf);
  const said = new Set(statements.map(({ statement }) => statement.id));
  return ok({
    party,
    members: (party.members ?? []).flatMap((member) => parties.get(member) ?? []),
    blocs: [...parties.values()].filter(({ members }) => members?.includes(id)),
    people: own,
    positions,
    demands: demandsOf(state.positions, id, asOf),
    redLines: redLinesIn(positions),
    fallbacks: state.positions.fallbacks.filter((fallback) => fallback.party === id),
    statements,
    forecasts: [...state.positions.forecasts.values()].filter(({ statement }) => said.has(statement)),
    events: [...state.course.events.values()]
      .filter(
        ({ participants, occurred }) => participants.some((who) => ids.has(who)) && occurred <= (asOf ?? occurred),
      )
      .sort((a, b) => compareText(a.occurred, b.occurred) || compareText(a.id, b.id)),
    channels: [...state.course.channels.values()].filter(
      ({ between, through, from }) => (between.includes(id) || through === id) && from <= (asOf ?? from),
    ),
  });
}

/** Each red line once, though it may have been drawn under several questions. */
function redLinesIn(positions: PartyFile['positions']): readonly Standing[] {
  const lines = new Map<string, Standing>();
  for (const { position } of positions)
    for (const standing of position.movement)
      if (standing.strength === 'red line') lines.set(standing.grounds.join(' '), standing);
  return [...lines.values()];
}
