/** A word, a sign, a day or a period of an expression, and the character at which it begins. */
export interface Token {
  readonly kind: 'word' | 'day' | 'period' | 'sign';
  readonly text: string;
  readonly at: number;
}

/** An expression that is being read, and how far. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  at: number;
}

// A hyphen belongs to a word only before a letter: `dry-season` is one word, `start-5d` is a start and a period.
const TOKEN =
  /(?<day>\d{4}-\d{2}-\d{2})|(?<period>\d+\s?(?:min|mo|wd|h|d|w|y)(?![\p{L}\p{N}_]))|(?<word>[\p{L}\p{N}_](?:[\p{L}\p{N}_.:@]|-(?=\p{L}))*)|(?<sign>\S)/gu;

/** Cuts an expression into words, signs, days and periods. */
export function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(TOKEN)].map((match) => {
    const { day, period, word } = match.groups ?? {};
    const kind = day !== undefined ? 'day' : period !== undefined ? 'period' : word !== undefined ? 'word' : 'sign';
    return { kind, text: match[0], at: match.index };
  });
}

/** Whether the next word or sign is this one. */
export function isAt({ tokens, at }: Reading, text: string): boolean {
  return tokens[at]?.text === text;
}

/** The words up to a sign, as they stand, without the white space around them. */
export function readUntil(reading: Reading, sign: string): string {
  const from = reading.tokens[reading.at]?.at ?? reading.text.length;
  while (reading.at < reading.tokens.length && !isAt(reading, sign)) reading.at += 1;
  return reading.text.slice(from, reading.tokens[reading.at]?.at ?? reading.text.length).trim();
}
