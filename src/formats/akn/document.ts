import type { Unit } from '#agreement/text';
import { element } from '../xml.ts';
import { OWN_NAMESPACE, type Pen, unitAttributes } from './pen.ts';
import { isPlainTable } from './table.ts';
import { blockXml, hierarchyXml, ownBlocks, partsOf, recitalXml } from './unit.ts';

/** The namespace of the schema that we write for: OASIS's last committee draft of Akoma Ntoso 3.0. */
const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0/WD17';
/** White space in the text is words; nothing else is put between the elements that hold it. */
const VERBATIM = { 'xml:space': 'preserve' };

/** Writes units as one Akoma Ntoso document: what stands before the text, preamble, body, and the end with its signatures. */
export function documentXml(units: readonly Unit[], meta: string, pen: Pen): string {
  const { preface, preamble, body, conclusions } = sectionsOf(units);
  const doc = element(
    'doc',
    { name: 'draft', contains: 'originalVersion' },
    meta,
    preface.length === 0 ? '' : element('preface', VERBATIM, ...preface.map((unit) => blockXml(unit, pen))),
    preamble === undefined ? '' : preambleXml(preamble, pen),
    element('mainBody', VERBATIM, ...(body.length === 0 ? [element('p')] : body.map((unit) => inBody(unit, pen)))),
    conclusions === undefined ? '' : endXml(conclusions, pen),
  );
  const root = element('akomaNtoso', { xmlns: NAMESPACE, 'xmlns:travaux': OWN_NAMESPACE }, doc);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

interface Sections {
  readonly preface: readonly Unit[];
  readonly preamble: Unit | undefined;
  readonly body: readonly Unit[];
  readonly conclusions: Unit | undefined;
}

/**
 * Akoma Ntoso wants the parts of a document in one order. What stands in another order stays in the body, as a
 * container of its name: order is content.
 */
function sectionsOf(units: readonly Unit[]): Sections {
  const front = frontLength(units);
  const next = units[front];
  const preamble = next?.kind === 'preamble' && isUnlabelled(next) ? next : undefined;
  const preface = preamble !== undefined || next !== undefined ? units.slice(0, front) : [];
  const after = units.slice(preface.length + (preamble === undefined ? 0 : 1));
  const last = after.at(-1);
  const conclusions = last?.kind === 'final' && isUnlabelled(last) ? last : undefined;
  return { preface, preamble, body: conclusions === undefined ? after : after.slice(0, -1), conclusions };
}

/** Title lines, dates, tables: what stands before the first unit with a place in the structure. */
function frontLength(units: readonly Unit[]): number {
  const kinds = ['paragraph', 'heading', 'header', 'table', 'note'];
  const end = units.findIndex((unit) => !kinds.includes(unit.kind) || unit.num !== undefined);
  return end < 0 ? units.length : end;
}

function isUnlabelled(unit: Unit): boolean {
  return unit.num === undefined && unit.heading === undefined && unit.span === undefined;
}

function preambleXml(preamble: Unit, pen: Pen): string {
  const { words, rest } = partsOf(preamble, pen);
  const own = words === '' && rest.length > 0 ? '' : element('p', {}, words);
  return element('preamble', { ...unitAttributes(preamble, pen), ...VERBATIM }, own, ...recitalGroups(rest, pen));
}

/** Recitals that follow each other stand in one group. */
function recitalGroups(units: readonly Unit[], pen: Pen): readonly string[] {
  const groups: { readonly recitals: boolean; readonly written: string[] }[] = [];
  for (const unit of units) {
    const recitals = unit.kind === 'pp';
    const written = recitals ? recitalXml(unit, pen) : blockXml(unit, pen);
    const last = groups.at(-1);
    if (last !== undefined && last.recitals === recitals) last.written.push(written);
    else groups.push({ recitals, written: [written] });
  }
  return groups.map(({ recitals, written }) => (recitals ? element('recitals', {}, ...written) : written.join('')));
}

function endXml(conclusions: Unit, pen: Pen): string {
  const { words, rest } = partsOf(conclusions, pen);
  return element('conclusions', { ...unitAttributes(conclusions, pen), ...VERBATIM }, ownBlocks(words, rest, pen));
}

function inBody(unit: Unit, pen: Pen): string {
  return isPlainTable(unit, pen) ? blockXml(unit, pen) : hierarchyXml(unit, pen);
}
