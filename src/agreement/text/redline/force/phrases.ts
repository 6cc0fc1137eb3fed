/** Phrases by their first word, each as its words, the longest first. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Makes phrases ready to be found. */
export function phrasesOf(written: readonly string[]): Phrases {
  const phrases = new Map<string, string[][]>();
  for (const phrase of [...written].sort((x, y) => y.length - x.length)) {
    const words = phrase.split(' ');
    const first = words[0] ?? '';
    phrases.set(first, [...(phrases.get(first) ?? []), words]);
  }
  return phrases;
}

/** The longest of these phrases that begins at a place. */
export function longestPhrase(
  items: readonly { readonly word: string }[],
  at: number,
  phrases: Phrases,
): readonly string[] | undefined {
  const own = phrases.get(items[at]?.word ?? '');
  return own?.find((words) => words.every((word, i) => items[at + i]?.word === word));
}
