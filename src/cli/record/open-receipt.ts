import { ok, type Result, refuse } from '#agreement/terms';
import { type Receipt, readReceipt } from '#seal';
import { readBytes } from '../read-bytes.ts';

/** Reads receipts from their files. Refuses the first that is none, by name. */
export async function openReceipts(paths: readonly string[]): Promise<Result<readonly Receipt[]>> {
  const receipts: Receipt[] = [];
  for (const path of paths) {
    const bytes = await readBytes(path);
    if (!bytes.ok) return bytes;
    const receipt = readReceipt(parseJson(new TextDecoder().decode(bytes.value)));
    if (receipt === undefined)
      return refuse('receipt', `${path} is no receipt; "travaux receipt --room ROOM --out FILE" writes one.`);
    receipts.push(receipt);
  }
  return ok(receipts);
}

/** What the words say as JSON; nothing where they are none, which is no receipt. */
function parseJson(words: string): unknown {
  try {
    return JSON.parse(words);
  } catch {
    return undefined;
  }
}
