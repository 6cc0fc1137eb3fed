import { MARKS, type Mark } from '#agreement/text';
import type { View } from '../reading.ts';
import { elements, findElement, type XmlElement } from '../xml.ts';
import type { ParagraphProps } from './block.ts';
import { along, valOf } from './element.ts';
import { type Look, lookOf, propsBeforeOf, propsOf } from './properties.ts';

/** The styles of a Word file. */
export interface Styles {
  readonly byId: ReadonlyMap<string, Style>;
  /** The style of a paragraph that names none. */
  readonly ordinary?: string;
  /** The language of words that name none, BCP 47. */
  readonly lang?: string;
}

/** A style's own properties; what it leaves out comes from the style that it is based on. */
export interface Style {
  readonly id: string;
  /** English for built-in styles, whatever the language of the program. In lower case. */
  readonly name: string;
  readonly basedOn?: string;
  readonly props: ParagraphProps;
  readonly propsBefore?: ParagraphProps;
  readonly look: Look;
}

/** Reads `styles.xml`; a file may lack it. */
export function readStyles(root: XmlElement | undefined): Styles {
  if (root === undefined) return { byId: new Map() };
  const all = elements(root, 'w:style');
  const ordinary = all.find(
    (s) => s.attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/.test(s.attributes['w:default'] ?? ''),
  );
  const id = ordinary?.attributes['w:styleId'];
  const lang = along(root, 'w:docDefaults', 'w:rPrDefault', 'w:rPr', 'w:lang')?.attributes['w:val'];
  return {
    byId: new Map(all.map(styleOf).map((style) => [style.id, style])),
    ...(id === undefined ? {} : { ordinary: id }),
    ...(lang === undefined ? {} : { lang }),
  };
}

function styleOf(style: XmlElement): Style {
  const basedOn = valOf(style, 'w:basedOn');
  const pPr = findElement(style, 'w:pPr');
  const lang = along(style, 'w:rPr', 'w:lang')?.attributes['w:val'];
  const propsBefore = propsBeforeOf(pPr);
  return {
    id: style.attributes['w:styleId'] ?? '',
    name: (valOf(style, 'w:name') ?? '').toLowerCase(),
    ...(basedOn === undefined ? {} : { basedOn }),
    props: { ...(lang === undefined ? {} : { lang }), ...propsOf(pPr) },
    ...(propsBefore === undefined ? {} : { propsBefore }),
    look: lookOf(findElement(style, 'w:rPr')),
  };
}

/** Styles based on more others than this are made to exhaust the reader; Word itself stops far earlier. */
const LONGEST_CHAIN = 32;

/** A style and those that it is based on, nearest first. A circle of styles ends where it closes. */
export function chainOf(styles: Styles, id: string | undefined): readonly Style[] {
  const chain: Style[] = [];
  for (
    let at = id === undefined ? undefined : styles.byId.get(id);
    at !== undefined && !chain.includes(at) && chain.length < LONGEST_CHAIN;
  ) {
    chain.push(at);
    at = at.basedOn === undefined ? undefined : styles.byId.get(at.basedOn);
  }
  return chain;
}

/** A paragraph's properties with its styles worked in. */
export interface SettledProps extends ParagraphProps {
  /** The names of its styles, nearest first. */
  readonly names: readonly string[];
  /** The ids of its styles, nearest first; empty where the paragraph itself says at which level it is numbered. */
  readonly numberedBy: readonly string[];
}

/** Works the styles into a paragraph's properties, as they are in a view: a style may have been changed as well. */
export function settledProps(styles: Styles, props: ParagraphProps, view: View): SettledProps {
  const chain = chainOf(styles, props.style ?? styles.ordinary);
  const given = [
    props,
    ...chain.map((style) => (view === 'original' ? (style.propsBefore ?? style.props) : style.props)),
  ];
  const first = <K extends keyof ParagraphProps>(key: K) => given.find((p) => p[key] !== undefined)?.[key];
  const names = chain.length > 0 ? chain.map((s) => s.name) : [nameById(props.style)];
  const own = props.numbering?.numId !== undefined;
  const levelled = own || props.numbering?.level !== undefined;
  const outline = props.outline ?? first('outline') ?? headingLevel(names);
  return {
    ...props,
    ...(outline === undefined ? {} : { outline }),
    ...definedOnly({
      numbering: own ? props.numbering : mergedNumbering(given),
      lang: first('lang') ?? styles.lang,
    }),
    names,
    numberedBy: levelled ? [] : chain.map((s) => s.id),
  };
}

function definedOnly<T extends object>(given: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as never;
}

/** A style based on a numbered one may change the level alone, so both are looked for apart. */
function mergedNumbering(given: readonly ParagraphProps[]): ParagraphProps['numbering'] {
  const numId = given.find((p) => p.numbering?.numId !== undefined)?.numbering?.numId;
  const level = given.find((p) => p.numbering?.level !== undefined)?.numbering?.level;
  return numId === undefined ? undefined : { numId, ...(level === undefined ? {} : { level }) };
}

/** A file may use built-in styles without defining them; their ids are their English names. */
function nameById(id: string | undefined): string {
  return (id ?? '').replace(/(?<=[a-z])(?=\d)/i, ' ').toLowerCase();
}

function headingLevel(names: readonly string[]): number | undefined {
  const [, level] = names.map((name) => /^heading ([1-9])$/.exec(name)).find((m) => m !== null) ?? [];
  return level === undefined ? undefined : Number(level) - 1;
}

/** How a run is set in the end: its own properties, else those of its character style and its paragraph's style. */
export function settledLook(
  styles: Styles,
  rPr: XmlElement | undefined,
  paragraphStyle: string | undefined,
): { readonly marks: readonly Mark[]; readonly hidden: boolean } {
  const own = lookOf(rPr);
  const character = lookOfChain(styles, valOf(rPr, 'w:rStyle'));
  const paragraph = lookOfChain(styles, paragraphStyle ?? styles.ordinary);
  const has = (key: keyof Look) => own[key] ?? fromStyles(key, character[key], paragraph[key]);
  return { marks: MARKS.filter(has), hidden: has('hidden') };
}

function lookOfChain(styles: Styles, id: string | undefined): Look {
  return Object.assign(
    {},
    ...chainOf(styles, id)
      .toReversed()
      .map((style) => style.look),
  );
}

/**
 * Toggles of two styles cancel out: an italic name in an italic paragraph stands upright (ECMA-376 part 1, 17.7.3). For
 * what is no toggle the character style is asked first.
 */
function fromStyles(key: keyof Look, character: boolean | undefined, paragraph = false): boolean {
  return key === 'underline' || key === 'superscript' || key === 'subscript'
    ? (character ?? paragraph)
    : (character ?? false) !== paragraph;
}
