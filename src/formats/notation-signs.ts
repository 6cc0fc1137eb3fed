/** A stretch of printed notation: words as they are read, or a bracket, which formats set so that it is seen. */
export interface Stretch {
  readonly text: string;
  readonly sign: boolean;
}

/** Tells the brackets of printed notation from its words, and takes the escapes off: for those who read, not for parsers. */
export function stretchesOf(notation: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let words = '';
  for (const [part] of notation.matchAll(/\\[[\]\\|?:]|[\s\S]/gu)) {
    if (part !== '[' && part !== ']') words += part.length === 2 && part.startsWith('\\') ? part.slice(1) : part;
    else {
      if (words !== '') stretches.push({ text: words, sign: false });
      words = '';
      stretches.push({ text: part, sign: true });
    }
  }
  if (words !== '') stretches.push({ text: words, sign: false });
  return stretches;
}
