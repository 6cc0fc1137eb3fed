import { element } from '../xml.ts';
import { W } from './styles.ts';

/** The pages: A4, wide margins, the page's number at the foot. */
export function sectionXml(rtl: boolean): string {
  return element(
    'w:sectPr',
    {},
    element('w:footerReference', { 'w:type': 'default', 'r:id': 'footer' }),
    element('w:pgSz', { 'w:w': 11906, 'w:h': 16838 }),
    element('w:pgMar', {
      'w:top': 1440,
      'w:right': 1440,
      'w:bottom': 1440,
      'w:left': 1440,
      'w:header': 720,
      'w:footer': 720,
      'w:gutter': 0,
    }),
    ...(rtl ? [element('w:bidi')] : []),
  );
}

/** The foot of every page: its number. */
export const FOOTER_XML = element(
  'w:ftr',
  { 'xmlns:w': W },
  element(
    'w:p',
    {},
    element('w:pPr', {}, element('w:pStyle', { 'w:val': 'Footer' })),
    element('w:fldSimple', { 'w:instr': ' PAGE ' }, element('w:r', {}, element('w:t', {}, '1'))),
  ),
);

/** Settings: the rules above footnotes, and the layout of present-day Word in place of an old one's. */
export const SETTINGS_XML = element(
  'w:settings',
  { 'xmlns:w': W },
  element('w:footnotePr', {}, element('w:footnote', { 'w:id': -1 }), element('w:footnote', { 'w:id': 0 })),
  element(
    'w:compat',
    {},
    element('w:compatSetting', {
      'w:name': 'compatibilityMode',
      'w:uri': 'http://schemas.microsoft.com/office/word',
      'w:val': 15,
    }),
  ),
);
