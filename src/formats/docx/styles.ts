import { absurd } from '#agreement/terms';
import type { UnitKind } from '#agreement/text';
import { element } from '../xml.ts';
import type { Setting } from './page.ts';

/** The style of a draft's title. */
export const TITLE: Setting = { style: 'TravauxTitle', level: 0 };
/** The style of the line that says what kind of file this is. */
export const NOTICE: Setting = { style: 'TravauxNotice', level: 0 };

/** How the line with a unit's number and heading is set. */
export function setHead(kind: UnitKind, depth: number): Setting {
  switch (kind) {
    case 'part':
    case 'title':
    case 'annex':
      return { style: 'TravauxPart', level: 0 };
    case 'chapter':
    case 'section':
      return { style: 'TravauxChapter', level: 0 };
    case 'preamble':
    case 'article':
    case 'final':
      return { style: 'TravauxArticle', level: 0 };
    case 'table':
      return { style: 'TravauxCaption', level: 0 };
    case 'pp':
    case 'chapeau':
    case 'paragraph':
    case 'point':
    case 'heading':
    case 'row':
    case 'cell':
    case 'note':
    case 'header':
      return { style: 'TravauxHeading', level: depth };
    default:
      return absurd(kind);
  }
}

/** How a unit's own words are set. No style of these is bold or italic: on words of the text that would be a mark of theirs. */
export function setBody(kind: UnitKind, depth: number): Setting {
  switch (kind) {
    case 'pp':
    case 'preamble':
      return { style: 'TravauxRecital', level: 0 };
    case 'point':
      return { style: 'TravauxPoint', level: Math.max(depth, 1) };
    case 'cell':
      return { style: 'TravauxCell', level: 0 };
    case 'note':
      return { style: 'FootnoteText', level: 0 };
    case 'header':
    case 'part':
    case 'title':
    case 'chapter':
    case 'section':
    case 'article':
    case 'chapeau':
    case 'paragraph':
    case 'annex':
    case 'heading':
    case 'table':
    case 'row':
    case 'final':
      return { style: 'TravauxText', level: depth };
    default:
      return absurd(kind);
  }
}

/** Width of the hanging number, and of one step of setting in, in twentieths of a point. */
export const STEP = 567;

/** The style sheet: serif, black on white, told apart by size and weight alone. */
export function stylesXml(lang: string | undefined): string {
  const language = lang === undefined ? '' : element('w:lang', { 'w:val': lang, 'w:eastAsia': lang, 'w:bidi': lang });
  const fonts = element('w:rFonts', { 'w:ascii': SERIF, 'w:hAnsi': SERIF, 'w:eastAsia': SERIF, 'w:cs': SERIF });
  return element(
    'w:styles',
    { 'xmlns:w': W },
    element(
      'w:docDefaults',
      {},
      element('w:rPrDefault', {}, element('w:rPr', {}, fonts, size(22), language)),
      element('w:pPrDefault', {}, element('w:pPr', {}, spacing(0, 120))),
    ),
    ...PARAGRAPH_STYLES.map(paragraphStyle),
    ...CHARACTER_STYLES,
    TABLE_STYLE,
  );
}

/** The namespace of Word's own elements. */
export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const SERIF = 'Times New Roman';

interface ParagraphStyle {
  readonly id: string;
  readonly name: string;
  readonly based?: string;
  readonly next?: string;
  /** Inside w:pPr and w:rPr, in the order of the schema. */
  readonly paragraph?: string;
  readonly run?: string;
}

const keep = element('w:keepNext');
const outline = (level: number) => element('w:outlineLvl', { 'w:val': level });
const centred = element('w:jc', { 'w:val': 'center' });
const bold = `${element('w:b')}${element('w:bCs')}`;
const italic = `${element('w:i')}${element('w:iCs')}`;
const hanging = (indent: number) => element('w:ind', { 'w:left': indent, 'w:hanging': STEP });
const tab = element('w:tabs', {}, element('w:tab', { 'w:val': 'left', 'w:pos': STEP }));

