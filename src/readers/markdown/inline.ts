import type { Token } from 'markdown-it';
import type { UnitId } from '#agreement/terms';
import { alsoMarked, type Inline, type Mark, type Unit } from '#agreement/text';
import type { Ledger } from '../ledger.ts';
import { contentOfRuns, type Run } from '../runs.ts';

/** The footnotes of a text by their labels; `id` once one was called. */
export type Notes = Map<string, { readonly tokens: readonly Token[]; id?: UnitId }>;

/** Makes content of Markdown's inline tokens; the notes that it calls for the first time are added to `units`. */
export function contentOfTokens(
  tokens: readonly Token[],
  notes: Notes,
  ledger: Ledger,
  units: Unit[],
): readonly Inline[] {
  const reading: Reading = { notes, ledger, units, frames: [{ tag: '', runs: [] }], marks: [], brackets: 0 };
  for (const token of tokens) readToken(reading, token);
  while (reading.frames.length > 1) closeFrame(reading);
  return contentOfRuns(reading.frames[0]?.runs ?? []);
}

interface Reading {
  readonly notes: Notes;
  readonly ledger: Ledger;
  readonly units: Unit[];
  /** Links and tracked changes that stand open, within the line itself. */
  readonly frames: Frame[];
  readonly marks: Mark[];
  /** How many brackets of the notation stand open. */
  brackets: number;
}

interface Frame {
  readonly tag: '' | 'a' | 'ins' | 'del';
  readonly href?: string;
  readonly runs: Run[];
}

const MARK_OF: Readonly<Record<string, Mark>> = {
  strong_open: 'bold',
  em_open: 'italic',
  s_open: 'strike',
  '<b>': 'bold',
  '<strong>': 'bold',
  '<i>': 'italic',
  '<em>': 'italic',
  '<u>': 'underline',
  '<s>': 'strike',
  '<sup>': 'superscript',
  '<sub>': 'subscript',
};

function readToken(reading: Reading, token: Token): void {
  switch (token.type) {
    case 'text':
      readWords(reading, token.content.replaceAll('\\', '\\\\'));
      break;
    case 'code_inline':
      pushWords(reading, token.content.replace(/[[\]\\]/g, '\\$&'));
      break;
    case 'text_special':
      pushWords(reading, escaped(token, reading.brackets > 0));
      break;
    case 'softbreak':
      pushWords(reading, ' ');
      break;
    case 'hardbreak':
      pushWords(reading, '\n');
      break;
    case 'image':
      pushPicture(reading, token);
      break;
    case 'link_open':
      reading.frames.push({ tag: 'a', href: String(token.attrGet('href') ?? ''), runs: [] });
      break;
    case 'link_close':
      closeFrame(reading);
      break;
    case 'html_inline':
      readTag(reading, token.content);
      break;
    default:
      readMark(reading, token.type);
  }
}

function readMark(reading: Reading, type: string): void {
  const mark = MARK_OF[type.replace('_close', '_open')];
  if (mark === undefined) return;
  if (type.endsWith('_open')) reading.marks.push(mark);
  else unmark(reading, mark);
}

function unmark(reading: Reading, mark: Mark): void {
  const at = reading.marks.lastIndexOf(mark);
  if (at >= 0) reading.marks.splice(at, 1);
}

/** An escaped sign of the notation stays escaped for it; other escapes and entities stand for themselves. */
function escaped(token: Token, inBracket: boolean): string {
  const always = /^[[\]\\]$/.test(token.content);
  const within = inBracket && /^[|?:]$/.test(token.content) && token.info === 'escape';
  return always || within ? `\\${token.content}` : token.content;
}

function readWords(reading: Reading, words: string): void {
  let from = 0;
  for (const call of words.matchAll(/\[\^([^\]\s]+)\]/g)) {
    const note = reading.notes.get(call[1] ?? '');
    if (note === undefined) continue;
    pushWords(reading, words.slice(from, call.index));
    pushNode(reading, { kind: 'noteRef', note: noteId(reading, call[1] ?? '', note), label: call[1] ?? '' });
    from = call.index + call[0].length;
  }
  pushWords(reading, words.slice(from));
}

function noteId(reading: Reading, label: string, note: { readonly tokens: readonly Token[]; id?: UnitId }): UnitId {
  if (note.id !== undefined) return note.id;
  note.id = reading.ledger.nextId();
  const below: Unit[] = [];
  const content = contentOfTokens(note.tokens, reading.notes, reading.ledger, below);
  reading.units.push({ id: note.id, kind: 'note', num: label, content, units: below });
  return note.id;
}

function pushWords(reading: Reading, text: string): void {
  if (text === '') return;
  for (const sign of text.replace(/\\./g, '')) reading.brackets += sign === '[' ? 1 : sign === ']' ? -1 : 0;
  const marks = reading.marks.reduce<readonly Mark[]>(alsoMarked, []);
  reading.frames.at(-1)?.runs.push(marks.length === 0 ? { text } : { text, marks });
}

function pushNode(reading: Reading, node: Inline): void {
  reading.frames.at(-1)?.runs.push({ node });
}

function pushPicture(reading: Reading, token: Token): void {
  const alt = token.content;
  pushNode(reading, { kind: 'foreign', what: 'a picture', ...(alt === '' ? {} : { alt }) });
  reading.ledger.lost.add(`A picture${alt === '' ? '' : ` ("${alt}")`} was not carried.`);
}

function readTag(reading: Reading, tag: string): void {
  const bare = tag.toLowerCase().replace(/\s[^>]*>/, '>');
  const closes = bare.startsWith('</');
  const name = bare.replace(/[</>\s]/g, '');
  const mark = MARK_OF[`<${name}>`];
  if (name === 'br') pushWords(reading, '\n');
  else if (name === 'ins' || name === 'del')
    closes ? closeTo(reading, name) : reading.frames.push({ tag: name, runs: [] });
  else if (mark !== undefined && !closes) reading.marks.push(mark);
  else if (mark !== undefined) unmark(reading, mark);
  else reading.ledger.lost.add(lostTag(tag));
}

function lostTag(tag: string): string {
  return tag.startsWith('<!--')
    ? 'A comment in HTML was not carried.'
    : `The HTML sign ${tag.slice(0, 60)} was not carried; the words in it were.`;
}

function closeTo(reading: Reading, tag: Frame['tag']): void {
  if (reading.frames.some((f) => f.tag === tag)) while (closeFrame(reading) !== tag);
}

/** Ends a link or a tracked change, as the view asks: an insertion is words or nothing, or is marked. */
function closeFrame(reading: Reading): Frame['tag'] | undefined {
  const frame = reading.frames.length > 1 ? reading.frames.pop() : undefined;
  const around = reading.frames.at(-1);
  if (frame === undefined || around === undefined) return undefined;
  const { view } = reading.ledger;
  if (frame.tag === 'a')
    around.runs.push({ node: { kind: 'link', href: frame.href ?? '', content: contentOfRuns(frame.runs) } });
  else if (view === 'marked') {
    const kind = frame.tag === 'ins' ? ('inserted' as const) : ('deleted' as const);
    around.runs.push({ node: { kind, author: '', content: contentOfRuns(frame.runs) } });
  } else if ((view === 'accepted') === (frame.tag === 'ins')) around.runs.push(...frame.runs);
  return frame.tag;
}
