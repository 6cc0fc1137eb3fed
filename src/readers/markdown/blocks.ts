import MarkdownIt, { type Token } from 'markdown-it';
import { type Result, refuse } from '#agreement/terms';
import { parseNotationLoosely, type Unit } from '#agreement/text';
import { blocksOfTree } from '../html/blocks.ts';
import { parseHtmlPiece } from '../html/dom.ts';
import type { Ledger } from '../ledger.ts';
import { bareItem, inLists, type OpenList, openItem } from '../list-place.ts';
import { type Block, type Line, notTooMany, withTitle } from '../structure.ts';
import { contentOfTokens, type Notes } from './inline.ts';

/** Reads Markdown into lines and tables, in order. Refuses nesting beyond reason. */
export function blocksOfMarkdown(source: string, ledger: Ledger): Result<readonly Block[]> {
  const tokens = parser().parse(source, {});
  if (tokens.some((token) => token.level >= DEEPEST - 1))
    return refuse(
      'markdown-depth',
      `Lists or quotations stand ${DEEPEST} deep in one another; set them flatter and try again.`,
    );
  const notes = takeNotes(tokens);
  const reading: Reading = { tokens, notes, ledger, at: 0, lists: [], blocks: [] };
  while (reading.at < tokens.length) readBlock(reading);
  return notTooMany(withTitle(reading.blocks));
}

/** The parser drops without a word what is nested deeper than this, so the reader refuses it. */
const DEEPEST = 100;

/** References are off, so that `[words]` stays a bracket; escapes stay apart from words, for the notation needs them. */
function parser() {
  return new MarkdownIt('default', { html: true, maxNesting: DEEPEST }).disable(['reference', 'text_join']);
}

interface Reading {
  readonly tokens: readonly Token[];
  readonly notes: Notes;
  readonly ledger: Ledger;
  at: number;
  readonly lists: OpenList[];
  readonly blocks: Block[];
}

const DEFINITION = /^\[\^([^\]\s]+)\]:\s*/;

/** Takes the paragraphs that define footnotes out of the tokens, by their labels. */
function takeNotes(tokens: Token[]): Notes {
  const notes: Notes = new Map();
  for (let at = tokens.length - 2; at > 0; at--) {
    const inline = tokens[at];
    const first = inline?.children?.[0];
    const label = first === undefined ? undefined : DEFINITION.exec(first.content)?.[1];
    if (inline?.type !== 'inline' || tokens[at - 1]?.type !== 'paragraph_open' || !first || label === undefined)
      continue;
    first.content = first.content.replace(DEFINITION, '');
    notes.set(label, { tokens: inline.children ?? [] });
    tokens.splice(at - 1, 3);
    at--;
  }
  return notes;
}

function readBlock(reading: Reading): void {
  const token = reading.tokens[reading.at++];
  if (token === undefined) return;
  switch (token.type) {
    case 'bullet_list_open':
    case 'ordered_list_open':
      reading.lists.push({ fresh: false });
      break;
    case 'bullet_list_close':
    case 'ordered_list_close':
      reading.lists.pop();
      break;
    case 'list_item_open':
      openItem(reading.lists, token.info === '' ? undefined : token.info + token.markup);
      break;
    case 'list_item_close':
      closeItem(reading);
      break;
    case 'heading_open':
      pushLine(reading, { level: Number(token.tag.slice(1)) });
      break;
    case 'paragraph_open':
      pushLine(reading, {});
      break;
    case 'table_open':
      reading.blocks.push({ kind: 'unit', unit: readTable(reading), ...depthOf(reading) });
      break;
    case 'fence':
    case 'code_block':
      reading.blocks.push(
        inLists({ kind: 'line', content: parseNotationLoosely(token.content.trim()) }, reading.lists),
      );
      break;
    case 'html_block':
      pushHtml(reading, token.content);
      break;
    default:
  }
}

/** An item without a paragraph of its own still prints its number. */
function closeItem(reading: Reading): void {
  const bare = bareItem(reading.lists);
  if (bare !== undefined) reading.blocks.push(bare);
}

function pushHtml(reading: Reading, source: string): void {
  const tree = parseHtmlPiece(source);
  if (!tree.ok) reading.ledger.lost.add(tree.refusal.sentence);
  else reading.blocks.push(...blocksOfTree(tree.value, reading.ledger));
  if (source.includes('<!--')) reading.ledger.lost.add('A comment in HTML was not carried.');
}

function pushLine(reading: Reading, more: { readonly level?: number }): void {
  const units: Unit[] = [];
  const inline = reading.tokens[reading.at];
  const content = contentOfTokens(inline?.children ?? [], reading.notes, reading.ledger, units);
  reading.at += 2;
  const line: Line = { kind: 'line', content, ...more, ...(units.length === 0 ? {} : { units }) };
  reading.blocks.push(inLists(line, reading.lists));
}

function depthOf(reading: Reading): { readonly depth?: number } {
  return reading.lists.length === 0 ? {} : { depth: reading.lists.length };
}

function readTable(reading: Reading): Unit {
  const id = reading.ledger.nextId();
  const rows: Unit[] = [];
  let cells: Unit[] = [];
  for (let token = reading.tokens[reading.at++]; token !== undefined; token = reading.tokens[reading.at++]) {
    if (token.type === 'table_close') break;
    if (token.type === 'tr_open') {
      cells = [];
      rows.push({ id: reading.ledger.nextId(), kind: 'row', content: [], units: cells });
    }
    if (token.type !== 'inline') continue;
    const units: Unit[] = [];
    const cell = reading.ledger.nextId();
    cells.push({
      id: cell,
      kind: 'cell',
      content: contentOfTokens(token.children ?? [], reading.notes, reading.ledger, units),
      units,
    });
  }
  return { id, kind: 'table', content: [], units: rows };
}
