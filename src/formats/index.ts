export type { AknMeta, AknRedlineMeta } from './akn/index.ts';
export { writeAkn, writeRedlineAkn } from './akn/index.ts';
export { writeDraftHtml, writeRedlineHtml } from './html/index.ts';
export { printDraftJson } from './json.ts';
export { writeMarkdown, writeRedlineMarkdown } from './markdown/index.ts';
