import type { Past } from '#agreement/reading';
import type { Result } from '#agreement/terms';
import type { CaseView } from '#agreement/views';

/**
 * The processes as one reader may see them, now or in the past. It is bound to that reader: who is handed it cannot ask
 * as anybody else. A process that is not there and one that he may not know of are refused alike.
 */
export interface Cases {
  /** All of them, by id; without those of which nothing was known. */
  readonly all: (past?: Past) => Promise<Result<readonly CaseView[]>>;
  readonly one: (id: string, past?: Past) => Promise<Result<CaseView>>;
}
