import { element, escapeXml } from '../xml.ts';
import type { Feed, FeedItem } from './feed.ts';
import { htmlOf, noteOf, sayWithdrawn } from './words.ts';

/**
 * A feed as RSS 2.0. It has no way to change an item that a reader has fetched, so that each correction and each
 * withdrawal is an item of its own, besides the one that it speaks of.
 */
export function writeRss(feed: Feed): string {
  const items = feed.items.flatMap(partsOf).sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  return `<?xml version="1.0" encoding="utf-8"?>\n${element(
    'rss',
    { version: '2.0', 'xmlns:atom': 'http://www.w3.org/2005/Atom' },
    element(
      'channel',
      {},
      element('title', {}, escapeXml(feed.title)),
      element('link', {}, escapeXml(feed.home)),
      element('description', {}, escapeXml(feed.subtitle)),
      element('language', {}, feed.lang),
      element('lastBuildDate', {}, mailDate(feed.updated)),
      element('atom:link', { rel: 'self', type: 'application/rss+xml', href: feed.self }),
      ...items.map(writeItem),
    ),
  )}\n`;
}

interface RssItem {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly html: string;
  readonly at: string;
}

function partsOf(item: FeedItem): readonly RssItem[] {
  const { id, url, title, corrections, withdrawn } = item;
  const told = corrections.map((correction) => ({
    id: correction.id,
    url,
    title: `Correction: ${title}`,
    html: noteOf(correction),
    at: correction.at,
  }));
  if (withdrawn === undefined) return [{ id, url, title, html: htmlOf(item), at: item.published }, ...told];
  const words = sayWithdrawn(withdrawn);
  return [{ id: `${id}:withdrawn`, url, title: 'Withdrawn', html: `<p>${escapeXml(words)}</p>`, at: withdrawn.at }];
}

function writeItem({ id, url, title, html, at }: RssItem): string {
  return element(
    'item',
    {},
    element('title', {}, escapeXml(title)),
    element('link', {}, escapeXml(url)),
    element('guid', { isPermaLink: 'false' }, escapeXml(id)),
    element('pubDate', {}, mailDate(at)),
    element('description', {}, escapeXml(html)),
  );
}

/** An instant as mail writes it (RFC 822 with a year of four figures): "Tue, 12 Feb 2030 10:00:00 GMT". */
function mailDate(instant: string): string {
  return new Date(instant).toUTCString();
}
