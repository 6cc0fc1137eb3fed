export { writeDraftPdf } from './draft.ts';
export { writeRedlinePdf } from './redline.ts';
