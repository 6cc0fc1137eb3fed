export { writeMarkdown } from './draft.ts';
export { writeRedlineMarkdown } from './redline.ts';
