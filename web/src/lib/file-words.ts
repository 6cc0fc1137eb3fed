import type { Export } from '#contract';

/** The kinds of files that a comparison is written to, in words. */
export const FILES: Readonly<Record<Export, string>> = {
  docx: 'Word file with tracked changes',
  html: 'HTML, one file',
  pdf: 'PDF',
  md: 'Markdown',
  akn: 'Akoma Ntoso',
  json: 'JSON',
};
