import { element, escapeXml } from '../xml.ts';
import type { Feed, FeedItem } from './feed.ts';
import { htmlOf, sayWithdrawn } from './words.ts';

/** A feed as Atom (RFC 4287). What was withdrawn is a tombstone (RFC 6721), which says when and why. */
export function writeAtom(feed: Feed): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${element(
    'feed',
    {
      xmlns: 'http://www.w3.org/2005/Atom',
      'xmlns:at': 'http://purl.org/atompub/tombstones/1.0',
      'xml:lang': feed.lang,
    },
    element('id', {}, escapeXml(feed.id)),
    element('title', {}, escapeXml(feed.title)),
    element('subtitle', {}, escapeXml(feed.subtitle)),
    element('updated', {}, feed.updated),
    element('author', {}, element('name', {}, escapeXml(feed.title))),
    element('link', { rel: 'self', type: 'application/atom+xml', href: feed.self }),
    element('link', { rel: 'alternate', type: 'text/html', href: feed.home }),
    element('generator', {}, 'Travaux'),
    ...feed.items.map(entryOf),
  )}\n`;
}

function entryOf(item: FeedItem): string {
  const { withdrawn } = item;
  if (withdrawn !== undefined) {
    return element(
      'at:deleted-entry',
      { ref: item.id, when: withdrawn.at },
      element('at:comment', {}, escapeXml(sayWithdrawn(withdrawn))),
    );
  }
  return element(
    'entry',
    item.lang === undefined ? {} : { 'xml:lang': item.lang },
    element('id', {}, escapeXml(item.id)),
    element('title', {}, escapeXml(item.title)),
    element('published', {}, item.published),
    element('updated', {}, item.updated),
    element('link', { rel: 'alternate', type: 'text/html', href: item.url }),
    element('content', { type: 'html' }, escapeXml(htmlOf(item))),
  );
}
