import type { View } from '../reading.ts';
import { elements, type XmlElement } from '../xml.ts';
import type { Change } from './block.ts';

/** What each kind of tracked change does to the words in it. */
const KINDS: Readonly<Record<string, Change['kind']>> = {
  'w:ins': 'inserted',
  'w:del': 'deleted',
  'w:moveTo': 'inserted',
  'w:moveFrom': 'deleted',
  'w:cellIns': 'inserted',
  'w:cellDel': 'deleted',
};

/** The names of the moves whose ranges are open, by kind of range and id, in the order in which they were opened. */
export type OpenMoves = Map<string, string>;

/** Reads an element as a tracked change; undefined for what is none. A part of a move takes the name of its range. */
export function changeOf(element: XmlElement, moves: OpenMoves): Change | undefined {
  const kind = KINDS[element.name];
  if (kind === undefined) return undefined;
  const { 'w:author': author = '', 'w:date': date } = element.attributes;
  const moved = /^w:move/.test(element.name) ? nameOfMove(element.name, moves) : undefined;
  return { kind, author, ...(date === undefined ? {} : { date }), ...(moved === undefined ? {} : { moved }) };
}

/** The tracked changes among the children of an element, such as the properties of a paragraph mark or a row. */
export function changesIn(parent: XmlElement | undefined, moves: OpenMoves): readonly Change[] {
  return parent === undefined ? [] : elements(parent).flatMap((child) => changeOf(child, moves) ?? []);
}

/** Opens or closes the range of a move; tells whether the element was such a boundary. */
export function passMoveRange({ name, attributes }: XmlElement, moves: OpenMoves): boolean {
  const range = /^(w:move(?:From|To))Range(Start|End)$/.exec(name);
  if (range === null) return false;
  const key = `${range[1]} ${attributes['w:id']}`;
  if (range[2] === 'End') moves.delete(key);
  else moves.set(key, attributes['w:name'] ?? attributes['w:id'] ?? '');
  return true;
}

function nameOfMove(name: string, moves: OpenMoves): string | undefined {
  return [...moves].filter(([key]) => key.startsWith(`${name} `)).at(-1)?.[1];
}

/** Whether what bears these changes stands in a view. What one author put in and another struck out stands in neither. */
export function standsIn(changes: readonly Change[], view: View): boolean {
  if (view === 'marked') return true;
  const gone = view === 'accepted' ? 'deleted' : 'inserted';
  return changes.every((change) => change.kind !== gone);
}
