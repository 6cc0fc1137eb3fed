import type { UnitId } from '#agreement/terms';
import type { Inline, Unit } from '#agreement/text';
import type { Ledger } from '../ledger.ts';
import { bareItem, inLists, type OpenList, openItem } from '../list-place.ts';
import { type Block, withTitle } from '../structure.ts';
import { attribute, childrenOf, type HtmlElement, type HtmlNode, type HtmlTree, isElement, wordsBelow } from './dom.ts';
import { contentOfSetRuns, type SetRun, type Setting, settingOf } from './inline.ts';
import { numbersOf } from './list-number.ts';
import { isBackLink, labelIn, type NoteTargets, noteTargets } from './notes.ts';
import { tableOf } from './table.ts';

/** Reads a tree of HTML into lines and tables, in order. */
export function blocksOfTree(tree: HtmlTree, ledger: Ledger): readonly Block[] {
  const calls = noteTargets(tree);
  const page: Page = { ledger, calls, notes: new Set(calls.values()), noteIds: new Map() };
  return withTitle(blocksBelow(tree, page, []));
}

/** What holds for a whole page. */
export interface Page {
  readonly ledger: Ledger;
  readonly calls: NoteTargets;
  readonly notes: ReadonlySet<HtmlElement>;
  readonly noteIds: Map<HtmlElement, UnitId>;
}

/** Reads what stands below a node. `skip` are the nodes that are no words of it: a note's own number. */
export function blocksBelow(node: HtmlNode | HtmlTree, page: Page, skip: readonly HtmlNode[]): readonly Block[] {
  const flow: Flow = { page, skip, blocks: [], runs: [], units: [], lists: [] };
  readChildren(flow, node, PLAIN);
  flush(flow, {});
  return flow.blocks;
}

interface Flow {
  readonly page: Page;
  readonly skip: readonly HtmlNode[];
  readonly blocks: Block[];
  /** The line that is being gathered, and the notes that it calls. */
  runs: SetRun[];
  units: Unit[];
  readonly lists: OpenList[];
}

const PLAIN: Setting = { marks: [] };

const DROPPED: Readonly<Record<string, string>> = {
  script: 'A script was left out; nothing was run.',
  style: 'A style sheet was left out.',
  template: 'A template was left out.',
  iframe: 'A frame with another page was left out; nothing was fetched.',
  object: 'An embedded object was left out.',
  embed: 'An embedded object was left out.',
  svg: 'A drawing was not carried.',
  math: 'A formula was not carried.',
  video: 'A film was not carried.',
  audio: 'A recording was not carried.',
};

const BLOCKS = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form header hr html legend main nav p pre section summary'.split(
    ' ',
  ),
);

function readChildren(flow: Flow, node: HtmlNode | HtmlTree, setting: Setting): void {
  for (const child of childrenOf(node)) readNode(flow, child, setting);
}

function readNode(flow: Flow, node: HtmlNode, setting: Setting): void {
  if (flow.skip.includes(node)) return;
  if ('value' in node) pushRun(flow, node.value, setting);
  else if (isElement(node)) readElement(flow, node, setting);
}

function pushRun(flow: Flow, text: string, setting: Setting): void {
  flow.runs.push({ run: setting.marks.length === 0 ? { text } : { text, marks: setting.marks }, setting });
}

function readElement(flow: Flow, element: HtmlElement, setting: Setting): void {
  const tag = element.tagName;
  const { ledger, notes } = flow.page;
  if (tag === 'head' || notes.has(element)) return;
  const dropped = attribute(element, 'hidden') === undefined ? DROPPED[tag] : 'A hidden part of the page was left out.';
  if (dropped !== undefined) ledger.lost.add(dropped);
  else if (tag === 'br') pushRun(flow, '\n', { ...setting, kept: true });
  else if (tag === 'img') pushPicture(flow, element, setting);
  else if (tag === 'a') readAnchor(flow, element, setting);
  else if (tag === 'ins' || tag === 'del') readTracked(flow, element, setting);
  else if (/^h[1-6]$/.test(tag)) readLine(flow, element, setting, { level: Number(tag[1]) });
  else if (tag === 'ul' || tag === 'ol') readList(flow, element, setting);
  else if (tag === 'table') readTable(flow, element);
  else if (BLOCKS.has(tag)) readLine(flow, element, settingOf(tag, setting), {});
  else readChildren(flow, element, settingOf(tag, setting));
}

