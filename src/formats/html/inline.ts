import type { Inline, Mark, NoteRef } from '#agreement/text';
import { type Dress, dress } from '../dress.ts';
import { escapeXml } from '../xml.ts';
import { bracketed, html } from './page.ts';

/** Prints content as HTML. `labelOf` gives the printed label of a note call. */
export function htmlOf(content: readonly Inline[], labelOf: (call: NoteRef) => string): string {
  return dress(content, dressOf(labelOf)).join('');
}

function dressOf(labelOf: (call: NoteRef) => string): Dress<string> {
  return {
    words: (notation, marks) =>
      marks.reduceRight((inner, mark) => html(TAGS[mark], ATTRIBUTES[mark] ?? {}, inner), broken(notation)),
    sign: bracketed,
    link: (href, inner) => (isSafe(href) ? html('a', { href }, ...inner) : inner.join('')),
    noteRef: (call) => {
      const label = labelOf(call);
      const link = html(
        'a',
        { href: `#note-${call.note}`, id: `call-${call.note}`, role: 'doc-noteref' },
        escapeXml(label),
      );
      return html('sup', {}, link);
    },
    comment: ({ author, words }, inner) =>
      inner.join('') + html('span', { class: 'comment' }, ` [Comment by ${escapeXml(author)}: ${escapeXml(words)}]`),
    tracked: ({ kind, author, date }, inner) => {
      const [tag, said] = kind === 'inserted' ? (['ins', 'inserted'] as const) : (['del', 'deleted'] as const);
      const by = author === '' ? '' : ` by ${author}`;
      const hidden = (words: string) => html('span', { class: 'vh' }, escapeXml(words));
      return html(tag, { datetime: date, title: `${said}${by}` }, hidden(` [${said}${by}: `), ...inner, hidden('] '));
    },
    foreign: ({ what, alt }) =>
      html('span', { class: 'none' }, escapeXml(alt === undefined ? `[${what}]` : `[${what}: ${alt}]`)),
  };
}

const TAGS: Readonly<Record<Mark, string>> = {
  bold: 'b',
  italic: 'i',
  underline: 'u',
  strike: 's',
  superscript: 'sup',
  subscript: 'sub',
  smallcaps: 'span',
};
const ATTRIBUTES: Readonly<Partial<Record<Mark, Readonly<Record<string, string>>>>> = {
  smallcaps: { style: 'font-variant-caps: small-caps' },
};

function broken(notation: string): string {
  return bracketed(notation).replaceAll('\n', '<br/>');
}

/** Only addresses that lead to a page, a letter box or a place in the text; never one that runs something. */
function isSafe(href: string): boolean {
  return /^(?:https?:|mailto:|#|\/|\.|[^:]*$)/i.test(href.trim());
}
