/** The most characters of what somebody wrote that a sentence carries: a log is for finding, not for reading. */
const LONGEST = 140;

/** Somebody's own words in a sentence: on one line, cut where they are long. */
export function own(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).trimEnd()}…` : line;
}

/** The same in quotation marks. The sentence that ends with it brings its own full stop. */
export function quoted(words: string): string {
  return `“${own(words).replace(/\.$/, '')}”`;
}

/** The most characters of words that only say which thing is meant. */
const BRIEF = 60;

/** Words that say which thing is meant, in quotation marks: whole ones, as far as they go. */
export function briefly(words: string): string {
  const line = own(words);
  if (line.length <= BRIEF) return quoted(line);
  return `“${line.slice(0, BRIEF).replace(/\s+\S*$/, '')} …”`;
}
