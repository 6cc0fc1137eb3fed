import type { LivePage } from '#agreement/views';
import { html } from '../html/page.ts';
import { escapeXml } from '../xml.ts';
import type { LiveAddresses } from './addresses.ts';
import { documentOf } from './document.ts';
import { writeUpdate } from './update.ts';

/** How many updates stand in a frame of another page. */
const IN_A_FRAME = 5;

/** The newest updates for a frame in somebody else's page. Its links open outside the frame. */
export function writeEmbed(page: LivePage, addresses: LiveAddresses, at: string): string {
  const shown = page.live.updates.filter(({ withdrawn }) => withdrawn === undefined).slice(0, IN_A_FRAME);
  return documentOf(
    page,
    addresses,
    { title: page.short, description: page.title, address: addresses.embed, updates: [], stream: at, frame: true },
    html('h1', { class: 'framed' }, html('a', { href: addresses.page }, escapeXml(page.title))),
    html('p', { class: 'news', role: 'status', 'aria-live': 'polite' }),
    html(
      'div',
      { class: 'list', 'data-at': at, 'data-stream': addresses.stream },
      ...shown.map((update) => writeUpdate(update, addresses)),
    ),
    ...(shown.length === 0 ? [html('p', { class: 'none' }, 'No update has been posted yet.')] : []),
  );
}
