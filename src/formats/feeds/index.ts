export { writeAtom } from './atom.ts';
export type { Feed, FeedCorrection, FeedItem } from './feed.ts';
export { writeJsonFeed } from './json-feed.ts';
export { writeRss } from './rss.ts';