const PARAGRAPH_STYLES: readonly ParagraphStyle[] = [
  { id: 'Normal', name: 'Normal' },
  {
    id: 'TravauxTitle',
    name: 'Travaux Title',
    next: 'TravauxText',
    paragraph: `${keep}${spacing(0, 360)}${centred}`,
    run: `${bold}${size(32)}`,
  },
  { id: 'TravauxNotice', name: 'Travaux Notice', paragraph: `${spacing(0, 240)}${centred}`, run: italic },
  {
    id: 'TravauxPart',
    name: 'Travaux Part',
    next: 'TravauxText',
    paragraph: `${keep}${spacing(360, 180)}${centred}${outline(0)}`,
    run: `${bold}${size(26)}`,
  },
  {
    id: 'TravauxChapter',
    name: 'Travaux Chapter',
    next: 'TravauxText',
    paragraph: `${keep}${spacing(300, 150)}${centred}${outline(1)}`,
    run: `${bold}${size(24)}`,
  },
  {
    id: 'TravauxArticle',
    name: 'Travaux Article',
    next: 'TravauxText',
    paragraph: `${keep}${spacing(240, 120)}${outline(2)}`,
    run: bold,
  },
  {
    id: 'TravauxHeading',
    name: 'Travaux Heading',
    next: 'TravauxText',
    paragraph: `${keep}${spacing(180, 90)}`,
    run: bold,
  },
  { id: 'TravauxCaption', name: 'Travaux Caption', paragraph: `${keep}${spacing(180, 90)}`, run: italic },
  { id: 'TravauxText', name: 'Travaux Text', paragraph: tab },
  { id: 'TravauxRecital', name: 'Travaux Recital', based: 'TravauxText' },
  { id: 'TravauxPoint', name: 'Travaux Point', based: 'TravauxText', paragraph: hanging(STEP) },
  { id: 'TravauxCell', name: 'Travaux Cell', paragraph: spacing(40, 40) },
  { id: 'FootnoteText', name: 'footnote text', paragraph: spacing(0, 40), run: size(18) },
  { id: 'CommentText', name: 'annotation text', run: size(18) },
  { id: 'Footer', name: 'footer', paragraph: centred, run: size(18) },
];

const CHARACTER_STYLES: readonly string[] = [
  characterStyle('FootnoteReference', 'footnote reference', element('w:vertAlign', { 'w:val': 'superscript' })),
  characterStyle('CommentReference', 'annotation reference', size(16)),
  characterStyle('Hyperlink', 'Hyperlink', element('w:color', { 'w:val': '1F3864' })),
];

const EDGES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const;
const TABLE_STYLE = element(
  'w:style',
  { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': 'TravauxTable' },
  element('w:name', { 'w:val': 'Travaux Table' }),
  element(
    'w:tblPr',
    {},
    element(
      'w:tblBorders',
      {},
      ...EDGES.map((edge) => element(`w:${edge}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': 'auto' })),
    ),
  ),
);

function paragraphStyle(style: ParagraphStyle): string {
  const own = style.id.startsWith('Travaux');
  return element(
    'w:style',
    {
      'w:type': 'paragraph',
      'w:default': style.id === 'Normal' ? 1 : undefined,
      'w:customStyle': own ? 1 : undefined,
      'w:styleId': style.id,
    },
    element('w:name', { 'w:val': style.name }),
    ...(style.id === 'Normal' ? [] : [element('w:basedOn', { 'w:val': style.based ?? 'Normal' })]),
    ...(style.next === undefined ? [] : [element('w:next', { 'w:val': style.next })]),
    ...(own ? [element('w:qFormat')] : []),
    ...(style.paragraph === undefined ? [] : [element('w:pPr', {}, style.paragraph)]),
    ...(style.run === undefined ? [] : [element('w:rPr', {}, style.run)]),
  );
}

function characterStyle(id: string, name: string, run: string): string {
  return element(
    'w:style',
    { 'w:type': 'character', 'w:styleId': id },
    element('w:name', { 'w:val': name }),
    element('w:rPr', {}, run),
  );
}

function size(halfPoints: number): string {
  return element('w:sz', { 'w:val': halfPoints }) + element('w:szCs', { 'w:val': halfPoints });
}

function spacing(before: number, after: number): string {
  return element('w:spacing', { 'w:before': before, 'w:after': after });
}
