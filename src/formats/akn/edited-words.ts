import { absurd } from '#agreement/terms';
import { type Edit, type Inline, printNotation } from '#agreement/text';
import { element } from '../xml.ts';
import { callXml, commentXml, linkXml, markedXml, SEAM, trackedXml, wordsXml } from './inline.ts';
import type { NotesAtCall, Pen } from './pen.ts';

/**
 * Writes the words of a later unit with the edits that led to them: what went as `del`, what came as `ins`. Settings,
 * links and notes of the later words stay on them; those of words that went are not shown. Tracked changes of an
 * earlier hand are taken as accepted.
 */
export function editedXml(content: readonly Inline[], edits: readonly Edit[], pen: Pen, notes: NotesAtCall): string {
  const runs = runsOf(content);
  const pace: Pace = { runs, at: 0, within: 0 };
  const put = (point: Point) => pointXml(point, pen, notes);
  const written = edits.map(({ op, text }) => {
    if (op === '-') return trackedXml({ kind: 'deleted', author: '' }, wordsXml(text));
    const words = takeXml(pace, text.length, put);
    return op === '=' ? words : trackedXml({ kind: 'inserted', author: '' }, words);
  });
  return written.join('') + restXml(pace, put);
}

type Point = Extract<Inline, { kind: 'noteRef' | 'foreign' | 'comment' }>;
type Wrap = (xml: string) => string;

/** A stretch of the printed notation, with what stands around it; or a point between two stretches. */
interface Run {
  readonly text: string;
  readonly wraps: readonly Wrap[];
  readonly point?: Point;
}

interface Pace {
  readonly runs: readonly Run[];
  at: number;
  within: number;
}

/** Cuts content into runs whose words together are the content as the notation prints it. */
function runsOf(content: readonly Inline[]): readonly Run[] {
  const odd: Omit<Run, 'text'>[] = [];
  const parts = printNotation(seamed(content, undefined, odd)).split(SEAM);
  const runs = parts.map(
    (text, i): Run => ({ text, ...((i % 2 === 0 ? undefined : odd[(i - 1) / 2]) ?? { wraps: [] }) }),
  );
  const printed = printNotation(content);
  if (parts.join('') === printed) return runs;
  return [{ text: printed, wraps: [] }, ...runs.filter((run) => run.point !== undefined)];
}

function seamed(
  content: readonly Inline[],
  wraps: readonly Wrap[] | undefined,
  odd: Omit<Run, 'text'>[],
): readonly Inline[] {
  const between = (text: string, run: Omit<Run, 'text'>): readonly Inline[] => {
    odd.push(run);
    return [{ kind: 'text', text: SEAM + text + SEAM }];
  };
  const within = (nodes: readonly Inline[], wrap: Wrap) => seamed(nodes, [...(wraps ?? []), wrap], odd);
  return content.flatMap((node): readonly Inline[] => {
    switch (node.kind) {
      case 'text':
        if (wraps === undefined && !node.marks?.length) return [node];
        return between(node.text, { wraps: [...(wraps ?? []), (xml) => markedXml(xml, node.marks ?? [])] });
      case 'bracket':
        return [{ ...node, content: seamed(node.content, wraps, odd) }];
      case 'alternatives':
        return [
          { ...node, alternatives: node.alternatives.map((a) => ({ ...a, content: seamed(a.content, wraps, odd) })) },
        ];
      case 'link':
        return within(node.content, (xml) => linkXml(node.href, xml));
      case 'comment':
        return node.content.length === 0
          ? between('', { wraps: [], point: node })
          : within(node.content, (xml) => commentXml(node, xml));
      case 'inserted':
        return within(node.content, (xml) => xml);
      case 'deleted':
        return [];
      case 'placeholder':
        return [node];
      case 'noteRef':
      case 'foreign':
        return between('', { wraps: [], point: node });
      default:
        return absurd(node);
    }
  });
}

/** Takes the next words, so many characters of them, with the points that stand before their end. */
function takeXml(pace: Pace, length: number, put: (point: Point) => string): string {
  let xml = '';
  for (let left = length; pace.at < pace.runs.length; ) {
    const run = pace.runs[pace.at];
    if (run === undefined || (left === 0 && run.text !== '')) break;
    const text = run.text.slice(pace.within, pace.within + left);
    xml += run.point === undefined ? wrapped(wordsXml(text), text, run.wraps) : put(run.point);
    left -= text.length;
    pace.within += text.length;
    if (pace.within < run.text.length) break;
    pace.at++;
    pace.within = 0;
  }
  return xml;
}

function restXml(pace: Pace, put: (point: Point) => string): string {
  return takeXml(pace, Number.POSITIVE_INFINITY, put);
}

function wrapped(xml: string, text: string, wraps: readonly Wrap[]): string {
  return text === '' ? '' : wraps.reduceRight((inner, wrap) => wrap(inner), xml);
}

function pointXml(point: Point, pen: Pen, notes: NotesAtCall): string {
  switch (point.kind) {
    case 'noteRef':
      return callXml(point, pen, notes);
    case 'foreign':
      return element('marker', { name: point.what, 'travaux:alt': point.alt });
    case 'comment':
      return commentXml(point, '');
    default:
      return absurd(point);
  }
}
