export { writeDraftHtml } from './draft.ts';
export { writeRedlineHtml } from './redline.ts';
