import type { StanceKind } from '#agreement/positions';
import type { Level } from '#agreement/sources';
import type { Day, OptionId, QuestionId } from '#agreement/terms';
import type { Article, Attribution } from '#readers';

/** What somebody pasted or chose: words, or a file. */
export interface Pasted {
  readonly name: string;
  readonly bytes: Uint8Array | string;
  /** The day of publication, which dates *on Tuesday*. */
  readonly published?: Day;
}

/** An article with the candidates that rules found in it, each for a person to accept, to mend or to refuse. */
export interface Candidates {
  readonly article: Article;
  readonly attributions: readonly Candidate[];
}

/** Who said what, by the words of the text alone, with what it may be about and may do. */
export interface Candidate extends Attribution {
  readonly stance: StanceKind;
  readonly level: Level;
  /** The questions that it may be about, the likeliest first. */
  readonly questions: readonly QuestionId[];
  /** The option of the first of them that it comes nearest to, where one does. */
  readonly option?: OptionId;
}
