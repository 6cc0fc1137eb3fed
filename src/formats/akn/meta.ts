import type { Draft } from '#agreement/text';
import type { About } from '../about.ts';
import { element, escapeXml } from '../xml.ts';

/** What a file says of the text as a work, beside its words. Days are civil dates, YYYY-MM-DD. */
export interface AknMeta extends About {
  /** Names the work in its address, as "river-accord"; what is not a Latin letter or a digit becomes a hyphen. */
  readonly work: string;
  /** The day of this text: the date of the expression. */
  readonly date: string;
  /** The day on which the file is written: the date of the manifestation. */
  readonly writtenOn: string;
  /** Who tabled the text, as printed; left out where nobody is known. */
  readonly tabledBy?: string;
}

/** An event in the life of a text, as `lifecycle` and `references` tell it. */
export interface Event {
  readonly date: string;
  readonly type: 'generation' | 'amendment';
  readonly reference: { readonly eId: string; readonly name: string; readonly href: string; readonly showAs: string };
}

/** The version of the first text of a work, where a later one bears the same day: the convention writes nothing for it. */
export const ORIGINAL = '';

/**
 * The address of a version of a text, in that language; the version is its day, or `ORIGINAL`. No country is named, as
 * none owns the text: "xx" stands for none.
 */
export function expressionOf(work: string, lang: string | undefined, firstDate: string, version: string): string {
  return `/akn/xx/doc/${firstDate}/${slugOf(work)}/${lang ?? 'und'}@${version}`;
}

function slugOf(name: string): string {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return slug === '' ? 'draft' : slug.toLowerCase();
}

/** Writes the metadata: work, expression and manifestation, the life of the text, what changed, and our own part. */
export function metaXml(draft: Draft, meta: AknMeta, events: readonly Event[], analysis: string): string {
  const source = { source: '#travaux' };
  return element(
    'meta',
    {},
    identificationXml(draft, meta, events[0]?.date ?? meta.date),
    element(
      'lifecycle',
      source,
      ...events.map(({ date, type, reference }, i) =>
        element('eventRef', { eId: `eventRef_${i + 1}`, date, source: `#${reference.eId}`, type }),
      ),
    ),
    analysis,
    element('references', source, ...events.map(referenceXml), ...agentsXml(meta)),
    element(
      'proprietary',
      source,
      element('travaux:draft', { lang: draft.lang, wording: draft.wording }),
      meta.notice === undefined ? '' : element('travaux:notice', {}, escapeXml(meta.notice)),
    ),
  );
}

function referenceXml({ reference: { name, ...attributes } }: Event): string {
  return element(name, attributes);
}

function agentsXml(meta: AknMeta): readonly string[] {
  return [
    element('TLCOrganization', {
      eId: 'author',
      href: '/ontology/organization/author',
      showAs: meta.tabledBy ?? 'not known',
    }),
    element('TLCObject', { eId: 'travaux', href: '/ontology/object/travaux', showAs: 'Travaux' }),
  ];
}

function identificationXml(draft: Draft, meta: AknMeta, firstDate: string): string {
  const expression = expressionOf(meta.work, draft.lang, firstDate, meta.date);
  const work = expression.slice(0, expression.lastIndexOf('/'));
  const alias = draft.title === undefined ? '' : element('FRBRalias', { name: 'title', value: draft.title });
  const common = (uri: string, part: string, date: string, name: string, author: string, titles: string) =>
    element('FRBRthis', { value: `${uri}${part}` }) +
    element('FRBRuri', { value: uri }) +
    titles +
    element('FRBRdate', { date, name }) +
    element('FRBRauthor', { href: author });
  return element(
    'identification',
    { source: '#travaux' },
    element(
      'FRBRWork',
      {},
      common(work, '/!main', firstDate, 'generation', '#author', alias),
      element('FRBRcountry', { value: 'xx' }),
    ),
    element(
      'FRBRExpression',
      {},
      common(expression, '/!main', meta.date, 'expression', '#author', ''),
      element('FRBRlanguage', { language: draft.lang ?? 'und' }),
    ),
    element('FRBRManifestation', {}, common(`${expression}.akn`, '', meta.writtenOn, 'manifestation', '#travaux', '')),
  );
}
