import { UNIT_KINDS, type Unit, type UnitKind } from '#agreement/text';
import { isHidden, unitChangeOf } from './changes.ts';
import { type AknElement, type AknNode, childElements } from './element.ts';
import { readLabel, readPassage } from './passage.ts';
import type { Reading } from './reading.ts';
import { CARRIERS, DOCUMENTS, EXACT, HIERARCHY, isStructure, PARAGRAPHS, SCAFFOLD, UNITS } from './vocabulary.ts';

/** Reads what stands between paragraphs into units, in order. */
export function readUnits(nodes: readonly AknNode[], reading: Reading): readonly Unit[] {
  return piecesOf(nodes, reading, false).map((piece) => piece.unit);
}

/** Reads one element as a unit of that kind, with its number, its heading, its own words and the units below it. */
export function readUnit(element: AknElement, kind: UnitKind, reading: Reading): Unit {
  reading.tally.attributes(element);
  const id = reading.ids.take(element);
  const num = labelOf(element, ['num'], reading);
  const heading = labelOf(element, ['heading', 'caption', 'from'], reading);
  const used = [num?.element, heading?.element];
  const rest = element.children.filter((node) => typeof node === 'string' || !used.includes(node));
  const own = ownWords(piecesOf(rest, reading, element.verbatim));
  const printed =
    (num?.isThere ? num.words : undefined) ?? (element.name === 'li' ? element.attributes.value : undefined);
  const change = reading.view === 'marked' ? unitChangeOf(element) : undefined;
  return {
    id,
    kind,
    ...(printed === undefined ? {} : { num: printed }),
    ...(heading?.isThere ? { heading: heading.words } : {}),
    content: own.content,
    units: [...(num?.units ?? []), ...(heading?.units ?? []), ...own.units],
    ...spanOf(element),
    ...(change === undefined ? {} : { tracked: change }),
  };
}

/** A unit as it is found, before it is known whether its words are those of the unit around it. */
interface Piece {
  readonly unit: Unit;
  /** A paragraph without an id of its own: if it stands alone, its words are the words of the unit around it. */
  readonly loose: boolean;
}

/** The words that stand amid structure make paragraphs; all else is read by what it is. */
function piecesOf(nodes: readonly AknNode[], reading: Reading, verbatim: boolean): readonly Piece[] {
  const pieces: Piece[] = [];
  let words: AknNode[] = [];
  const flush = () => {
    const said = words.some((node) => typeof node !== 'string' || node.trim() !== '');
    if (said) pieces.push(...loosePiece(readPassage(words, reading, verbatim), reading, undefined));
    words = [];
  };
  for (const node of nodes) {
    if (typeof node === 'string' || node.alien || !(isStructure(node.name) || node.name === 'meta')) words.push(node);
    else {
      flush();
      pieces.push(...piecesOfElement(node, reading));
    }
  }
  flush();
  return pieces;
}

function piecesOfElement(element: AknElement, reading: Reading): readonly Piece[] {
  if (isHidden(unitChangeOf(element), reading.view)) return [];
  if (element.name === 'meta') return [];
  if (PARAGRAPHS.has(element.name)) return paragraphPieces(element, reading);
  const kind = kindOf(element);
  if (kind !== undefined) {
    if (![element.name, element.attributes.name, element.attributes.class].includes(kind) && !EXACT.has(element.name))
      reading.tally.near(element, kind);
    return [{ unit: readUnit(element, kind, reading), loose: false }];
  }
  if (!CARRIERS.has(element.name) && !SCAFFOLD.has(element.name)) reading.tally.group(element);
  reading.tally.attributes(element);
  const pieces = piecesOf(element.children, reading, element.verbatim);
  return CARRIERS.has(element.name) || isBlocks(element) ? pieces : pieces.map((piece) => ({ ...piece, loose: false }));
}

/** What kind of unit an element is; undefined for a group, whose parts take its place. */
function kindOf(element: AknElement): UnitKind | undefined {
  const { name, attributes } = element;
  if (name === 'hcontainer') return isBlocks(element) ? undefined : kindOfContainer(element);
  if (name === 'tblock') return UNIT_KINDS.find((kind) => kind === attributes.class) ?? UNITS[name];
  const kind = HIERARCHY[name] ?? UNITS[name];
  if (kind !== undefined || DOCUMENTS.has(name)) return kind;
  return ['num', 'heading'].some((label) => childElements(element, label).length > 0) ? 'section' : undefined;
}

