import { absurd } from '#agreement/terms';
import { type Inline, type Mark, parseNotationLoosely, printNotation, type Tracked } from '#agreement/text';
import { element, escapeXml } from '../xml.ts';
import type { NotesAtCall, Pen } from './pen.ts';

/**
 * Writes content as XML. Brackets, alternatives and placeholders stand as text in the notation, so that any program
 * shows them; what the notation cannot carry is an element. A reader that goes by the notation gets all of it back.
 */
export function contentXml(content: readonly Inline[], pen: Pen, notes: NotesAtCall): string {
  const special: Inline[] = [];
  const printed = printedAround(content, special);
  return printed
    .split(SEAM)
    .map((part, i) => {
      const node = i % 2 === 0 ? undefined : special[(i - 1) / 2];
      return node === undefined ? wordsXml(part) : nodeXml(node, part, pen, notes);
    })
    .join('');
}

/** Words as XML: a line break is an element of its own. */
export function wordsXml(words: string): string {
  return words.split('\n').map(escapeXml).join(element('eol'));
}

/** Words set in this way. */
export function markedXml(xml: string, marks: readonly Mark[]): string {
  return marks.reduceRight((inner, mark) => {
    const { name, set } = MARKUP[mark];
    return element(name, { class: set }, inner);
  }, xml);
}

/** A tracked change around what is XML already. */
export function trackedXml(tracked: Omit<Tracked, 'content'>, xml: string): string {
  const { kind, author, date, moved } = tracked;
  return element(
    kind === 'inserted' ? 'ins' : 'del',
    { 'travaux:author': author || undefined, 'travaux:date': date, 'travaux:moved': moved },
    xml,
  );
}

const MARKUP: Readonly<Record<Mark, { readonly name: string; readonly set?: string }>> = {
  bold: { name: 'b' },
  italic: { name: 'i' },
  underline: { name: 'u' },
  superscript: { name: 'sup' },
  subscript: { name: 'sub' },
  strike: { name: 'span', set: 'strike' },
  smallcaps: { name: 'span', set: 'smallcaps' },
};

/** A code point that Unicode keeps out of every text; it stands on both sides of what is not plain words. */
export const SEAM = '\ufdd0';

/**
 * Prints content in the notation, with what is not plain words between two seams. Where the words bear no notation,
 * they stand without escapes: a lone bracket reads as itself.
 */
function printedAround(content: readonly Inline[], special: Inline[]): string {
  const seamed = withSeams(content, special);
  const bare = seamed.map((node) => (node.kind === 'text' ? node.text : undefined));
  const joined = bare.join('');
  if (bare.every((text) => text !== undefined) && readsAsItself(joined)) return joined;
  return printNotation(seamed);
}

function readsAsItself(words: string): boolean {
  const read = parseNotationLoosely(words);
  return read.every((node) => node.kind === 'text') && printed(read) === words;

  function printed(nodes: readonly Inline[]): string {
    return nodes.map((node) => (node.kind === 'text' ? node.text : '')).join('');
  }
}

function withSeams(content: readonly Inline[], special: Inline[]): readonly Inline[] {
  return content.map((node): Inline => {
    switch (node.kind) {
      case 'text': {
        const text = node.text.replaceAll(SEAM, '\ufffd');
        if (node.marks === undefined || node.marks.length === 0) return { kind: 'text', text };
        special.push(node);
        return { kind: 'text', text: SEAM + text + SEAM };
      }
      case 'bracket':
        return { ...node, content: withSeams(node.content, special) };
      case 'alternatives':
        return {
          ...node,
          alternatives: node.alternatives.map((a) => ({ ...a, content: withSeams(a.content, special) })),
        };
      case 'placeholder':
        return node;
      case 'noteRef':
      case 'link':
      case 'comment':
      case 'inserted':
      case 'deleted':
      case 'foreign':
        special.push(node);
        return { kind: 'text', text: SEAM + SEAM };
      default:
        return absurd(node);
    }
  });
}

function nodeXml(node: Inline, printed: string, pen: Pen, notes: NotesAtCall): string {
  switch (node.kind) {
    case 'text':
      return markedXml(wordsXml(printed), node.marks ?? []);
    case 'noteRef':
      return callXml(node, pen, notes);
    case 'link':
      return linkXml(node.href, contentXml(node.content, pen, notes));
    case 'comment':
      return commentXml(node, contentXml(node.content, pen, notes));
    case 'inserted':
    case 'deleted':
      return trackedXml(node, contentXml(node.content, pen, notes));
    case 'foreign':
      return element('marker', { name: node.what, 'travaux:alt': node.alt });
    case 'bracket':
    case 'alternatives':
    case 'placeholder':
      return printed;
    default:
      return absurd(node);
  }
}

/** The call of a note: the note itself if it waits for this call, else a reference to it. */
export function callXml(node: Extract<Inline, { kind: 'noteRef' }>, pen: Pen, notes: NotesAtCall): string {
  const note = notes.waiting.get(node.note);
  if (note === undefined)
    return element('noteRef', {
      href: `#${pen.eIds.get(node.note) ?? ''}`,
      marker: node.label,
      'travaux:note': node.note,
    });
  notes.waiting.delete(node.note);
  return notes.write(note, node.label);
}

/** A link. An address that the schema's type may refuse stands in our own attribute. */
export function linkXml(href: string, inner: string): string {
  if (!PLAIN_ADDRESS.test(href)) return element('a', { href: '#', 'travaux:href': href }, inner);
  return element(/^(?:#|\/akn\/)/.test(href) ? 'ref' : 'a', { href }, inner);
}

/** A margin comment on what is XML already. `title` lets any program show its words. */
export function commentXml(comment: Extract<Inline, { kind: 'comment' }>, inner: string): string {
  const { author, date, words } = comment;
  return element(
    'span',
    { class: 'comment', title: words, 'travaux:comment': words, 'travaux:author': author, 'travaux:date': date },
    inner,
  );
}

const PLAIN_ADDRESS =
  /^(?:https?:\/\/[\w.-]+(?=[/?#]|$)|mailto:)?[\w.~/!@+=,-]*(?:\?[\w.~/!@+=,&;-]*)?(?:#[\w.~/!-]*)?$/;
