import type { UpdateCorrection } from '#agreement/publication';
import { sayDay } from '#agreement/terms';
import type { LiveUpdate, RestsOn } from '#agreement/views';
import { directionOf } from '../direction.ts';
import { html } from '../html/page.ts';
import { paragraphs, shortened } from '../prose.ts';
import { escapeXml } from '../xml.ts';
import type { LiveAddresses } from './addresses.ts';

/** The most characters that name what an update rests on. */
const LONGEST = 120;

/** An update as a page and the stream show it: one form of HTML for both, so that neither can say what the other does not. */
export function writeUpdate(update: LiveUpdate, addresses: LiveAddresses): string {
  const { id, lang, withdrawn } = update;
  return html(
    'article',
    { class: 'update', id, lang, dir: lang === undefined ? undefined : directionOf(lang), tabindex: -1 },
    headOf(update, addresses),
    ...(withdrawn === undefined ? standing(update, addresses) : [gone(withdrawn)]),
  );
}

function headOf({ id, posted, pinned, keyMoment, withdrawn }: LiveUpdate, addresses: LiveAddresses): string {
  const marks = withdrawn !== undefined ? [] : [...(pinned ? ['Pinned'] : []), ...(keyMoment ? ['Key moment'] : [])];
  return html(
    'p',
    { class: 'meta' },
    html('a', { href: addresses.update(id) }, html('time', { datetime: posted }, sayMoment(posted))),
    ...marks.map((mark) => html('span', { class: 'mark' }, mark)),
  );
}

function standing(update: LiveUpdate, addresses: LiveAddresses): readonly string[] {
  const { title, text, corrections, restsOn } = update;
  const grave = corrections.filter(({ gravity }) => gravity === 'substantive').toReversed();
  const slips = corrections.filter(({ gravity }) => gravity === 'clerical').toReversed();
  return [
    html('h3', {}, escapeXml(title)),
    ...grave.map(correctionOf),
    ...paragraphs(text),
    ...slips.map(correctionOf),
    restsOn.length === 0 ? html('p', { class: 'meta' }, 'Rests on no entry.') : rests(restsOn, addresses),
    ...translations(update),
  ];
}

/** A slip is told below the words, what misled above them. */
function correctionOf({ posted, wrong, right, before }: UpdateCorrection): string {
  return html(
    'div',
    { class: 'correction' },
    html('p', {}, html('strong', {}, `Corrected on ${sayMoment(posted)}.`), ` ${escapeXml(wrong)} ${escapeXml(right)}`),
    ...(before === undefined
      ? []
      : [
          html(
            'details',
            {},
            html('summary', {}, 'As it read before'),
            html('p', {}, html('strong', {}, escapeXml(before.title))),
            ...paragraphs(before.text),
          ),
        ]),
  );
}

function gone({ reason, at }: { readonly reason: string; readonly at: string }): string {
  return html(
    'p',
    { class: 'withdrawn' },
    html('strong', {}, `Withdrawn on ${sayMoment(at)}.`),
    ` ${escapeXml(reason)}`,
  );
}

function rests(on: readonly RestsOn[], addresses: LiveAddresses): string {
  const each = on.map((rest) => {
    const label = escapeXml(shortened(rest.label, LONGEST));
    const address = addresses.rest(rest);
    return html('li', {}, address === undefined ? label : html('a', { href: address }, label));
  });
  return html('div', { class: 'rests meta' }, html('p', {}, 'Rests on'), html('ul', {}, ...each));
}

function translations({ translations }: LiveUpdate): readonly string[] {
  return translations.map(({ lang, title, text, isStale }) =>
    html(
      'details',
      { lang, dir: directionOf(lang) },
      html('summary', {}, escapeXml(title)),
      ...(isStale
        ? [html('p', { class: 'meta' }, 'This translation is of the words before the last correction.')]
        : []),
      ...paragraphs(text),
    ),
  );
}

/** A moment in words, with its zone: "12 February 2030, 10:00 UTC". */
export function sayMoment(instant: string): string {
  return `${sayDay(instant.slice(0, 10))}, ${instant.slice(11, 16)} UTC`;
}
