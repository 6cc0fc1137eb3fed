import type { LivePage, LiveUpdate } from '#agreement/views';
import type { Feed, FeedItem, LiveAddresses } from '#formats';

/** How many updates a feed carries; the page has them all. */
const MOST = 1_000;

/** The updates of a page as a feed under the address `self`. */
export function feedOf(page: LivePage, addresses: LiveAddresses, self: string): Feed {
  const { origin } = addresses;
  return {
    id: `urn:travaux:${page.process}`,
    title: page.title,
    subtitle: page.notice ?? `The public record of ${page.title}.`,
    lang: 'en',
    home: origin + addresses.page,
    self: origin + self,
    updated: page.live.changed ?? `${page.day}T00:00:00.000Z`,
    items: page.live.updates.slice(0, MOST).map((update) => itemOf(page, update, addresses)),
  };
}

function itemOf({ process }: LivePage, update: LiveUpdate, { origin, update: addressOf }: LiveAddresses): FeedItem {
  const { id, title, text, lang, posted, changed, corrections, withdrawn } = update;
  return {
    id: `urn:travaux:${process}:${id}`,
    url: origin + addressOf(id),
    title,
    text,
    ...(lang === undefined ? {} : { lang }),
    published: posted,
    updated: changed,
    corrections: corrections.map((correction) => ({
      id: `urn:travaux:${process}:${correction.id}`,
      wrong: correction.wrong,
      right: correction.right,
      at: correction.posted,
    })),
    ...(withdrawn === undefined ? {} : { withdrawn }),
  };
}
