import type { RoomToCheck, Tombstone } from '#seal';

/** What `bundle.json` says. */
export interface Contents {
  readonly process: string;
  readonly rooms: readonly string[];
}

/** Whether parsed JSON is the `bundle.json` of a bundle that this page knows. */
export function isContents(value: unknown): value is Contents {
  const { travaux, version, process, rooms } = membersOf(value);
  const names = Array.isArray(rooms) ? rooms : [];
  return (
    travaux === 'bundle' &&
    version === 1 &&
    isWord(process) &&
    Array.isArray(rooms) &&
    names.every(isWord) &&
    new Set(names).size === names.length
  );
}

const LINE = ['seq', 'id', 'recordedAt', 'leaf', 'chain', 'salt', 'sealed'];

/** Whether parsed JSON is a line of `entries/<room>.jsonl`; what it says is checked elsewhere. */
export function isLine(value: unknown): value is RoomToCheck['entries'][number] {
  const { seq, id, recordedAt, leaf, chain, salt, sealed } = membersOf(value);
  return (
    Object.keys(membersOf(value)).every((key) => LINE.includes(key)) &&
    Number.isSafeInteger(seq) &&
    [id, recordedAt, leaf, chain].every(isWord) &&
    (salt === undefined || isWord(salt)) &&
    (sealed === undefined || isSealed(sealed))
  );
}

/** Whether parsed JSON is a tombstone; its signature is checked elsewhere. */
export function isTombstone(value: unknown): value is Tombstone {
  const { process, room, by, at, reason, seq, chain, key, signature } = membersOf(value);
  return (
    [process, room, at, reason, chain, key, signature].every(isWord) &&
    Array.isArray(by) &&
    by.every(isWord) &&
    Number.isSafeInteger(seq)
  );
}

function isSealed(value: unknown): boolean {
  const { type, seen } = membersOf(value);
  return isWord(type) && isObject(seen) && Object.values(seen).every((upTo) => Number.isSafeInteger(upTo));
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? value : {};
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isWord(value: unknown): value is string {
  return typeof value === 'string' && value.isWellFormed();
}
