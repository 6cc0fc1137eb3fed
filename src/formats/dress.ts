import { absurd } from '#agreement/terms';
import {
  type Alternative,
  type Comment,
  type Foreign,
  type Inline,
  type Mark,
  type NoteRef,
  printNotation,
  type Stance,
  type Tracked,
} from '#agreement/text';

/** How one format prints the parts of content. Each answers ready text of its format; `inner` is that already. */
export interface Dress {
  /** Words, escaped as the notation asks. */
  words(notation: string, marks: readonly Mark[]): string;
  /** Signs of the notation itself: brackets, names, bars. */
  sign(notation: string): string;
  link(href: string, inner: string): string;
  noteRef(node: NoteRef): string;
  comment(node: Comment, inner: string): string;
  tracked(node: Tracked, inner: string): string;
  foreign(node: Foreign): string;
}

/** Prints content in a format, brackets and alternatives in the notation. */
export function dress(content: readonly Inline[], format: Dress): string {
  return content.map((node) => dressNode(node, format, false)).join('');
}

function dressNode(node: Inline, format: Dress, within: boolean, opens = false): string {
  const inside = (content: readonly Inline[]) => content.map((n) => dressNode(n, format, within)).join('');
  switch (node.kind) {
    case 'text':
      return format.words(notationOf(node.text, within, opens), node.marks ?? []);
    case 'placeholder':
      return format.sign(printNotation([node]));
    case 'bracket':
      return `${format.sign('[')}${dressOpening(node.content, format)}${stances(node.stances, format)}${format.sign(']')}`;
    case 'alternatives':
      return `${format.sign('[')}${node.alternatives.map((a) => dressAlternative(a, format)).join(format.sign(' || '))}${format.sign(']')}`;
    case 'link':
      return format.link(node.href, inside(node.content));
    case 'noteRef':
      return format.noteRef(node);
    case 'comment':
      return format.comment(node, inside(node.content));
    case 'inserted':
    case 'deleted':
      return format.tracked(node, inside(node.content));
    case 'foreign':
      return format.foreign(node);
    default:
      return absurd(node);
  }
}

function dressOpening(content: readonly Inline[], format: Dress): string {
  return content.map((node, i) => dressNode(node, format, true, i === 0)).join('');
}

function dressAlternative(alternative: Alternative, format: Dress): string {
  const { name, content } = alternative;
  const words =
    content.length === 0 ? format.words('no text', []) : content.map((n) => dressNode(n, format, true)).join('');
  return `${format.sign(`${name}: `)}${words}${stances(alternative.stances, format)}`;
}

function stances(list: readonly Stance[], format: Dress): string {
  return list.length === 0 ? '' : format.sign(` | ${list.map((s) => s.how + s.who).join(' ')}`);
}

/** The grammar itself escapes the words: it is asked for a bracket around them, and the bracket is taken off again. */
function notationOf(text: string, within: boolean, opens: boolean): string {
  const words: Inline = { kind: 'text', text };
  if (!within) return printNotation([words]);
  const before: readonly Inline[] = opens ? [] : [{ kind: 'placeholder', name: 'x' }];
  const printed = printNotation([{ kind: 'bracket', content: [...before, words], stances: [] }]);
  return printed.slice(opens ? 1 : '[[?x]'.length, -1);
}
