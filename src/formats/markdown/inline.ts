import type { Inline, Mark, NoteRef } from '#agreement/text';
import { type Dress, dress } from '../dress.ts';

/** Prints content as one paragraph of Markdown. `labelOf` gives the footnote label of a call. */
export function markdownOf(content: readonly Inline[], labelOf: (call: NoteRef) => string): string {
  const printed = dress(content, dressOf(labelOf)).join('').replaceAll('](', ']\\(').replaceAll(LINKED, '](');
  return atLineStarts(printed);
}

/** Stands where a link's words end, until the words in brackets that would look like a link have been told apart. */
const LINKED = '\ufdd0';

/** Makes words stand for themselves in Markdown. The escapes of the notation are Markdown's too, and pass. */
export function escapeMarkdown(notation: string): string {
  return notation.replace(/[*_`<&~^]|(?<=\])\(/g, '\\$&').replaceAll('\n', '\\\n');
}

function dressOf(labelOf: (call: NoteRef) => string): Dress<string> {
  return {
    words: (notation, marks) => marked(escapeMarkdown(notation), marks),
    sign: escapeMarkdown,
    link: (href, inner) => `[${inner.join('')}${LINKED}<${href.replace(/[<>\\\n]/g, encodeURIComponent)}>)`,
    noteRef: (call) => `[^${labelOf(call)}]`,
    comment: (_, inner) => inner.join(''),
    tracked: (node, inner) =>
      node.kind === 'inserted' ? `<ins>${inner.join('')}</ins>` : `<del>${inner.join('')}</del>`,
    foreign: (node) => `![${escapeMarkdown(node.alt ?? node.what).replace(/[[\]]/g, '\\$&')}${LINKED})`,
  };
}

const TAGS: Readonly<Partial<Record<Mark, string>>> = {
  bold: 'b',
  italic: 'i',
  underline: 'u',
  strike: 's',
  superscript: 'sup',
  subscript: 'sub',
};

/** Stars where they are sure to be read as such, between a letter or a figure at both ends; else HTML's own signs. */
function marked(words: string, marks: readonly Mark[]): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(words) ?? [];
  if (inner === '') return words;
  const starry = marks.length === 1 && /^[\p{L}\d](?:.*[\p{L}\d])?$/su.test(inner);
  const stars = starry ? { bold: '**', italic: '*' }[marks[0] as string] : undefined;
  if (stars !== undefined) return `${before}${stars}${inner}${stars}${after}`;
  const tags = marks.flatMap((m) => TAGS[m] ?? []);
  return `${before}${tags.map((t) => `<${t}>`).join('')}${inner}${tags
    .toReversed()
    .map((t) => `</${t}>`)
    .join('')}${after}`;
}

/** Escapes the signs that at the start of a line would open a heading, a list, a quotation, a table or a rule. */
export function atLineStarts(markdown: string): string {
  return markdown.replace(/^(\s*)(?:([#>+=|:-])|(\d{1,9})([.)]))/gm, (_, space, sign, figures, dot) =>
    sign === undefined ? `${space}${figures}\\${dot}` : `${space}\\${sign}`,
  );
}
