import { escapeXml } from '../xml.ts';
import type { Feed, FeedItem } from './feed.ts';
import { htmlOf, sayWithdrawn } from './words.ts';

/** A feed as JSON Feed 1.1. An item that was withdrawn keeps its place and says so instead of its words. */
export function writeJsonFeed(feed: Feed): string {
  return `${JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.subtitle,
    language: feed.lang,
    home_page_url: feed.home,
    feed_url: feed.self,
    items: feed.items.map(itemOf),
  })}\n`;
}

function itemOf(item: FeedItem): object {
  const { withdrawn, corrections } = item;
  const head = { id: item.id, url: item.url, date_published: item.published, date_modified: item.updated };
  if (withdrawn !== undefined) {
    const words = sayWithdrawn(withdrawn);
    return { ...head, title: 'Withdrawn', content_text: words, content_html: `<p>${escapeXml(words)}</p>` };
  }
  return {
    ...head,
    title: item.title,
    ...(item.lang === undefined ? {} : { language: item.lang }),
    content_text: item.text,
    content_html: htmlOf(item),
    ...(corrections.length === 0
      ? {}
      : { _travaux: { about: 'What was wrong in it, and what is right.', corrections } }),
  };
}
