/** The most octets of a line, its end not counted (RFC 5545, section 3.1). */
const WIDTH = 75;

/** A line of iCalendar with its end: folded after 75 octets of UTF-8, never within a character. */
export function contentLine(line: string): string {
  const parts: string[] = [];
  let [part, octets] = ['', 0];
  for (const sign of line) {
    const size = octetsOf(sign);
    if (octets + size > WIDTH) {
      parts.push(part);
      [part, octets] = ['', 1]; // the space that begins the rest
    }
    part += sign;
    octets += size;
  }
  return `${[...parts, part].join('\r\n ')}\r\n`;
}

/** Words as a value of text: signs that have a meaning are escaped, line ends are \n, other control signs are left out. */
export function escapeText(words: string): string {
  return words
    .toWellFormed()
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll(/\r\n|\r|\n|\u2028|\u2029/g, '\\n')
    .replaceAll(/(?!\t)\p{Cc}/gu, '');
}

function octetsOf(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
