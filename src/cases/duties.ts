import type { Past } from '#agreement/reading';
import type { Result } from '#agreement/terms';
import type { AgreementStanding, LivedAgreement } from '#agreement/views';

/**
 * What texts make of whom, and whether it is kept, as one visitor may read it, now or in the past. Bound to that visitor
 * as `Cases` is; what is not there and what he may not know of are refused alike, and what happened in a room that he may
 * not enter moves nothing.
 */
export interface Duties {
  /** The texts that are read as norms, with where each stands: those in force first, then the newest. */
  readonly agreements: (process: string, past?: Past) => Promise<Result<readonly AgreementStanding[]>>;
  /** One of them as it is lived; where none is named, the first. */
  readonly lived: (process: string, asked?: LivedAsked, past?: Past) => Promise<Result<LivedAgreement>>;
}

/** Which text, and whether to suppose that it is signed. */
export interface LivedAsked {
  readonly agreement?: string;
  /** The day of a supposed signature, as YYYY-MM-DD; of a text that is signed it changes nothing. */
  readonly signed?: string;
}
