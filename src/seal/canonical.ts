/**
 * Canonical JSON by RFC 8785: members sorted by UTF-16 code units, numbers and strings as ECMAScript prints them, no
 * white space. Throws on what JSON cannot hold (undefined in a list, NaN, a lone surrogate): such data is a bug here.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return canonicalString(value);
    case 'number':
      if (!Number.isFinite(value)) throw new Error('a number that is not finite has no canonical form');
      return JSON.stringify(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? writeList(value) : writeObject(value as Members);
    default:
      throw new Error(`a ${typeof value} has no canonical form`);
  }
}

/** A string in canonical JSON. Throws on a lone surrogate. */
export function canonicalString(value: string): string {
  if (!SPECIAL.test(value)) return `"${value}"`;
  if (!value.isWellFormed()) throw new Error('a string with a lone surrogate has no canonical form');
  return JSON.stringify(value);
}

/** What a string holds that is not printed as it stands, or that may not be printed at all; all else is spared a second look. */
const SPECIAL = /[^ !#-[\]-\ud7ff\ue000-\uffff]/;

type Members = Readonly<Record<string, unknown>>;

function writeList(list: readonly unknown[]): string {
  let text = '[';
  for (let i = 0; i < list.length; i++) text += (i === 0 ? '' : ',') + canonicalJson(list[i]);
  return `${text}]`;
}

function writeObject(object: Members): string {
  let text = '{';
  for (const key of sorted(Object.keys(object))) {
    const member = object[key];
    if (member === undefined) continue;
    text += `${text.length === 1 ? '' : ','}${canonicalString(key)}:${canonicalJson(member)}`;
  }
  return `${text}}`;
}

/** Sorts names where they stand, by insertion: they are few, and mostly in order, and every word that is sealed passes here. */
function sorted(names: string[]): readonly string[] {
  for (const [i, name] of names.entries()) {
    let at = i;
    for (let before = names[at - 1]; before !== undefined && before > name; before = names[at - 1])
      names[at--] = before;
    names[at] = name;
  }
  return names;
}
