import type { Draft } from '#agreement/text';
import type { XmlElement } from '../xml.ts';
import type { DocxBlock } from './block.ts';
import type { Layout } from './lines.ts';
import { additionsIn } from './own-additions.ts';
import { claim } from './own-claims.ts';
import { readOwnPart } from './own-part.ts';
import { beginRestoring, type Restoring } from './own-restoring.ts';
import { restoreUnit } from './own-unit.ts';
import { wordsIn } from './own-words.ts';

/**
 * Restores the draft behind a Word file that Travaux wrote, ids included; undefined for any other file, and for the
 * marked view of a redline, which is neither draft. The file's words stand above what its own part says: a paragraph
 * that somebody edited is read as any other, one that they added is a new unit, and one that they struck out is gone.
 */
export function restoreOwn(
  blocks: readonly DocxBlock[],
  custom: readonly XmlElement[],
  layout: Layout,
): Draft | undefined {
  const part = readOwnPart(custom);
  if (part === undefined || (part.earlier !== undefined && layout.view === 'marked')) return undefined;
  const { draft, places } = layout.view === 'original' ? (part.earlier ?? part.later) : part.later;
  const file = part.earlier === undefined ? 'draft' : 'redline';
  const restoring = beginRestoring(draft, places, claim(blocks, places, layout), layout, file);
  const additions = additionsIn(restoring);
  const units = draft.units.flatMap((unit) => restoreUnit(unit, restoring, additions));
  return { ...withTitle(draft, restoring), units: [...(additions.get(undefined) ?? []), ...units] };
}

function withTitle({ title, ...draft }: Draft, { found, places }: Restoring): Draft {
  const line = found.get('title ');
  if (line !== undefined) return { ...draft, title: wordsIn(line.paragraph.runs, 'standing') };
  return title === undefined || places.has('title ') ? draft : { ...draft, title };
}
