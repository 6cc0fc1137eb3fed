import type { Inline } from '#agreement/text';

/** Takes out white space that is only layout: at both ends, doubled, and beside line breaks, across all nodes. */
export function squeezed(content: readonly Inline[]): readonly Inline[] {
  const place = { afterSpace: true };
  return trimEnd(content.flatMap((node) => squeeze(node, place)));
}

interface Place {
  /** The words so far end in white space, or have not begun. */
  afterSpace: boolean;
}

function squeeze(node: Inline, place: Place): readonly Inline[] {
  if (node.kind === 'text') return squeezeWords(node, place);
  if (node.kind === 'alternatives') {
    const alternatives = node.alternatives.map((alternative) => {
      const inner = { afterSpace: false };
      return { ...alternative, content: alternative.content.flatMap((n) => squeeze(n, inner)) };
    });
    place.afterSpace = false;
    return [{ ...node, alternatives }];
  }
  if ('content' in node) return [{ ...node, content: node.content.flatMap((n) => squeeze(n, place)) }];
  if (node.kind !== 'noteRef') place.afterSpace = false;
  return [node];
}

function squeezeWords(node: Extract<Inline, { kind: 'text' }>, place: Place): readonly Inline[] {
  const single = node.text.replace(/ +/g, ' ').replace(/ ?\n ?/g, '\n');
  const text = place.afterSpace ? single.replace(/^ /, '') : single;
  if (text === '') return [];
  place.afterSpace = /[ \n]$/.test(text);
  return [{ ...node, text }];
}

function trimEnd(content: readonly Inline[]): readonly Inline[] {
  const last = content.at(-1);
  if (last?.kind !== 'text') return content;
  const text = last.text.replace(/[ \n]+$/, '');
  return text === '' ? trimEnd(content.slice(0, -1)) : [...content.slice(0, -1), { ...last, text }];
}
