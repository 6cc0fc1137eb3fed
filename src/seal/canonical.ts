/**
 * Canonical JSON by RFC 8785: members sorted by UTF-16 code units, numbers and strings as ECMAScript prints them, no
 * white space. Throws on what JSON cannot hold (undefined in a list, NaN, a lone surrogate): such data is a bug here.
 */
export function canonicalJson(value: unknown): string {
  if (isCanonical(value)) return JSON.stringify(value);
  const sorted = inOrder(value);
  return sorted === UNFIT ? write(value) : JSON.stringify(sorted);
}

/** What cannot be put in order by copying, or has no canonical form at all. */
const UNFIT = Symbol('unfit');

/**
 * A copy whose members stand in order, as ECMAScript then prints it in canonical form; unfit if some member is named by
 * figures, which an object keeps in an order of its own, or `__proto__`, which a copy would take for something else.
 */
function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return isCanonical(value) ? value : UNFIT;
  return Array.isArray(value) ? listInOrder(value) : objectInOrder(value as Members);
}

function listInOrder(list: readonly unknown[]): unknown {
  const copy: unknown[] = [];
  for (const value of list) {
    const sorted = inOrder(value);
    if (sorted === UNFIT) return UNFIT;
    copy.push(sorted);
  }
  return copy;
}

function objectInOrder(object: Members): unknown {
  const sorted: Record<string, unknown> = {};
  for (const key of Object.keys(object).sort()) {
    const member = object[key];
    if (member === undefined) continue;
    const copy = inOrder(member);
    if (copy === UNFIT || key === '__proto__' || FIGURES.test(key) || !key.isWellFormed()) return UNFIT;
    sorted[key] = copy;
  }
  return sorted;
}

/** Begins like a name that an object would put before all others. */
const FIGURES = /^\d/;

/** Whether ECMAScript prints a value in its canonical form by itself, as it does what was read from that form. */
function isCanonical(value: unknown): boolean {
  switch (typeof value) {
    case 'string':
      return value.isWellFormed();
    case 'number':
      return Number.isFinite(value);
    case 'boolean':
      return true;
    case 'object':
      if (value === null) return true;
      return Array.isArray(value) ? value.every(isCanonical) : hasSortedMembers(value as Members);
    default:
      return false;
  }
}

type Members = Readonly<Record<string, unknown>>;

function hasSortedMembers(object: Members): boolean {
  let before = '';
  for (const key in object) {
    if (key < before || !key.isWellFormed() || !isCanonical(object[key])) return false;
    before = key;
  }
  return true;
}

function write(value: unknown): string {
  switch (typeof value) {
    case 'string':
      if (!value.isWellFormed()) throw new Error('a string with a lone surrogate has no canonical form');
      return JSON.stringify(value);
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

function writeList(list: readonly unknown[]): string {
  let text = '[';
  for (let i = 0; i < list.length; i++) text += (i === 0 ? '' : ',') + write(list[i]);
  return `${text}]`;
}

function writeObject(object: Members): string {
  let text = '{';
  for (const key of Object.keys(object).sort()) {
    const member = object[key];
    if (member === undefined) continue;
    text += `${text.length === 1 ? '' : ','}${write(key)}:${write(member)}`;
  }
  return `${text}}`;
}
