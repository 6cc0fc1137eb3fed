import type { Past } from '#agreement/reading';
import type { Day, Result } from '#agreement/terms';
import type { CaseView } from '#agreement/views';

/** Which time is asked for: the past of the record, and the day in the world up to which things had happened. */
export interface AtTime extends Past {
  readonly asOf?: Day;
}

/**
 * The processes as one reader may see them, now or in the past. It is bound to that reader: who is handed it cannot ask
 * as anybody else. A process that is not there and one that he may not know of are refused alike.
 */
export interface Cases {
  /** All of them, by id; without those of which nothing was known. */
  readonly all: (time?: AtTime) => Promise<Result<readonly CaseView[]>>;
  readonly one: (id: string, time?: AtTime) => Promise<Result<CaseView>>;
}
