export type { AknMeta, AknRedlineMeta } from './akn/index.ts';
export { writeAkn, writeRedlineAkn } from './akn/index.ts';
export { writeDraftDocx } from './docx/draft-docx.ts';
export type { DocxMeta } from './docx/parts.ts';
export { type RedlineDocxOptions, writeRedlineDocx } from './docx/redline-docx.ts';
export { writeDraftHtml, writeRedlineHtml } from './html/index.ts';
export { printDraftJson } from './json.ts';
export { redlineLosses } from './losses.ts';
export { writeMarkdown, writeRedlineMarkdown } from './markdown/index.ts';
