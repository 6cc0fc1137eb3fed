import { sayDay } from '#agreement/terms';
import type { LivePage, LiveUpdate, PartyStand } from '#agreement/views';
import { html } from '../html/page.ts';
import { escapeXml } from '../xml.ts';
import type { LiveAddresses } from './addresses.ts';
import { documentOf } from './document.ts';
import { sayMoment, writeUpdate } from './update.ts';

/** How many updates stand on one page. */
const ON_A_PAGE = 50;

/** Which part of the updates a page shows: those before one, or the newest; and the stream's place when it was made. */
export interface LiveWindow {
  readonly before?: string;
  readonly at: string;
}

/** The public page of a process, whole without script. */
export function writeLivePage(page: LivePage, addresses: LiveAddresses, { before, at }: LiveWindow): string {
  const { updates } = page.live;
  const from = before === undefined ? 0 : updates.findIndex(({ id }) => id === before) + 1;
  const shown = updates.slice(from, from + ON_A_PAGE);
  const last = updates.length > from + ON_A_PAGE ? shown.at(-1) : undefined;
  return documentOf(
    page,
    addresses,
    { title: `${page.title}: live`, description: describe(page), address: addresses.page, updates: shown, stream: at },
    masthead(page, addresses),
    html(
      'div',
      { class: 'body' },
      ...(from === 0 ? [inAMinute(page, addresses)] : []),
      html(
        'section',
        { class: 'updates', 'aria-labelledby': 'updates' },
        html('h2', { id: 'updates' }, from === 0 ? 'Updates' : 'Earlier updates'),
        ...(from === 0
          ? [marked('pinned', 'Pinned', page.live.pinned), marked('moments', 'Key moments', page.live.keyMoments)]
          : []),
        html('p', { class: 'news', role: 'status', 'aria-live': 'polite' }),
        html(
          'div',
          { class: 'list', 'data-at': at, 'data-stream': from === 0 ? addresses.stream : undefined },
          ...shown.map((update) => writeUpdate(update, addresses)),
        ),
        ...(updates.length === 0 ? [html('p', { class: 'none' }, 'No update has been posted yet.')] : []),
        ...(last === undefined
          ? []
          : [
              html(
                'p',
                { class: 'more' },
                html('a', { href: `${addresses.page}?before=${encodeURIComponent(last.id)}` }, 'Earlier updates'),
              ),
            ]),
      ),
    ),
    foot(page, addresses),
  );
}

/** One update at its own address, with all that became of it. */
export function writeUpdatePage(page: LivePage, update: LiveUpdate, addresses: LiveAddresses, at: string): string {
  const isGone = update.withdrawn !== undefined;
  return documentOf(
    page,
    addresses,
    {
      title: isGone ? `An update that was withdrawn: ${page.short}` : update.title,
      description: isGone ? 'This update was withdrawn.' : update.text,
      address: addresses.update(update.id),
      updates: [update],
      stream: at,
    },
    masthead(page, addresses),
    html('div', { class: 'list one' }, writeUpdate(update, addresses)),
    foot(page, addresses),
  );
}

function describe({ live, title }: LivePage): string {
  const newest = live.pinned[0] ?? live.updates.find(({ withdrawn }) => withdrawn === undefined);
  return newest === undefined ? `The public record of ${title}.` : `${newest.title}. ${newest.text}`;
}

function masthead({ title, notice, day }: LivePage, { page, process }: LiveAddresses): string {
  return html(
    'header',
    { class: 'head' },
    html('p', { class: 'meta' }, html('a', { href: process }, 'Travaux, the whole record'), ` · as of ${sayDay(day)}`),
    html('h1', {}, html('a', { href: page }, escapeXml(title))),
    ...(notice === undefined ? [] : [html('p', { class: 'notice' }, escapeXml(notice))]),
  );
}

/** The four things that a stranger wants to know, before the news. */
function inAMinute(page: LivePage, addresses: LiveAddresses): string {
  return html(
    'div',
    { class: 'minute' },
    whereTheTextStands(page, addresses),
    whoStandsWhere(page, addresses),
    whatComes(page),
  );
}

