import { findElement, type XmlElement } from '../xml.ts';
import type { DocxRun, Placed } from './block.ts';
import type { Course } from './course.ts';
import { below, outermost } from './element.ts';

/**
 * Reads a `w:drawing`, `w:pict` or `w:object`. The words of a text box go to the blocks that follow the paragraph; all
 * else is one foreign thing, with the words that its author wrote to stand for it.
 */
export function readDrawing(drawing: XmlElement, place: Placed, course: Course): readonly DocxRun[] {
  const boxes = outermost(drawing, 'w:txbxContent');
  if (boxes.length > 0) {
    course.boxes.push(...boxes.map((content) => ({ content, changes: place.changes })));
    return [];
  }
  const alt = altOf(drawing);
  return [{ kind: 'foreign', what: whatIs(drawing), ...(alt === undefined ? {} : { alt }), ...place }];
}

function whatIs(drawing: XmlElement): string {
  const has = (name: string) => below(drawing, name).length > 0;
  const uri = below(drawing, 'a:graphicData')[0]?.attributes.uri ?? '';
  if (has('o:OLEObject')) return 'embedded object';
  if (has('pic:pic') || has('v:imagedata')) return 'picture';
  if (uri.endsWith('/chart')) return 'chart';
  if (uri.endsWith('/diagram')) return 'diagram';
  return has('v:textpath') ? 'word art' : 'drawing';
}

/** The description, else the title; of word art its words. The name that Word gives by itself ("Picture 1") says nothing. */
function altOf(drawing: XmlElement): string | undefined {
  const properties = below(drawing, 'wp:docPr')[0]?.attributes;
  const shape = ['v:shape', 'v:rect', 'v:oval'].flatMap((name) => below(drawing, name))[0];
  const art = shape === undefined ? undefined : findElement(shape, 'v:textpath')?.attributes.string;
  const image = below(drawing, 'v:imagedata')[0]?.attributes['o:title'];
  const object = below(drawing, 'o:OLEObject')[0]?.attributes.ProgID;
  return [art, properties?.descr, properties?.title, shape?.attributes.alt, image, object].find(
    (words) => words !== undefined && words !== '',
  );
}
