import type { Mark } from '#agreement/text';
import { findElement, type XmlElement } from '../xml.ts';
import type { Numbering, ParagraphProps } from './block.ts';
import { along, numberOf, toggleOf, valOf } from './element.ts';

/** Reads a `w:pPr`, of a paragraph or of a style. */
export function propsOf(pPr: XmlElement | undefined): ParagraphProps {
  const style = valOf(pPr, 'w:pStyle');
  const numbering = numberingOf(along(pPr, 'w:numPr'));
  const outline = numberOf(pPr, 'w:outlineLvl');
  const lang = along(pPr, 'w:rPr', 'w:lang')?.attributes['w:val'];
  return {
    ...(style === undefined ? {} : { style }),
    ...(numbering === undefined ? {} : { numbering }),
    ...(outline === undefined ? {} : { outline }),
    ...(lang === undefined ? {} : { lang }),
  };
}

/** The properties before a tracked change of them; undefined where none is tracked. */
export function propsBeforeOf(pPr: XmlElement | undefined): ParagraphProps | undefined {
  const change = along(pPr, 'w:pPrChange');
  if (change === undefined) return undefined;
  const lang = propsOf(pPr).lang;
  return { ...(lang === undefined ? {} : { lang }), ...propsOf(findElement(change, 'w:pPr')) };
}

function numberingOf(numPr: XmlElement | undefined): Numbering | undefined {
  if (numPr === undefined) return undefined;
  const numId = valOf(numPr, 'w:numId');
  const level = numberOf(numPr, 'w:ilvl');
  const printedBefore = along(numPr, 'w:numberingChange')?.attributes['w:original'];
  return {
    ...(numId === undefined ? {} : { numId }),
    ...(level === undefined ? {} : { level }),
    ...(findElement(numPr, 'w:ins') === undefined ? {} : { inserted: true as const }),
    ...(printedBefore === undefined ? {} : { printedBefore }),
  };
}

/** How a run is set, as far as given at one place: yes, no, or left to the styles. */
export type Look = Partial<Record<Mark | 'hidden', boolean>>;

/** Reads a `w:rPr`, of a run or of a style. */
export function lookOf(rPr: XmlElement | undefined): Look {
  if (rPr === undefined) return {};
  const complex = toggleOf(rPr, 'w:rtl') === true || toggleOf(rPr, 'w:cs') === true;
  const raised = valOf(rPr, 'w:vertAlign');
  const underlined = valOf(rPr, 'w:u');
  return withoutUndefined({
    bold: toggleOf(rPr, complex ? 'w:bCs' : 'w:b'),
    italic: toggleOf(rPr, complex ? 'w:iCs' : 'w:i'),
    strike: toggleOf(rPr, 'w:strike') ?? toggleOf(rPr, 'w:dstrike'),
    smallcaps: toggleOf(rPr, 'w:smallCaps'),
    hidden: toggleOf(rPr, 'w:vanish'),
    underline: underlined === undefined ? undefined : underlined !== 'none',
    superscript: raised === undefined ? undefined : raised === 'superscript',
    subscript: raised === undefined ? undefined : raised === 'subscript',
  });
}

function withoutUndefined(look: Record<Mark | 'hidden', boolean | undefined>): Look {
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined));
}
