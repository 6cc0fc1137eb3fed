import { parseInstant } from '#agreement/terms';
import type { Receipt } from './head.ts';

/**
 * Takes parsed JSON for a receipt, or answers nothing if it is not of that form. Its signature is checked elsewhere.
 * Without a schema library, for the stand-alone verifier too.
 */
export function readReceipt(value: unknown): Receipt | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { process, room, seq, chain, signedAt, tombstone, key, signature } = value as Partial<
    Record<keyof Receipt, unknown>
  >;
  const isReceipt =
    isName(process) &&
    isName(room) &&
    Number.isSafeInteger(seq) &&
    Number(seq) >= 0 &&
    isHex(chain, 32) &&
    typeof signedAt === 'string' &&
    parseInstant(signedAt).ok &&
    (tombstone === undefined || isHex(tombstone, 32)) &&
    isHex(key, 32) &&
    isHex(signature, 64);
  const ended = tombstone === undefined ? {} : { tombstone };
  return isReceipt ? ({ process, room, seq, chain, signedAt, ...ended, key, signature } as Receipt) : undefined;
}

function isName(value: unknown): boolean {
  return typeof value === 'string' && value !== '' && value.isWellFormed();
}

function isHex(value: unknown, bytes: number): boolean {
  return typeof value === 'string' && value.length === bytes * 2 && /^[0-9a-f]*$/.test(value);
}
