import type { LivePage, LiveUpdate } from '#agreement/views';
import { html } from '../html/page.ts';
import { shortened } from '../prose.ts';
import { element, escapeXml } from '../xml.ts';
import type { LiveAddresses } from './addresses.ts';
import { LIVE_STYLE } from './style.ts';

/** The most characters of a description. */
const LONGEST = 200;

/** What the head of a public page says of it. */
export interface Head {
  readonly title: string;
  readonly description: string;
  /** The path of the page itself. */
  readonly address: string;
  /** What it says that is news, for machines. */
  readonly updates: readonly LiveUpdate[];
  /** The place in the stream from which a browser goes on. */
  readonly stream: string;
  /** Shown in a frame of another page. */
  readonly frame?: boolean;
}

/** Where the program of the page lies: it puts updates in place, and nothing else needs it. */
export const LIVE_SCRIPT = '/live.js';

/** A public page as one document: its style within it, one small script of our own, nothing from outside. */
export function documentOf(page: LivePage, addresses: LiveAddresses, head: Head, ...body: readonly string[]): string {
  const { title, frame } = head;
  const document = html(
    'html',
    { lang: 'en', dir: 'ltr' },
    html(
      'head',
      {},
      element('meta', { charset: 'utf-8' }),
      element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      html('title', {}, escapeXml(title)),
      ...(frame === true ? [element('base', { target: '_top' })] : found(page, addresses, head)),
      html('style', {}, LIVE_STYLE),
      html('script', { src: LIVE_SCRIPT, defer: '' }),
    ),
    html('body', { class: frame === true ? 'frame' : undefined }, html('main', {}, ...body)),
  );
  return `<!doctype html>\n${document}\n`;
}

/** What finds the page: its description, its feeds, and its news in the words of schema.org. */
function found(page: LivePage, { origin, feeds }: LiveAddresses, head: Head): readonly string[] {
  const { title, address, updates } = head;
  const description = shortened(head.description, LONGEST);
  const of = (property: string, content: string) => element('meta', { property, content });
  return [
    element('meta', { name: 'description', content: description }),
    element('link', { rel: 'canonical', href: origin + address }),
    element('link', { rel: 'alternate', type: 'application/atom+xml', title: page.title, href: feeds.atom }),
    element('link', { rel: 'alternate', type: 'application/feed+json', title: page.title, href: feeds.json }),
    element('link', { rel: 'alternate', type: 'application/rss+xml', title: page.title, href: feeds.rss }),
    element('link', { rel: 'icon', href: 'data:,' }),
    of('og:type', 'article'),
    of('og:site_name', 'Travaux'),
    of('og:title', title),
    of('og:description', description),
    of('og:url', origin + address),
    html('script', { type: 'application/ld+json' }, jsonWithin(liveBlog(page, origin, updates, head))),
  ];
}

function liveBlog(page: LivePage, origin: string, updates: readonly LiveUpdate[], { address }: Head): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'LiveBlogPosting',
    headline: page.title,
    url: origin + address,
    ...(page.live.changed === undefined ? {} : { dateModified: page.live.changed }),
    liveBlogUpdate: updates
      .filter(({ withdrawn }) => withdrawn === undefined)
      .map(({ id, title, text, posted, changed, corrections }) => ({
        '@type': 'BlogPosting',
        '@id': `${origin}${address}#${id}`,
        headline: title,
        articleBody: text,
        datePublished: posted,
        dateModified: changed,
        ...(corrections.length === 0
          ? {}
          : {
              correction: corrections.map(({ wrong, right, posted: on }) => ({
                '@type': 'CorrectionComment',
                text: `${wrong} ${right}`,
                datePublished: on,
              })),
            }),
      })),
  };
}

/** JSON that may stand in a page: nothing in it can end the element that holds it. */
function jsonWithin(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
