import type { RecordedForecast } from '#agreement/positions';
import { LIKELIHOODS } from '#agreement/positions';
import type { CaseView, ToldStatement } from '#agreement/views';
import { fileAddress } from '#lib/addresses.ts';
import { type SaidLine, saidLine } from '#lib/said.ts';

/** A forecast as somebody made it, with what became of it. */
export interface ForecastLine {
  readonly id: string;
  readonly claim: string;
  readonly likelihood: string;
  /** The share of a hundred that the word stands for. */
  readonly range: string;
  readonly by: string | undefined;
  readonly knownOn: string;
  readonly who: string | undefined;
  readonly address: string;
  readonly outcome: { readonly words: string; readonly on: string; readonly reason: string | undefined } | undefined;
}

/** Forecasts as pages set them; who made each is told by its statement. */
export function forecastLines(
  view: CaseView,
  forecasts: readonly RecordedForecast[],
  told: readonly ToldStatement[],
  known: string | undefined,
): readonly ForecastLine[] {
  return forecasts.map(({ id, statement, claim, likelihood, by, knownOn, settlement }) => {
    const made = told.find((each) => each.statement.id === statement);
    const said: SaidLine | undefined = made === undefined ? undefined : saidLine(view, made, known);
    return {
      id,
      claim,
      likelihood,
      range: LIKELIHOODS[likelihood].join(' to '),
      by,
      knownOn,
      who: said?.who,
      address: fileAddress(view.id, 'statements', statement, known),
      outcome:
        settlement === undefined
          ? undefined
          : { words: settlement.outcome, on: settlement.on, reason: settlement.reason },
    };
  });
}
