import type { Group, Reading } from './items.ts';

/**
 * A whole paragraph in a bracket on which nobody stands any way, as "[Show how the border runs.]" in a model text: what
 * is in it may be reworded, but nothing is opened or closed.
 */
export function isRemark({ text }: Reading, { kind, from, to, printed, figure }: Group): boolean {
  return kind === 'bracket' && figure === undefined && text.trim() === text.slice(from, to) && !STANCES.test(printed);
}

const STANCES = /\| [+\-?]\S/u;
