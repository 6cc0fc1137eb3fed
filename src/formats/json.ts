import { type Draft, writeDraftJson } from '#agreement/text';

/** Prints a draft as draft JSON, laid out for people; `readDraftJson` reads it back to the letter. */
export function printDraftJson(draft: Draft): string {
  return `${JSON.stringify(writeDraftJson(draft), null, 2)}\n`;
}
