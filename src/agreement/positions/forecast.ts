import type { Day, ForecastId, Placed, SourceId, StatementId } from '#agreement/terms';

/**
 * The words of likelihood and the shares of a hundred that they stand for: the table of ICD 203 (Office of the Director
 * of National Intelligence, Analytic Standards, 2015), in both of its columns of words.
 */
export const LIKELIHOODS = {
  'almost no chance': [1, 5],
  remote: [1, 5],
  'very unlikely': [5, 20],
  'highly improbable': [5, 20],
  unlikely: [20, 45],
  improbable: [20, 45],
  'roughly even chance': [45, 55],
  'roughly even odds': [45, 55],
  likely: [55, 80],
  probable: [55, 80],
  'very likely': [80, 95],
  'highly probable': [80, 95],
  'almost certain': [95, 99],
  'nearly certain': [95, 99],
} as const satisfies Record<string, readonly [number, number]>;
export type Likelihood = keyof typeof LIKELIHOODS;

/** What became of a forecast. */
export const OUTCOMES = ['right', 'wrong', 'cannot be judged'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What somebody said would come, and how likely. Travaux makes none of its own. */
export interface Forecast {
  readonly id: ForecastId;
  readonly statement: StatementId;
  /** What is to come, so that it can be judged. */
  readonly claim: string;
  readonly likelihood: Likelihood;
  /** The day until which it is to come, where one was named. */
  readonly by?: Day;
}

/** What became of it, from which day on that was known. */
export interface Settlement extends Placed {
  readonly forecast: ForecastId;
  readonly outcome: Outcome;
  readonly on: Day;
  readonly reason?: string;
  readonly sources?: readonly SourceId[];
}

/** A forecast as the record has it, with its outcome once there is one. */
export interface RecordedForecast extends Forecast, Placed {
  readonly knownOn: Day;
  readonly settlement?: Settlement;
}

/**
 * The Brier score of a forecast that came out right or wrong: from 0, the best, to 1. A word of likelihood is a range,
 * so the score is one too; a forecast without an outcome that can be judged has none. (G. W. Brier, 1950.)
 */
export function scoreOf({
  likelihood,
  settlement,
}: RecordedForecast): readonly [best: number, worst: number] | undefined {
  if (settlement === undefined || settlement.outcome === 'cannot be judged') return undefined;
  const came = settlement.outcome === 'right' ? 1 : 0;
  const [low, high] = LIKELIHOODS[likelihood];
  const scores = [low, high].map((share) => (share / 100 - came) ** 2);
  return [Math.min(...scores), Math.max(...scores)];
}
