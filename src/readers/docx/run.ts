import { elements, findElement, textOf, type XmlElement } from '../xml.ts';
import type { DocxRun, DocxWords, Placed } from './block.ts';
import type { Course } from './course.ts';
import { readDrawing } from './drawing.ts';
import { along, below, toggleOf } from './element.ts';
import { addInstructions, fieldLink, inContents, passFieldSign, printsHere } from './field.ts';
import { lose } from './losses.ts';
import { settledLook } from './styles.ts';
import { symbolOf } from './symbols.ts';

/** What of a run's surroundings its reader must know: the changes and links around it and its paragraph's style. */
export interface Around extends Omit<Placed, 'comments'> {
  readonly style: string | undefined;
  /** The style that it had before a tracked change of it; else the same. */
  readonly styleBefore: string | undefined;
}

/** Signs that stand for a character. A soft hyphen only says where a word may be cut, and is no part of it. */
const CHARACTERS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
};

/** Elements of a run that bear no words: its properties, and marks that Word sets anew each time. */
const WORDLESS = new Set(
  [
    'rPr',
    'softHyphen',
    'lastRenderedPageBreak',
    'annotationRef',
    'footnoteRef',
    'endnoteRef',
    'separator',
    'continuationSeparator',
  ].map((n) => `w:${n}`),
);

/** Reads a `w:r`. */
export function readRun(run: XmlElement, around: Around, course: Course): readonly DocxRun[] {
  const words = wordsMaker(run, around, course);
  return elements(run).flatMap((child) => readPiece(child, around, course, words));
}

/** White space at the ends counts only where the file says so, as in Word; a line's end in the XML is a space. */
function printedText(text: XmlElement): string {
  const all = textOf(text).replace(/[\r\n]+/g, ' ');
  return text.attributes['xml:space'] === 'preserve' ? all : all.replace(/^[ \t]+|[ \t]+$/g, '');
}

type WordsMaker = (text: string) => readonly DocxRun[];

function readPiece(piece: XmlElement, around: Around, course: Course, words: WordsMaker): readonly DocxRun[] {
  const character = CHARACTERS[piece.name];
  if (character !== undefined) return words(character);
  if (WORDLESS.has(piece.name)) return [];
  const place = placed(around, course);
  switch (piece.name) {
    case 'w:t':
    case 'w:delText':
      return words(printedText(piece));
    case 'w:instrText':
    case 'w:delInstrText':
      addInstructions(textOf(piece), course);
      return [];
    case 'w:fldChar':
      passFieldSign(piece, course);
      return checkboxIn(piece).map((alt) => ({ kind: 'foreign', what: 'check box', alt, ...place }));
    case 'w:sym':
      return readSymbol(piece, course, words);
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      return [{ kind: 'note', ...noteOf(piece), ...place }];
    case 'w:commentReference':
      return [{ kind: 'comment', id: piece.attributes['w:id'] ?? '', ...place }];
    case 'w:ruby':
      return readRuby(piece, around, course);
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      return readDrawing(piece, place, course);
    default:
      return readUnknown(piece, place);
  }
}

/** Where a run stands: the changes and comments around it, and its link, be it an element's or a field's. */
export function placed(around: Around, course: Course): Placed {
  const href = around.href ?? fieldLink(course);
  return {
    changes: around.changes,
    ...(href === undefined ? {} : { href }),
    ...(course.comments.length === 0 ? {} : { comments: course.comments }),
  };
}

/** Makes words that are set as the run is; none where a field's instructions stand. */
function wordsMaker(run: XmlElement, around: Around, course: Course): WordsMaker {
  const rPr = findElement(run, 'w:rPr');
  const look = settledLook(course.styles, rPr, around.style);
  const before = along(rPr, 'w:rPrChange', 'w:rPr');
  const isSet = before !== undefined || around.styleBefore !== around.style;
  const marksBefore = isSet ? settledLook(course.styles, before ?? rPr, around.styleBefore).marks : undefined;
  const set: Omit<DocxWords, 'text' | 'contents'> = {
    kind: 'words',
    marks: look.marks,
    ...(marksBefore === undefined ? {} : { marksBefore }),
    ...(look.hidden ? { hidden: true } : {}),
  };
  return (text) => {
    if (text === '' || !printsHere(course)) return [];
    return [{ ...set, text, ...(inContents(course) ? { contents: true } : {}), ...placed(around, course) }];
  };
}

function noteOf(call: XmlElement) {
  return {
    of: call.name === 'w:footnoteReference' ? ('footnote' as const) : ('endnote' as const),
    id: call.attributes['w:id'] ?? '',
    ...(/^(?:1|true|on)$/.test(call.attributes['w:customMarkFollows'] ?? '') ? { custom: true as const } : {}),
  };
}

function readSymbol(symbol: XmlElement, course: Course, words: WordsMaker): readonly DocxRun[] {
  const { 'w:font': font = '', 'w:char': code = '' } = symbol.attributes;
  const sign = symbolOf(font, Number.parseInt(code, 16) || 0);
  if (sign === undefined) lose(course.losses, 'symbols', `${font} ${code}`);
  return words(sign ?? '\ufffd');
}

/** The words below, then the reading above them, which is only named among the losses. */
function readRuby(ruby: XmlElement, around: Around, course: Course): readonly DocxRun[] {
  const reading = along(ruby, 'w:rt');
  if (reading !== undefined) lose(course.losses, 'ruby', textOf(reading));
  const base = along(ruby, 'w:rubyBase');
  return base === undefined ? [] : elements(base, 'w:r').flatMap((run) => readRun(run, around, course));
}

/** A legacy form's check box prints as a box that is ticked or not. */
function checkboxIn(sign: XmlElement): readonly string[] {
  return below(sign, 'w:checkBox').map((box) =>
    (toggleOf(box, 'w:checked') ?? toggleOf(box, 'w:default')) ? '☒' : '☐',
  );
}

/** An element that this reader does not know is kept as something foreign, with what words it has. */
function readUnknown(piece: XmlElement, place: Placed): readonly DocxRun[] {
  const alt = textOf(piece).trim();
  return alt === '' ? [] : [{ kind: 'foreign', what: piece.name.replace(/^\??\w*:/, ''), alt, ...place }];
}
