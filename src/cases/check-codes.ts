import type { Result } from '#agreement/terms';

/** The check codes that printed drafts bear, as one reader may see them. */
export interface CheckCodes {
  /** The codes of a case's drafts, by the ids of the drafts; only of drafts that the reader may read. */
  readonly of: (caseId: string) => Promise<Result<ReadonlyMap<string, string>>>;
  /** The draft that a sheet with this code shows. Refuses a code that no draft bears which the reader may read. */
  readonly find: (written: string) => Promise<Result<CodedSheet>>;
}

/** The draft that a printed sheet shows, and the case that it is of. */
export interface CodedSheet {
  readonly code: string;
  readonly case: { readonly id: string; readonly title: string };
  readonly draft: { readonly id: string; readonly title: string; readonly date: string };
}
