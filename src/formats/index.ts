export type { AknMeta, AknRedlineMeta } from './akn/index.ts';
export { writeAkn, writeRedlineAkn } from './akn/index.ts';
export { type CalendarItem, type CalendarMeta, writeCalendar } from './calendar/calendar.ts';
export { type Dated, dueItems } from './calendar/due-items.ts';
export { writeDraftDocx } from './docx/draft-docx.ts';
export type { DocxMeta } from './docx/parts.ts';
export { type RedlineDocxOptions, writeRedlineDocx } from './docx/redline-docx.ts';
export type { Feed, FeedCorrection, FeedItem } from './feeds/index.ts';
export { writeAtom, writeJsonFeed, writeRss } from './feeds/index.ts';
export type { HledgerFund } from './hledger.ts';
export { writeHledger } from './hledger.ts';
export { writeDraftHtml, writeRedlineHtml } from './html/index.ts';
export { printDraftJson } from './json.ts';
export type { LiveAddresses, LiveWindow } from './live/index.ts';
export {
  LIVE_SCRIPT,
  LIVE_STYLE,
  sayMoment,
  writeEmbed,
  writeLivePage,
  writeUpdate,
  writeUpdatePage,
} from './live/index.ts';
export { redlineLosses } from './losses.ts';
export { writeMarkdown, writeRedlineMarkdown } from './markdown/index.ts';
export { matrixCsv } from './matrix-csv.ts';
export { matrixJson } from './matrix-json.ts';
export { REDLINE_FILES, type RedlineFile, type RedlineFileMeta, writeRedlineFile } from './redline-file.ts';
