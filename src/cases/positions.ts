import type { Past } from '#agreement/reading';
import type { Result } from '#agreement/terms';
import type {
  ClauseMargin,
  DemandCoverage,
  Matrix,
  PartyFile,
  QuestionFile,
  ToldStatement,
  WitnessLine,
} from '#agreement/views';
import type { Candidates, Pasted } from './candidates.ts';

/**
 * Who said what and who holds what, as one visitor may read it, now or in the past. Bound to that visitor as `Cases` is;
 * what is not there and what he may not know of are refused alike. What stands in the public room comes as it may leave:
 * nothing off the record or under embargo, and no name that was given on background.
 */
export interface Positions {
  readonly matrix: (process: string, past?: Past) => Promise<Result<Matrix>>;
  readonly question: (process: string, question: string, past?: Past) => Promise<Result<QuestionFile>>;
  readonly party: (process: string, party: string, past?: Past) => Promise<Result<PartyFile>>;
  /** What a draft makes of each demand of a party. */
  readonly coverage: (
    process: string,
    party: string,
    draft: string,
    past?: Past,
  ) => Promise<Result<readonly DemandCoverage[]>>;
  readonly statement: (process: string, statement: string, past?: Past) => Promise<Result<ToldStatement>>;
  /** Every statement, in the order of days. */
  readonly statements: (process: string, past?: Past) => Promise<Result<readonly ToldStatement[]>>;
  /** The margins of those clauses of a draft that touch a question. */
  readonly margins: (process: string, draft: string, past?: Past) => Promise<Result<readonly ClauseMargin[]>>;
  /** The reports that are held as witnesses, sentence by sentence. */
  readonly witness: (process: string, past?: Past) => Promise<Result<readonly WitnessLine[]>>;
  readonly search: (process: string, query: SearchAsked, past?: Past) => Promise<Result<SearchFound>>;
  /** Reads an article for who says what in it, by the names that the visitor may know. Nothing of it is kept. */
  readonly candidates: (process: string, matter: Pasted) => Promise<Result<Candidates>>;
}

/** What is looked for: words, and what a find must have to do with. */
export interface SearchAsked {
  readonly words?: string;
  readonly actor?: string;
  readonly question?: string;
  readonly draft?: string;
  readonly unit?: string;
  readonly source?: string;
  /** The first and the last day, both in. */
  readonly from?: string;
  readonly to?: string;
  readonly limit?: number;
}

/** What was found, the best first. */
export interface SearchFound {
  readonly total: number;
  readonly hits: readonly SearchHit[];
}

/** Something that was found, in the room in which it stands. */
export interface SearchHit {
  readonly kind: string;
  readonly id: string;
  readonly room: string;
  readonly entry: string;
  readonly title: string;
  readonly day?: string;
  /** The words around the first that met. */
  readonly excerpt: string;
  readonly clauses: readonly string[];
}