function readLine(flow: Flow, element: HtmlElement, setting: Setting, more: { readonly level?: number }): void {
  flush(flow, {});
  readChildren(flow, element, setting);
  flush(flow, more);
}

/** Ends the line that was gathered. */
function flush(flow: Flow, more: { readonly level?: number }): void {
  const { runs, units } = flow;
  flow.runs = [];
  flow.units = [];
  const content = contentOfSetRuns(runs);
  if (content.length === 0 && units.length === 0) return;
  flow.blocks.push(inLists({ kind: 'line', content, ...more, ...(units.length === 0 ? {} : { units }) }, flow.lists));
}

function readList(flow: Flow, list: HtmlElement, setting: Setting): void {
  flush(flow, {});
  flow.lists.push({ fresh: false });
  const numbers =
    list.tagName === 'ol' && !/list-style[^;]*none/.test(attribute(list, 'style') ?? '') ? numbersOf(list) : [];
  let item = 0;
  for (const child of childrenOf(list)) {
    if (!isElement(child) || child.tagName !== 'li') {
      readNode(flow, child, setting);
      continue;
    }
    openItem(flow.lists, numbers[item++]);
    readNode(flow, child, setting);
    flush(flow, {});
    const bare = bareItem(flow.lists);
    if (bare !== undefined && !flow.page.notes.has(child)) flow.blocks.push(bare);
  }
  flush(flow, {});
  flow.lists.pop();
}

function readTable(flow: Flow, table: HtmlElement): void {
  flush(flow, {});
  const depth = flow.lists.length === 0 ? {} : { depth: flow.lists.length };
  flow.blocks.push({ kind: 'unit', unit: tableOf(table, flow.page), ...depth });
}

function pushPicture(flow: Flow, img: HtmlElement, setting: Setting): void {
  const alt = attribute(img, 'alt') ?? '';
  const node: Inline = { kind: 'foreign', what: 'a picture', ...(alt === '' ? {} : { alt }) };
  flow.runs.push({ run: { node }, setting });
  flow.page.ledger.lost.add(`A picture${alt === '' ? '' : ` ("${alt}")`} was not carried.`);
}

function readAnchor(flow: Flow, anchor: HtmlElement, setting: Setting): void {
  const note = flow.page.calls.get(anchor);
  if (note !== undefined) {
    const label = wordsBelow(anchor).replace(/[\s[\]]+/g, '');
    flow.runs.push({
      run: { node: { kind: 'noteRef', note: noteId(flow, note, label), label } },
      setting: PLAIN,
    });
    return;
  }
  if (isBackLink(anchor)) return;
  const href = attribute(anchor, 'href');
  const safe = href !== undefined && !/^\s*(?:javascript|data|vbscript):/i.test(href);
  readChildren(flow, anchor, safe ? { ...setting, link: { href } } : setting);
}

/** The note's id; on its first call the note becomes a unit below the calling line. */
function noteId(flow: Flow, note: HtmlElement, label: string): UnitId {
  const known = flow.page.noteIds.get(note);
  if (known !== undefined) return known;
  const id = flow.page.ledger.nextId();
  flow.page.noteIds.set(note, id);
  const own = labelIn(note, label);
  const [first, ...more] = blocksBelow(note, flow.page, own === undefined ? [] : [own]);
  const content = first?.kind === 'line' ? first.content : [];
  const units = (first?.kind === 'line' ? more : first === undefined ? [] : [first, ...more]).map((b) =>
    b.kind === 'unit'
      ? b.unit
      : { id: flow.page.ledger.nextId(), kind: 'paragraph' as const, content: b.content, units: b.units ?? [] },
  );
  flow.units.push({
    id,
    kind: 'note',
    num: label,
    content,
    units: [...(first?.kind === 'line' ? (first.units ?? []) : []), ...units],
  });
  return id;
}

/** An insertion or a deletion: words or nothing as the view asks, or marked. HTML names no author. */
function readTracked(flow: Flow, element: HtmlElement, setting: Setting): void {
  const { view } = flow.page.ledger;
  const kind = element.tagName === 'ins' ? ('inserted' as const) : ('deleted' as const);
  const date = attribute(element, 'datetime');
  const tracked = { kind, author: '', ...(date === undefined ? {} : { date }) };
  if (view === 'marked') readChildren(flow, element, { ...setting, tracked });
  else if ((view === 'accepted') === (kind === 'inserted')) readChildren(flow, element, setting);
}
