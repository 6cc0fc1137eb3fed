import { directionOf } from '../direction.ts';
import { stretchesOf } from '../notation-signs.ts';
import { element, escapeXml } from '../xml.ts';
import { STYLE } from './style.ts';

/** One self-contained page: no script, no address from outside, which its own policy forbids as well. */
export function pageOf(title: string, lang: string | undefined, ...body: readonly string[]): string {
  const head = element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'generator', content: 'Travaux' }),
    element('title', {}, escapeXml(title)),
    element('style', {}, STYLE),
  );
  return `<!doctype html>\n${element('html', { lang, dir: directionOf(lang) }, head, element('body', {}, element('main', {}, ...body)))}\n`;
}

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** An element that always has its closing tag, as HTML asks of all but a few. */
export function html(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  ...children: readonly string[]
): string {
  return element(name, attributes, '', ...children);
}

/** Words of the notation with its brackets set bold, so that they are seen. */
export function bracketed(notation: string): string {
  return stretchesOf(notation)
    .map(({ text, sign }) => (sign ? html('span', { class: 'br' }, text) : escapeXml(text)))
    .join('');
}