function whereTheTextStands({ text: { now, before } }: LivePage, addresses: LiveAddresses): string {
  return html(
    'section',
    { 'aria-labelledby': 'text' },
    html('h2', { id: 'text' }, 'Where the text stands'),
    now === undefined
      ? html('p', { class: 'none' }, 'No text is known on this day.')
      : html(
          'p',
          {},
          'The newest text is ',
          html('a', { href: addresses.draft(now.id) }, escapeXml(now.title ?? now.id)),
          `, of ${sayDay(now.date)}.`,
          ...(before === undefined
            ? []
            : [
                ' ',
                html('a', { href: addresses.compare(before.id, now.id) }, 'What changed'),
                ` since ${escapeXml(before.title ?? before.id)}, of ${sayDay(before.date)}.`,
              ]),
        ),
  );
}

function whoStandsWhere({ stands }: LivePage, addresses: LiveAddresses): string {
  return html(
    'section',
    { 'aria-labelledby': 'stands' },
    html('h2', { id: 'stands' }, 'Who stands where'),
    ...(stands.length === 0 ? [html('p', { class: 'none' }, 'No position is recorded on this day.')] : []),
    ...stands.map(({ question, title, parties }) =>
      html(
        'div',
        { class: 'stand' },
        html('h3', {}, html('a', { href: addresses.question(question) }, escapeXml(title))),
        html('dl', {}, ...parties.flatMap((party) => standOf(party, addresses))),
      ),
    ),
    html(
      'p',
      { class: 'meta' },
      'The newest word of each, by name. ',
      html('a', { href: addresses.matrix }, 'All questions and parties'),
    ),
  );
}

function standOf({ party, stance, words, day, statement }: PartyStand, addresses: LiveAddresses): readonly string[] {
  const when = html('time', { datetime: day }, sayDay(day));
  return [
    html('dt', {}, escapeXml(party)),
    html(
      'dd',
      {},
      `${escapeXml(capital(stance.replaceAll('-', ' ')))}: ${escapeXml(words)} `,
      html(
        'span',
        { class: 'meta' },
        statement === undefined ? when : html('a', { href: addresses.statement(statement) }, when),
      ),
    ),
  ];
}

function whatComes({ ahead }: LivePage): string {
  return html(
    'section',
    { 'aria-labelledby': 'ahead' },
    html('h2', { id: 'ahead' }, 'What comes next'),
    ahead.length === 0
      ? html('p', { class: 'none' }, 'Nothing that lies ahead is known on this day.')
      : html(
          'ul',
          {},
          ...ahead.map(({ occurred, title }) =>
            html(
              'li',
              {},
              html('time', { datetime: occurred, class: 'meta' }, sayDay(occurred)),
              ` ${escapeXml(title)}`,
            ),
          ),
        ),
  );
}

function marked(id: string, title: string, updates: readonly LiveUpdate[]): string {
  return html(
    'div',
    { class: 'marked', id, hidden: updates.length === 0 ? '' : undefined },
    html('h3', {}, title),
    html(
      'ul',
      {},
      ...updates.map((update) =>
        html(
          'li',
          { 'data-update': update.id },
          html('a', { href: `#${update.id}` }, escapeXml(update.title)),
          html('span', { class: 'meta' }, ` ${sayMoment(update.posted)}`),
        ),
      ),
    ),
  );
}

function foot({ live }: LivePage, { feeds, embed }: LiveAddresses): string {
  const links = [
    ['Atom', feeds.atom],
    ['JSON Feed', feeds.json],
    ['RSS', feeds.rss],
    ['To embed', embed],
  ] as const;
  return html(
    'footer',
    { class: 'meta' },
    html(
      'p',
      {},
      live.changed === undefined ? 'Nothing was posted yet.' : `Last changed on ${sayMoment(live.changed)}.`,
    ),
    html(
      'nav',
      { 'aria-label': 'Feeds' },
      html('ul', {}, ...links.map(([name, href]) => html('li', {}, html('a', { href }, name)))),
    ),
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
