/** The words of one language that bear on force, in small letters and as the folder's `bare` spells them. */
export interface WordLists {
  /** Cardinals: what they count. One alone is an article in many languages, and counts only before a unit. */
  readonly numbers: Readonly<Record<string, number>>;
  readonly ordinals: Readonly<Record<string, number>>;
  /** Units of time, each by its English singular. */
  readonly times: Readonly<Record<string, string>>;
  /** Adjectives that may stand between a figure and its unit of time. */
  readonly timeAdjectives: readonly string[];
  readonly months: Readonly<Record<string, number>>;
  readonly currencies: readonly string[];
  readonly measures: readonly string[];
  /** "a week", "per year". */
  readonly per: readonly string[];
  /** Periods without a figure, as phrases. */
  readonly openPeriods: readonly string[];
  readonly modals: readonly string[];
  readonly negations: readonly string[];
  /** What bounds a figure or a class, as phrases. */
  readonly limiters: readonly string[];
  /** Words that open a condition, an exception or a time. */
  readonly qualifiers: readonly string[];
  /** What opens an exception, a condition or a limit, as phrases. */
  readonly exceptions: readonly string[];
  /** Words before which an actor stands as the doer: "by". */
  readonly byWords: readonly string[];
  /** Words that stand for an actor named elsewhere. */
  readonly pronouns: readonly string[];
  readonly determiners: readonly string[];
  /** Names of the parts of a text, each by its kind in the field's English. */
  readonly parts: Readonly<Record<string, string>>;
  /** Of those names, which are spelled alike for one part and for several; "§" is in every language. */
  readonly oneOrSeveral: readonly string[];
  /** "of" in "paragraph 2 of Article 6". */
  readonly of: readonly string[];
  /** What joins or spans the numbers of several parts: "and", "or", "to". */
  readonly joins: readonly string[];
}

/** A table written as words and what they stand for: "one=1 two=2". */
export function table<V extends number | string = number>(written: string): Readonly<Record<string, V>> {
  return tableOf(
    written.split(' ').map((entry) => {
      const [word = '', stands = ''] = entry.split('=');
      return [word, (/^[\d.]+$/.test(stands) ? Number(stands) : stands) as V] as const;
    }),
  );
}

/** Words written with spaces between them. */
export function list(written: string): readonly string[] {
  return written.split(' ');
}

/** Without a prototype, so that the word "constructor" is not found in it. */
function tableOf<V>(entries: readonly (readonly [string, V])[]): Readonly<Record<string, V>> {
  return Object.assign(Object.create(null), Object.fromEntries(entries));
}
