import {
  type AmendmentId,
  absurd,
  type ForecastId,
  type PersonId,
  type Placed,
  type StatementId,
  type Written,
} from '#agreement/terms';
import type { PositionsEntry } from './entries.ts';
import type { RecordedForecast } from './forecast.ts';
import type { AmendmentJoin, RecordedAmendment } from './reported-amendment.ts';
import type { RecordedStatement } from './statement.ts';
import type { Fallback, RecordedNote, RecordedReading } from './statement-reading.ts';
import type { Nearest, RecordedEditorsNote, RecordedSentence } from './witness.ts';

/** Who a statement does not name, as a closed room knows. */
export interface ProtectedName extends Placed {
  readonly person: PersonId;
  readonly reason?: string;
}

/** What was said and how it is read, as far as a reading of the record knows. Private to the fold. */
export interface PositionsState {
  readonly statements: Map<StatementId, RecordedStatement>;
  /** The readings of each statement, in the order of the record. */
  readonly readings: Map<StatementId, RecordedReading[]>;
  readonly names: Map<StatementId, ProtectedName>;
  readonly noted: RecordedNote[];
  readonly fallbacks: Fallback[];
  readonly amendments: Map<AmendmentId, RecordedAmendment & { readonly joins: AmendmentJoin[] }>;
  readonly forecasts: Map<ForecastId, RecordedForecast>;
  readonly sentences: (RecordedSentence & { readonly nearest: Nearest[] })[];
  readonly notes: RecordedEditorsNote[];
}

/** Nobody has said anything yet. */
export function initialPositions(): PositionsState {
  return {
    statements: new Map(),
    readings: new Map(),
    names: new Map(),
    noted: [],
    fallbacks: [],
    amendments: new Map(),
    forecasts: new Map(),
    sentences: [],
    notes: [],
  };
}

/** Takes one entry in. Changes the state that it was given, never the entry. */
export function evolvePositions(state: PositionsState, told: Written & PositionsEntry): void {
  const { knownOn } = told;
  const placed: Placed = { entry: told.id, room: told.room };
  switch (told.type) {
    case 'StatementRecorded':
      state.statements.set(told.body.id, { ...told.body, ...placed, knownOn });
      return;
    case 'ReadingRecorded': {
      const reading = { ...told.body, ...placed, knownOn };
      const others = state.readings.get(reading.statement);
      if (others === undefined) state.readings.set(reading.statement, [reading]);
      else others.push(reading);
      return;
    }
    case 'NameProtected': {
      const { statement, ...name } = told.body;
      state.names.set(statement, { ...name, ...placed });
      return;
    }
    case 'PositionNoted':
      state.noted.push({ ...told.body, ...placed, knownOn });
      return;
    case 'FallbackNamed':
      state.fallbacks.push({ ...told.body, ...placed });
      return;
    case 'AmendmentReported':
      state.amendments.set(told.body.id, { ...told.body, ...placed, knownOn, joins: [] });
      return;
    case 'AmendmentJoined':
      state.amendments.get(told.body.amendment)?.joins.push({ ...told.body, ...placed, knownOn });
      return;
    case 'ForecastMade':
      state.forecasts.set(told.body.id, { ...told.body, ...placed, knownOn });
      return;
    case 'ForecastSettled': {
      const forecast = state.forecasts.get(told.body.forecast);
      if (forecast !== undefined)
        state.forecasts.set(forecast.id, { ...forecast, settlement: { ...told.body, ...placed } });
      return;
    }
    case 'SentenceWitnessed':
      state.sentences.push({ ...told.body, ...placed, knownOn, nearest: [] });
      return;
    case 'NearestNoted': {
      const { source, n, ...nearest } = told.body;
      state.sentences.find((s) => s.source === source && s.n === n)?.nearest.push({ ...nearest, ...placed, knownOn });
      return;
    }
    case 'EditorNoted':
      state.notes.push({ ...told.body, ...placed, knownOn });
      return;
    default:
      absurd(told);
  }
}