function kindOfContainer(element: AknElement): UnitKind {
  const named = UNIT_KINDS.find((kind) => kind === element.attributes.name);
  const holds = childElements(element).some((child) => child.name in HIERARCHY || child.name === 'hcontainer');
  return named ?? (holds ? 'section' : 'paragraph');
}

/** The wrapper that our writer puts around a table where the schema wants a container. */
function isBlocks(element: AknElement): boolean {
  return element.name === 'hcontainer' && element.attributes.name === 'blocks' && element.attributes.GUID === undefined;
}

function paragraphPieces(element: AknElement, reading: Reading): readonly Piece[] {
  const { name, attributes } = element;
  reading.tally.attributes(element);
  if (name === 'documentRef' || name === 'componentRef') return [{ unit: referenceOf(element, reading), loose: false }];
  if (name === 'crossHeading' || name === 'heading' || name === 'subheading' || name === 'num')
    return [{ unit: labelUnit(element, reading), loose: false }];
  const passage = readPassage(element.children, reading, element.verbatim);
  const known = attributes.GUID !== undefined || element.own.id !== undefined;
  if ((name === 'p' || name === 'listIntroduction') && !known) return loosePiece(passage, reading, element);
  const running = name === 'block' && /^(?:header|footer)$/.test(attributes.name ?? '');
  return [
    {
      unit: {
        id: reading.ids.take(element),
        kind: running ? 'header' : 'paragraph',
        ...passage,
        ...changeOf(element, reading),
      },
      loose: false,
    },
  ];
}

function loosePiece(
  passage: ReturnType<typeof readPassage>,
  reading: Reading,
  element: AknElement | undefined,
): readonly Piece[] {
  if (passage.content.length === 0 && passage.units.length === 0) return [];
  const id = element === undefined ? reading.ids.make('p') : reading.ids.take(element);
  return [{ unit: { id, kind: 'paragraph', ...passage }, loose: true }];
}

/** A heading between units, or a number or heading that stands by itself in a quotation. */
function labelUnit(element: AknElement, reading: Reading): Unit {
  const { words, units } = readLabel(element, reading);
  const id = reading.ids.take(element);
  return element.name === 'num'
    ? { id, kind: 'paragraph', num: words, content: [], units }
    : { id, kind: 'heading', heading: words, content: [], units };
}

/** A reference to another document that takes the place of the document itself. */
function referenceOf(element: AknElement, reading: Reading): Unit {
  const { href, src, showAs = '' } = element.attributes;
  const content = showAs === '' ? [] : [{ kind: 'text' as const, text: showAs }];
  return {
    id: reading.ids.take(element),
    kind: 'paragraph',
    content: [{ kind: 'link', href: href ?? src ?? '', content }],
    units: [],
  };
}

function labelOf(element: AknElement, names: readonly string[], reading: Reading) {
  const found = names.flatMap((name) => childElements(element, name))[0];
  if (found === undefined) return undefined;
  const settled = reading.view === 'marked' ? 'accepted' : reading.view;
  return { element: found, ...readLabel(found, reading), isThere: !isHidden(unitChangeOf(found), settled) };
}

/** The only loose paragraph, if it stands first, is the unit's own words; of several, each is a paragraph below it. */
function ownWords(pieces: readonly Piece[]): Pick<Unit, 'content' | 'units'> {
  const [first, ...rest] = pieces;
  if (first?.loose && !rest.some((piece) => piece.loose))
    return { content: first.unit.content, units: [...first.unit.units, ...rest.map((piece) => piece.unit)] };
  return { content: [], units: pieces.map((piece) => piece.unit) };
}

function spanOf(element: AknElement): Pick<Unit, 'span'> {
  const columns = countOf(element.own.columns ?? element.attributes.colspan);
  const rows = countOf(element.own.rows ?? element.attributes.rowspan);
  if (columns === undefined && rows === undefined) return {};
  return { span: { ...(columns === undefined ? {} : { columns }), ...(rows === undefined ? {} : { rows }) } };
}

function countOf(written: string | undefined): number | undefined {
  return written !== undefined && /^[1-9]\d*$/.test(written) ? Number(written) : undefined;
}

function changeOf(element: AknElement, reading: Reading): Pick<Unit, 'tracked'> {
  const change = reading.view === 'marked' ? unitChangeOf(element) : undefined;
  return change === undefined ? {} : { tracked: change };
}
