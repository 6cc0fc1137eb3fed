import type { Inline, Unit } from '#agreement/text';
import { contentOfRuns, type Run } from '../runs.ts';
import type { AknElement, AknNode } from './element.ts';
import { type Stretch, writeStretches } from './inline.ts';
import type { Reading } from './reading.ts';
import { squeezed } from './white-space.ts';

/** A sentence with what stands below it: its notes, then structure that it quotes, then the words that follow that. */
export interface Passage {
  readonly content: readonly Inline[];
  readonly units: readonly Unit[];
}

/** Reads words with what stands among them. */
export function readPassage(nodes: readonly AknNode[], reading: Reading, verbatim: boolean): Passage {
  const [first, ...rest] = writeStretches(nodes, reading, { marks: [], verbatim });
  const content = (stretch: Stretch) =>
    verbatim ? contentOfRuns(stretch.runs) : squeezed(contentOfRuns(stretch.runs));
  const following = rest.flatMap((stretch) => [
    ...stretch.quoted,
    ...paragraphOf(content(stretch), stretch.notes, reading),
  ]);
  return { content: content(first), units: [...first.notes, ...following] };
}

/** Reads a number or a heading: plain words, and the notes that it calls. What else stands on the words is counted as not carried. */
export function readLabel(
  element: AknElement,
  reading: Reading,
): { readonly words: string; readonly units: readonly Unit[] } {
  const [first, ...rest] = writeStretches(element.children, reading, { marks: [], verbatim: element.verbatim });
  const runs = [first, ...rest].flatMap((stretch) => stretch.runs);
  if (runs.some((run) => 'node' in run || run.marks !== undefined)) reading.tally.marking(element);
  const words = runs.map(wordsOfRun).join('');
  return {
    words: element.verbatim ? words : words.replace(/\s+/g, ' ').trim(),
    units: [first, ...rest].flatMap((stretch) => [...stretch.quoted, ...stretch.notes]),
  };
}

function paragraphOf(content: readonly Inline[], notes: readonly Unit[], reading: Reading): readonly Unit[] {
  if (content.length === 0 && notes.length === 0) return [];
  return [{ id: reading.ids.make('p'), kind: 'paragraph', content, units: notes }];
}

function wordsOfRun(run: Run): string {
  return 'text' in run ? run.text : wordsIn(run.node);
}

function wordsIn(node: Inline): string {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'foreign':
      return node.alt ?? '';
    case 'link':
    case 'comment':
    case 'inserted':
    case 'bracket':
      return node.content.map(wordsIn).join('');
    default:
      return '';
  }
}
