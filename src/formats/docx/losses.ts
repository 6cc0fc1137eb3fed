import { absurd } from '#agreement/terms';
import { type Draft, type Inline, isAddress, type Unit } from '#agreement/text';

/**
 * What a Word file of this draft will not show, in sentences that name the place. Our own reader gives all of it back
 * but the tracked changes of a redline, which are taken as accepted there.
 */
export function docxLosses(draft: Draft, as: 'draft' | 'redline'): readonly string[] {
  const losses: string[] = [];
  const walk = (unit: Unit) => {
    const place = [unit.num, unit.heading].filter((part) => part !== undefined && part !== '').join(' ') || unit.id;
    for (const what of new Set(unit.content.flatMap((node) => lossesIn(node, as)))) losses.push(`${what} in ${place}.`);
    unit.units.forEach(walk);
  };
  draft.units.forEach(walk);
  return losses;
}

function lossesIn(node: Inline, as: 'draft' | 'redline'): readonly string[] {
  switch (node.kind) {
    case 'text':
      return UNWRITABLE.test(node.text) ? ['A character that XML cannot hold is replaced'] : [];
    case 'placeholder':
    case 'noteRef':
      return [];
    case 'foreign':
      return [`What is not words (${node.what}) is left out`];
    case 'alternatives':
      return node.alternatives.flatMap((alternative) => alternative.content.flatMap((inner) => lossesIn(inner, as)));
    case 'link':
      return [
        ...(isAddress(node.href) ? [] : [`A link to “${node.href}”, which is no address, is left out`]),
        ...node.content.flatMap((inner) => lossesIn(inner, as)),
      ];
    case 'bracket':
    case 'comment':
      return node.content.flatMap((inner) => lossesIn(inner, as));
    case 'inserted':
    case 'deleted':
      return as === 'draft'
        ? node.content.flatMap((inner) => lossesIn(inner, as))
        : ['An earlier tracked change is taken as accepted'];
    default:
      return absurd(node);
  }
}

const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
