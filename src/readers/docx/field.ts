import type { XmlElement } from '../xml.ts';
import type { Course } from './course.ts';
import { lose } from './losses.ts';

/** Passes the sign that begins, divides or ends a field (ECMA-376 part 1, 17.16.18). */
export function passFieldSign(sign: XmlElement, course: Course): void {
  const at = course.fields.at(-1);
  switch (sign.attributes['w:fldCharType']) {
    case 'begin':
      course.fields.push({ instructions: '', printed: false, words: false });
      break;
    case 'separate':
      if (at !== undefined) at.printed = true;
      break;
    case 'end':
      endField(course);
      break;
  }
}

/** Fields that print no words of the text by their nature: page numbers, entries for an index or a list of contents. */
const SILENT = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|XE|TC|TA|RD|SET|ASK|ADDIN|PRIVATE)\b/i;

function endField(course: Course): void {
  const field = course.fields.pop();
  if (field === undefined || field.words) {
    const outer = course.fields.at(-1);
    if (field !== undefined && outer?.printed) outer.words = true;
    return;
  }
  const instructions = field.instructions.trim();
  if (instructions !== '' && !SILENT.test(instructions)) lose(course.losses, 'fields', instructions);
}

/** Adds to the instructions of the field at hand; they are not words of the text. */
export function addInstructions(words: string, course: Course): void {
  const at = course.fields.at(-1);
  if (at !== undefined && !at.printed) at.instructions += words;
}

/** Whether words at this place are printed: in no field, or in what every open field prints. Marks fields as having printed. */
export function printsHere(course: Course): boolean {
  if (!course.fields.every((field) => field.printed)) return false;
  for (const field of course.fields) field.words = true;
  return true;
}

/** Whether the place is inside a table of contents. */
export function inContents(course: Course): boolean {
  return course.fields.some((field) => field.printed && /^\s*TOC\b/i.test(field.instructions));
}

/** Where a HYPERLINK field at this place points: an address, or an anchor after its \l switch. */
export function fieldLink(course: Course): string | undefined {
  const link = course.fields.findLast((field) => field.printed && /^\s*HYPERLINK\b/i.test(field.instructions));
  return link === undefined ? undefined : linkOf(link.instructions);
}

function linkOf(instructions: string): string | undefined {
  const [, address] = /^\s*HYPERLINK\s+"([^"]*)"/i.exec(instructions) ?? [];
  const [, anchor] = /\\l\s+"([^"]*)"/i.exec(instructions) ?? [];
  const href = `${address ?? ''}${anchor === undefined ? '' : `#${anchor}`}`;
  return href === '' ? undefined : href;
}
