/** How one language spells numbers out, from 1 to 9,999. Small letters; the printer sets the first one large. */
export interface Spelling {
  readonly cardinal: (n: number) => string;
  readonly ordinal: (n: number) => string;
  /** Digits with the sign of an ordinal: 1st, 2e, 3º. */
  readonly sign: (n: number) => string;
}

/** The largest number that is spelled out. */
export const MOST_SPELLED = 9_999;

/** A number's thousands, hundreds and what is left below a hundred. */
export function parts(n: number): { readonly thousands: number; readonly hundreds: number; readonly rest: number } {
  return { thousands: Math.floor(n / 1000), hundreds: Math.floor((n % 1000) / 100), rest: n % 100 };
}

/** A list of words, one for each number from `from` on; reading past it is a bug. */
export function words(list: string, from: number): (n: number) => string {
  const all = list.split(' ').map((word) => word.replaceAll('_', ' '));
  return (n) => {
    const word = all[n - from];
    if (word === undefined) throw new RangeError(`no word for ${n} among ${list}`);
    return word;
  };
}

/** Joins what is not empty. */
export function join(separator: string, ...pieces: readonly string[]): string {
  return pieces.filter((piece) => piece !== '').join(separator);
}

/** Ordinals in languages where only the last word of a number is an ordinal: all above it stays a cardinal. */
export function lastOrdinal(
  n: number,
  cardinal: (n: number) => string,
  small: (n: number) => string,
  round: {
    readonly tens: (tens: number) => string;
    readonly hundreds: (n: number) => string;
    readonly thousands: (n: number) => string;
  },
): string {
  const { thousands, hundreds, rest } = parts(n);
  const above = (value: number) => (value === 0 ? '' : cardinal(value));
  if (rest === 0 && hundreds === 0) return round.thousands(thousands);
  if (rest === 0) return join(' ', above(thousands * 1000), round.hundreds(hundreds));
  if (rest < 20) return join(' ', above(n - rest), small(rest));
  const ones = rest % 10;
  if (ones === 0) return join(' ', above(n - rest), round.tens(rest / 10));
  return join(' ', above(n - ones), small(ones));
}
