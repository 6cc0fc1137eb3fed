import type { TabledDraft } from '#agreement/text';

/** A draft that a page shows, and the code that a print of the page bears for it. */
export interface SheetCode {
  readonly title: string;
  readonly code: string;
}

/** The codes of the drafts that a page shows; none for a draft that stands in no record. */
export function sheetCodes(drafts: readonly TabledDraft[], codes: ReadonlyMap<string, string>): readonly SheetCode[] {
  return drafts.flatMap(({ id, title }) => {
    const code = codes.get(id);
    return code === undefined ? [] : [{ title: title ?? id, code }];
  });
}
