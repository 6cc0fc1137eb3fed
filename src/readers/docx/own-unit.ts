import {
  type Inline,
  ownText,
  type Piece,
  parseNotationLoosely,
  piecesOf,
  settledPiecesOf,
  type Unit,
} from '#agreement/text';
import type { DocxParagraph } from './block.ts';
import { standsIn } from './changes.ts';
import { contentOf } from './content.ts';
import { type Additions, withAdditions, withNotes } from './own-additions.ts';
import type { Found } from './own-claims.ts';
import type { Restoring } from './own-restoring.ts';
import { isAsWritten, withoutHead, wordsIn } from './own-words.ts';

/** Restores a unit and what is below it. One of which nothing printed is left was struck out by somebody, and is gone. */
export function restoreUnit(unit: Unit, restoring: Restoring, additions: Additions): readonly Unit[] {
  const { tracked, ...rest } = unit;
  const settled = isSettled(restoring);
  if (settled && tracked !== undefined && !standsIn([tracked], restoring.layout.view)) return [];
  const units = unit.units.flatMap((child) => restoreUnit(child, restoring, additions));
  if (isGone(unit, units, restoring)) return [];
  const own = { ...rest, ...(settled || tracked === undefined ? {} : { tracked }) };
  return withAdditions({ ...withWords(own, restoring), units }, additions);
}

/** Whether the tracked changes that the draft holds were settled by the view, as those of any file. */
function isSettled({ file, layout }: Restoring): boolean {
  return file === 'draft' && layout.view !== 'marked';
}

function isGone(unit: Unit, units: readonly Unit[], { places, found }: Restoring): boolean {
  const printed = [`head ${unit.id}`, `body ${unit.id}`].filter((key) => places.has(key));
  const hadSome = printed.length > 0 || unit.units.length > 0;
  return hadSome && units.length === 0 && !printed.some((key) => found.has(key));
}

/** Puts the words of the file into a unit. A note that is called prints its call in place of its number. */
function withWords(unit: Unit, restoring: Restoring): Unit {
  const { found } = restoring;
  const [head, body] = [found.get(`head ${unit.id}`), found.get(`body ${unit.id}`)];
  const call = (head ?? body)?.note;
  if (unit.num === undefined || call === undefined || restoring.noteIds.get(call) !== unit.id)
    return withPrinted(unit, head, body, restoring);
  const { num, ...unnumbered } = unit;
  return { ...withPrinted(unnumbered, head, body, restoring), num };
}

/** What was not printed stays only as far as it holds no words. */
function withPrinted(unit: Unit, head: Found | undefined, body: Found | undefined, restoring: Restoring): Unit {
  const { num, heading, ...rest } = unit;
  const written = { ...(num === undefined ? {} : { num }), ...(heading === undefined ? {} : { heading }) };
  const hasHead = restoring.places.has(`head ${unit.id}`);
  const named = { ...rest, ...(hasHead ? readHead(head, written) : written) };
  if (body === undefined) return { ...named, content: ownText(unit.content) === '' ? unit.content : [] };
  const which = unit.tracked?.kind === 'deleted' ? 'all' : 'standing';
  const words = wordsIn(body.paragraph.runs, which);
  const cut = hasHead || num === undefined || num === '' ? undefined : cutNumber(words, num);
  const runs = withoutHead(body.paragraph.runs, cut?.words ?? 0, which);
  const content = restoreContent(unit, { ...body.paragraph, runs }, restoring);
  if (cut === undefined) return { ...named, content };
  const { num: _, ...unnumbered } = named;
  return { ...unnumbered, ...(cut.num === undefined ? {} : { num: cut.num }), content };
}

type Named = Pick<Unit, 'num' | 'heading'>;

/** A number and a heading are parted by a tab. Where one of them was empty it stays so. */
function readHead(head: Found | undefined, written: Named): Named {
  const words = head === undefined ? '' : wordsIn(head.paragraph.runs, 'all');
  const [num = '', heading = ''] = [written.num, written.heading];
  if (head === undefined)
    return { ...(written.num === '' ? { num } : {}), ...(written.heading === '' ? { heading } : {}) };
  if (num === '') return { ...written, heading: words };
  const cut = cutNumber(words, num);
  const rest = words.slice(cut.words);
  const number = cut.num === undefined ? {} : { num: cut.num };
  if (cut.words === words.length)
    return { ...number, ...(heading === '' && written.heading === undefined ? {} : { heading: '' }) };
  return heading === '' && cut.num === undefined ? { ...written, num: words } : { ...number, heading: rest };
}

/** The number before the first tab, or the one that was written even if it holds a tab; and how many characters it takes. */
function cutNumber(words: string, written: string): { readonly num?: string; readonly words: number } {
  if (words === written) return { num: written, words: words.length };
  if (words.startsWith(`${written}\t`)) return { num: written, words: written.length + 1 };
  const tab = words.indexOf('\t');
  return tab < 0 ? { words: 0 } : { num: words.slice(0, tab), words: tab + 1 };
}

/** What was written stands as long as the paragraph says the same; else the paragraph is read as any other. */
function restoreContent(unit: Unit, paragraph: DocxParagraph, restoring: Restoring): readonly Inline[] {
  const { layout, file } = restoring;
  const which = unit.tracked?.kind === 'deleted' ? 'all' : 'standing';
  const written = unit.content.length > 0 ? unit.content : parseNotationLoosely(wordsIn(paragraph.runs, which));
  const pieces = file === 'redline' ? settledPiecesOf(written) : piecesOf(written);
  const whole = !isSettled(restoring) || pieces.every((piece) => piece.tracked === undefined);
  const tracked = layout.view === 'marked' ? unit.tracked : undefined;
  if (whole && isAsWritten(withCalls(pieces, unit, restoring), paragraph.runs, tracked)) return written;
  return contentOf(paragraph, withNotes(restoring));
}

/** The first call of a note was written, and no other. */
function withCalls(pieces: readonly Piece[], unit: Unit, { calls }: Restoring): readonly Piece[] {
  const left = new Set(calls.get(unit.id) ?? []);
  return pieces.filter((piece) => piece.kind !== 'note' || left.delete(piece.note));
}
