import { element } from '../xml.ts';
import { blocksXml } from './blocks-xml.ts';
import { BLANK, type Block } from './page.ts';
import { W } from './styles.ts';
import type { Writing } from './writing.ts';

/** Writes a footnote among the footnotes, and gives its call. */
export function noteXml(blocks: readonly Block[], writing: Writing): string {
  const id = writing.notes.push('');
  const first = blocks[0];
  const opened =
    first?.kind === 'paragraph' ? blocks : [{ ...BLANK, setting: { style: 'FootnoteText', level: 0 } }, ...blocks];
  writing.notes[id - 1] = element('w:footnote', { 'w:id': id }, blocksXml(opened, writing, NOTE_MARK));
  return element('w:footnoteReference', { 'w:id': id });
}

/** The part with all footnotes, and the two rules above them that Word asks for. */
export function footnotesXml(writing: Writing): string {
  const rule = (id: number, type: string, mark: string) =>
    element('w:footnote', { 'w:type': type, 'w:id': id }, element('w:p', {}, element('w:r', {}, element(mark))));
  return element(
    'w:footnotes',
    { 'xmlns:w': W, 'xmlns:r': R },
    rule(-1, 'separator', 'w:separator'),
    rule(0, 'continuationSeparator', 'w:continuationSeparator'),
    ...writing.notes,
  );
}

/** The namespace of relationships. */
export const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The note's own number, with room after it that is not a word. */
const NOTE_MARK = element(
  'w:r',
  {},
  element('w:rPr', {}, element('w:rStyle', { 'w:val': 'FootnoteReference' }), element('w:spacing', { 'w:val': 60 })),
  element('w:footnoteRef'),
);
