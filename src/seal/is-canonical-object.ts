import { canonicalJson } from './canonical.ts';

/**
 * Whether bytes of well-formed UTF-8, cut out of JSON that was read or will be, are one object in canonical JSON. A look
 * along them settles it for what is usual; what that cannot settle is written anew and compared.
 */
export function isCanonicalObject(bytes: Uint8Array): boolean {
  if (bytes[0] !== OPEN) return false;
  if (isPlainlyCanonical(bytes)) return true;
  try {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    return canonicalJson(JSON.parse(text)) === text;
  } catch {
    return false; // more or less than one value, or behind an escape a lone surrogate, which has no canonical form
  }
}

const [QUOTE, COMMA, COLON, ESCAPE, OPEN, CLOSE, LIST, LIST_END] = codes('",:\\{}[]');
const [ZERO, NINE, F, N, T] = codes('09fnt');
const SHORT_ESCAPES: ReadonlySet<number | undefined> = new Set(codes('"\\bfnrt'));

/** What stands for the last name in a list, and in an object that has named nothing yet; else it is where the name begins. */
const [IN_LIST, NO_NAME] = [-2, -1];

/** Yes, or not known. The bytes are JSON, so that only white space, order, doubles and other ways of writing are looked for. */
function isPlainlyCanonical(bytes: Uint8Array): boolean {
  const names: number[] = [];
  let at = 0;
  let isName = false;
  do {
    const byte = bytes[at] ?? 0;
    if (byte === OPEN || byte === LIST) {
      names.push(byte === OPEN ? NO_NAME : IN_LIST);
      isName = byte === OPEN;
      at++;
    } else if (byte === CLOSE || byte === LIST_END) {
      names.pop();
      at++;
    } else if (byte === COMMA) {
      isName = names.at(-1) !== IN_LIST;
      at++;
    } else if (byte === COLON) {
      isName = false;
      at++;
    } else {
      const end = byte === QUOTE ? endOfString(bytes, at + 1, isName) : endOfPlain(bytes, at);
      if (end === undefined) return false;
      if (isName && !comesAfter(bytes, names.at(-1) ?? NO_NAME, at + 1)) return false;
      if (isName) names[names.length - 1] = at + 1;
      at = end;
    }
  } while (names.length > 0 && at < bytes.length);
  return names.length === 0 && at === bytes.length;
}

/** Where a string ends, if it is written as it must be; a name must also be plain ASCII, whose bytes are in the order of its letters. */
function endOfString(bytes: Uint8Array, from: number, isName: boolean): number | undefined {
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === QUOTE) return at + 1;
    if (isName && (byte === ESCAPE || byte >= 0x80)) return undefined;
    if (byte === ESCAPE && !SHORT_ESCAPES.has(bytes[++at])) return undefined;
  }
  return undefined;
}

/** Where true, false, null or a short whole number ends. */
function endOfPlain(bytes: Uint8Array, from: number): number | undefined {
  const first = bytes[from];
  if (first === T || first === N) return from + 4;
  if (first === F) return from + 5;
  let at = from;
  while (isDigit(bytes[at])) at++;
  const digits = at - from;
  const next = bytes[at];
  if (digits === 0 || digits > 15 || (first === ZERO && digits > 1)) return undefined;
  return next === COMMA || next === CLOSE || next === LIST_END ? at : undefined;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && ZERO !== undefined && NINE !== undefined && byte >= ZERO && byte <= NINE;
}

/** Whether the name at `to` comes after the one at `from`, and is not the same. */
function comesAfter(bytes: Uint8Array, from: number, to: number): boolean {
  if (from === NO_NAME) return true;
  for (let i = 0; ; i++) {
    const [before, after] = [bytes[from + i] ?? 0, bytes[to + i] ?? 0];
    if (before === QUOTE || after === QUOTE) return before === QUOTE && after !== QUOTE;
    if (before !== after) return before < after;
  }
}

function codes(letters: string): readonly number[] {
  return Array.from(letters, (letter) => letter.charCodeAt(0));
}
