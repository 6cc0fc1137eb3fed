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
  'w14:conflictIns': 'inserted',
  'w14:conflictDel': 'deleted',
};

/** The moves whose ranges are open, in the order in which they were opened. */
export type OpenMoves = { readonly of: string; readonly id: string; readonly name: string }[];

/** Reads an element as a tracked change; undefined for what is none. A part of a move takes the name of its range. */
export function changeOf(element: XmlElement, moves: OpenMoves): Change | undefined {
  const kind = KINDS[element.name];
  if (kind === undefined) return undefined;
  const { 'w:author': author = '', 'w:date': date } = element.attributes;
  const moved = /^w:move/.test(element.name) ? moves.findLast((move) => move.of === element.name)?.name : undefined;
  return { kind, author, ...(date === undefined ? {} : { date }), ...(moved === undefined ? {} : { moved }) };
}

/** The tracked changes among the children of an element, such as the properties of a paragraph mark or a row. */
export function changesIn(parent: XmlElement | undefined, moves: OpenMoves): readonly Change[] {
  return parent === undefined ? [] : elements(parent).flatMap((child) => changeOf(child, moves) ?? []);
}

/** Opens or closes the range of a move; tells whether the element was such a boundary. */
export function passMoveRange(boundary: XmlElement, moves: OpenMoves): boolean {
  const range = /^(w:move(?:From|To))Range(Start|End)$/.exec(boundary.name);
  if (range === null) return false;
  const [, of = '', end] = range;
  const { 'w:id': id = '', 'w:name': name = id } = boundary.attributes;
  if (end === 'Start') moves.push({ of, id, name });
  else {
    const at = moves.findIndex((move) => move.of === of && move.id === id);
    if (at >= 0) moves.splice(at, 1);
  }
  return true;
}

/** Whether what bears these changes stands in a view. What one author put in and another struck out stands in neither. */
export function standsIn(changes: readonly Change[], view: View): boolean {
  if (view === 'marked') return true;
  const gone = view === 'accepted' ? 'deleted' : 'inserted';
  return changes.every((change) => change.kind !== gone);
}
