export { agreementFiles } from './agreement-files.ts';
export type {
  Article,
  ArticleKind,
  Attribution,
  AttributionKind,
  CaptureOptions,
  Gazetteer,
  Proposed,
  QuestionHint,
  Span,
  Tier,
} from './article/index.ts';
export {
  articleKind,
  attributionsIn,
  contentSpans,
  levelOf,
  placed,
  questionHints,
  readArticle,
  stanceHint,
} from './article/index.ts';
export type { AgreementFile, EntryLines, Fault, FaultyFile } from './compliance/index.ts';
export type { CsvRow } from './csv.ts';
export { readCsv } from './csv.ts';
export { readFile } from './read-file.ts';
export type { Reader, View } from './reading.ts';
export { LIMITS } from './reading.ts';
export { elementBudget, parseXml, type XmlElement } from './xml.ts';
