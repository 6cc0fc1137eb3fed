import type { Edit, Piece } from '#agreement/text';
import { keyOf, type Layout, type Printed, type PrintedParagraph, tabOf } from './layout.ts';
import type { Block, Change, Paragraph, Run } from './page.ts';
import type { Partners } from './partners.ts';
import { plainWords } from './piece.ts';
import { weaveList } from './weave.ts';
import { type NotePens, type Pens, runsOf, weaveWords, wholly, writeSide } from './woven-words.ts';

/** Which bookmark each printed paragraph of one side stands under, by `keyOf`. */
export type Places = Map<string, string>;

/** What the weaving of two drafts works with, and where it notes which paragraph stands under which bookmark. */
export interface Weaver {
  readonly earlier: Layout;
  readonly later: Layout;
  readonly partners: Partners;
  readonly gone: Change;
  readonly come: Change;
  readonly moves: 'moves' | 'delete-insert';
  readonly places: { readonly earlier: Places; readonly later: Places };
  /** How many bookmarks, and how many moves, have a name. */
  bookmarks: number;
  moved: number;
}

/** One side of a redline. */
export type SideName = 'earlier' | 'later';

/** Names a paragraph and notes for each side what stands in it. Paragraphs are named before the notes that they call. */
export function bookmark(weaver: Weaver, stands: Partial<Record<SideName, PrintedParagraph>>): string {
  const name = `_Tv${++weaver.bookmarks}`;
  if (stands.earlier !== undefined) weaver.places.earlier.set(keyOf(stands.earlier), name);
  if (stands.later !== undefined) weaver.places.later.set(keyOf(stands.later), name);
  return name;
}

/** A paragraph that stands on both sides. */
export function weaveParagraph(a: PrintedParagraph, b: PrintedParagraph, weaver: Weaver): Paragraph {
  const name = bookmark(weaver, { earlier: a, later: b });
  const runs = weaveWords(editsBetween(a, b, weaver), numbered(a), numbered(b), pensOf(weaver));
  const same = a.setting.style === b.setting.style && a.setting.level === b.setting.level;
  return {
    kind: 'paragraph',
    name,
    setting: b.setting,
    ...(same ? {} : { before: { setting: a.setting, change: weaver.come } }),
    runs: runs.filter((run): run is Run => !('seam' in run)),
  };
}

/** A paragraph that stands on one side only. */
export function oneSided(printed: PrintedParagraph, side: SideName, weaver: Weaver): Paragraph {
  const change = side === 'earlier' ? weaver.gone : weaver.come;
  const notes = pensOf(weaver).notes;
  const name = bookmark(weaver, { [side]: printed });
  const runs = runsOf(numbered(printed), change, side === 'earlier' ? notes.gone : notes.come);
  return { kind: 'paragraph', name, setting: printed.setting, runs, mark: change };
}

/** One end of a move: the words that moved, and those that went or came on the way. */
export function endOfMove(
  a: PrintedParagraph,
  b: PrintedParagraph,
  side: SideName,
  move: string,
  weaver: Weaver,
): Paragraph {
  const [own, from] = side === 'earlier' ? [weaver.gone, a] : [weaver.come, b];
  const change = { ...own, moved: move };
  const notes = pensOf(weaver).notes;
  const pens = { kept: change, own, noteOf: side === 'earlier' ? notes.gone : notes.come };
  const edits = editsBetween(a, b, weaver).filter(({ op }) => op !== (side === 'earlier' ? '+' : '-'));
  const name = bookmark(weaver, { [side]: from });
  return { kind: 'paragraph', name, setting: from.setting, runs: writeSide(edits, numbered(from), pens), mark: change };
}

/** How the changes of this redline are written. */
export function pensOf(weaver: Weaver): Pens {
  return { gone: weaver.gone, come: weaver.come, set: weaver.come, notes: notePens(weaver) };
}

/** The number and the words of a paragraph. */
export function numbered(printed: PrintedParagraph): readonly Piece[] {
  return [...plainWords(printed.num), ...plainWords(tabOf(printed)), ...printed.words];
}

/** The edits between two numbers and the tabs after them. */
export function numberEdits(a: PrintedParagraph, b: PrintedParagraph): readonly Edit[] {
  return [[a.num, b.num] as const, [tabOf(a), tabOf(b)] as const].flatMap(([before, after]) =>
    wholly(plainWords(before), plainWords(after)),
  );
}

function editsBetween(a: PrintedParagraph, b: PrintedParagraph, weaver: Weaver): readonly Edit[] {
  const { partners } = weaver;
  const known = b.role === 'body' && b.unit !== undefined && partners.of.get(b.unit.id) === a.unit?.id;
  const edits = known ? partners.edits.get(b.unit.id) : undefined;
  return [...numberEdits(a, b), ...(edits ?? wholly(a.words, b.words))];
}

/** Notes are woven where they are called: a note called on both sides is one note; any other comes or goes with its call. */
function notePens(weaver: Weaver): NotePens {
  const { earlier, later, partners } = weaver;
  const alone = (blocks: readonly Block[]) => blocks.map((b) => (b.kind === 'paragraph' ? withoutMark(b) : b));
  const both = (a: readonly Printed[] = [], b: readonly Printed[] = []) => weaveList(a, b, weaver, 'within');
  return {
    gone: (note) => (earlier.notes.has(note) ? alone(both(earlier.notes.get(note), [])) : undefined),
    come: (note) => (later.notes.has(note) ? alone(both([], later.notes.get(note))) : undefined),
    kept: (a, b) => {
      const known = earlier.notes.has(a) && later.notes.has(b) && partners.of.get(b) === a;
      return known ? both(earlier.notes.get(a), later.notes.get(b)) : undefined;
    },
  };
}

function withoutMark({ mark: _, ...paragraph }: Paragraph): Paragraph {
  return paragraph;
}
