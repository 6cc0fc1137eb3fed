import { elements, findElement, type XmlElement } from '../xml.ts';
import type { DocxParagraph, DocxRun } from './block.ts';
import { changeOf, changesIn, passMoveRange } from './changes.ts';
import type { Course } from './course.ts';
import { along } from './element.ts';
import { lose } from './losses.ts';
import { changeInFormula, formulaWords } from './math.ts';
import { propsBeforeOf, propsOf } from './properties.ts';
import { type Around, placed, readRun } from './run.ts';

/** Reads a `w:p`. */
export function readParagraph(paragraph: XmlElement, course: Course): DocxParagraph {
  const pPr = findElement(paragraph, 'w:pPr');
  const props = propsOf(pPr);
  const propsBefore = propsBeforeOf(pPr);
  const styleBefore = (propsBefore ?? props).style;
  const runs = readInside(paragraph, { changes: [], style: props.style, styleBefore }, course);
  return {
    kind: 'paragraph',
    props,
    ...(propsBefore === undefined ? {} : { propsBefore }),
    runs,
    // Read after the runs: the range that names a move opens among them.
    mark: changesIn(along(pPr, 'w:rPr'), course.moves),
  };
}

function readInside(parent: XmlElement, around: Around, course: Course): readonly DocxRun[] {
  return elements(parent).flatMap((child) => readChild(child, around, course));
}

function readChild(child: XmlElement, around: Around, course: Course): readonly DocxRun[] {
  const change = changeOf(child, course.moves);
  if (change !== undefined) return readInside(child, { ...around, changes: [...around.changes, change] }, course);
  switch (child.name) {
    case 'w:pPr':
    case 'w:sdtPr':
    case 'w:sdtEndPr':
    case 'w:smartTagPr':
    case 'w:customXmlPr':
      return [];
    case 'w:r':
      return readRun(child, around, course);
    case 'w:hyperlink':
      return readInside(child, linked(child, around, course), course);
    case 'w:fldSimple':
      return readSimpleField(child, around, course);
    case 'w:bookmarkStart':
      return [{ kind: 'bookmark', name: child.attributes['w:name'] ?? '', ...placed(around, course) }];
    case 'm:oMath':
    case 'm:oMathPara':
      return readFormula(child, around, course);
    case 'w:subDoc':
      lose(course.losses, 'inserts', child.attributes['r:id'] ?? '');
      return [];
    default:
      // Content controls, smart tags, direction marks and what else may wrap runs change nothing of the words.
      return passBoundary(child, course) ? [] : readInside(child, around, course);
  }
}

function linked(link: XmlElement, around: Around, course: Course): Around {
  const { 'r:id': id = '', 'w:anchor': anchor } = link.attributes;
  const href = `${course.links.get(id) ?? ''}${anchor === undefined ? '' : `#${anchor}`}`;
  return href === '' ? around : { ...around, href };
}

function readSimpleField(field: XmlElement, around: Around, course: Course): readonly DocxRun[] {
  course.fields.push({ instructions: field.attributes['w:instr'] ?? '', printed: true, words: false });
  const runs = readInside(field, around, course);
  course.fields.pop();
  return runs;
}

/** A formula that was changed stands twice, struck out as it was and put in as it is. */
function readFormula(formula: XmlElement, around: Around, course: Course): readonly DocxRun[] {
  const { changes, ...place } = placed(around, course);
  const change = changeInFormula(formula);
  const now = { kind: 'foreign' as const, what: 'formula', alt: formulaWords(formula, 'accepted'), ...place };
  if (change === undefined) return [{ ...now, changes }];
  return [
    { ...now, alt: formulaWords(formula, 'original'), changes: [...changes, { ...change, kind: 'deleted' }] },
    { ...now, changes: [...changes, { ...change, kind: 'inserted' }] },
  ];
}

/** More comments on one word than people make; a guard against files made to exhaust the reader. */
const MOST_OPEN = 50;

/** Opens or closes the range of a comment or a move; tells whether the element was such a boundary. */
export function passBoundary(element: XmlElement, course: Course): boolean {
  const id = element.attributes['w:id'] ?? '';
  if (element.name === 'w:commentRangeStart') course.comments = [...course.comments, id].slice(-MOST_OPEN);
  else if (element.name === 'w:commentRangeEnd') course.comments = course.comments.filter((open) => open !== id);
  else return passMoveRange(element, course.moves);
  return true;
}
