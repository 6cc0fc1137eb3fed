import { absurd } from '#agreement/terms';
import type { Mark } from '#agreement/text';
import { element, escapeXml } from '../xml.ts';
import { changeAttributes, changed, isStruck } from './change-xml.ts';
import { noteXml } from './notes-xml.ts';
import type { Run } from './page.ts';
import type { Writing } from './writing.ts';

/** One run within its tracked change; nothing for a run that only holds the place of a comment. */
export function runXml(run: Run, writing: Writing): string {
  if (run.text === '' && run.note === undefined) return '';
  const content = run.note === undefined ? wordsXml(run.text, isStruck(run.change)) : noteXml(run.note, writing);
  return changed(run.change, element('w:r', {}, propertiesXml(run, writing), content), writing);
}

/** Words as Word writes them: lines and tabs are elements, and what was deleted has a name of its own. */
export function wordsXml(text: string, struck: boolean): string {
  const name = struck ? 'w:delText' : 'w:t';
  return text
    .split(/([\n\t])/)
    .map((part) => {
      if (part === '\n') return element('w:br');
      if (part === '\t') return element('w:tab');
      return part === '' ? '' : element(name, { 'xml:space': 'preserve' }, escapeXml(part));
    })
    .join('');
}

function propertiesXml(run: Run, writing: Writing): string {
  const style = run.note !== undefined ? 'FootnoteReference' : run.look.href !== undefined ? 'Hyperlink' : undefined;
  const properties = [
    ...(style === undefined ? [] : [element('w:rStyle', { 'w:val': style })]),
    ...marksXml(run.look.marks),
    ...(writing.rtl ? [element('w:rtl')] : []),
    ...(run.before === undefined
      ? []
      : [
          element(
            'w:rPrChange',
            changeAttributes(run.before.change, writing),
            element('w:rPr', {}, ...marksXml(run.before.marks)),
          ),
        ]),
  ];
  return properties.length === 0 ? '' : element('w:rPr', {}, ...properties);
}

/** In the order of the schema. */
const IN_ORDER: readonly Mark[] = ['bold', 'italic', 'smallcaps', 'strike', 'underline', 'superscript', 'subscript'];

function marksXml(marks: readonly Mark[]): readonly string[] {
  return IN_ORDER.filter((mark) => marks.includes(mark)).map(markXml);
}

function markXml(mark: Mark): string {
  switch (mark) {
    case 'bold':
      return element('w:b') + element('w:bCs');
    case 'italic':
      return element('w:i') + element('w:iCs');
    case 'smallcaps':
      return element('w:smallCaps');
    case 'strike':
      return element('w:strike');
    case 'underline':
      return element('w:u', { 'w:val': 'single' });
    case 'superscript':
    case 'subscript':
      return element('w:vertAlign', { 'w:val': mark });
    default:
      return absurd(mark);
  }
}
