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

/** How one format prints the parts of content. Each answers a ready piece of that format; `inner` are such pieces. */
export interface Dress<Piece> {
  /** Words, escaped as the notation asks. */
  words(notation: string, marks: readonly Mark[]): Piece;
  /** Signs of the notation itself: brackets, names, bars. */
  sign(notation: string): Piece;
  link(href: string, inner: readonly Piece[]): Piece;
  noteRef(node: NoteRef): Piece;
  comment(node: Comment, inner: readonly Piece[]): Piece;
  tracked(node: Tracked, inner: readonly Piece[]): Piece;
  foreign(node: Foreign): Piece;
}

/** Prints content in a format, brackets and alternatives in the notation. */
export function dress<Piece>(content: readonly Inline[], format: Dress<Piece>): readonly Piece[] {
  return content.flatMap((node) => dressNode(node, format, false));
}

function dressNode<Piece>(node: Inline, format: Dress<Piece>, within: boolean, opens = false): readonly Piece[] {
  const inside = (content: readonly Inline[]) => content.flatMap((n) => dressNode(n, format, within));
  switch (node.kind) {
    case 'text':
      return [format.words(notationOf(node.text, within, opens), node.marks ?? [])];
    case 'placeholder':
      return [format.sign(printNotation([node]))];
    case 'bracket':
      return [
        format.sign('['),
        ...node.content.flatMap((n, i) => dressNode(n, format, true, i === 0)),
        ...stances(node.stances, format),
        format.sign(']'),
      ];
    case 'alternatives':
      return [
        format.sign('['),
        ...node.alternatives.flatMap((a, i) => [
          ...(i === 0 ? [] : [format.sign(' || ')]),
          ...dressAlternative(a, format),
        ]),
        format.sign(']'),
      ];
    case 'link':
      return [format.link(node.href, inside(node.content))];
    case 'noteRef':
      return [format.noteRef(node)];
    case 'comment':
      return [format.comment(node, inside(node.content))];
    case 'inserted':
    case 'deleted':
      return [format.tracked(node, inside(node.content))];
    case 'foreign':
      return [format.foreign(node)];
    default:
      return absurd(node);
  }
}

function dressAlternative<Piece>({ name, content, stances: who }: Alternative, format: Dress<Piece>): readonly Piece[] {
  const words =
    content.length === 0 ? [format.words('no text', [])] : content.flatMap((n) => dressNode(n, format, true));
  return [format.sign(`${name}: `), ...words, ...stances(who, format)];
}

function stances<Piece>(list: readonly Stance[], format: Dress<Piece>): readonly Piece[] {
  return list.length === 0 ? [] : [format.sign(` | ${list.map((s) => s.how + s.who).join(' ')}`)];
}

/** The grammar itself escapes the words: it is asked for a bracket around them, and the bracket is taken off again. */
function notationOf(text: string, within: boolean, opens: boolean): string {
  const words: Inline = { kind: 'text', text };
  if (!within) return printNotation([words]);
  const before: readonly Inline[] = opens ? [] : [{ kind: 'placeholder', name: 'x' }];
  const printed = printNotation([{ kind: 'bracket', content: [...before, words], stances: [] }]);
  return printed.slice(opens ? 1 : '[[?x]'.length, -1);
}
