import type { AttributionKind, Tier } from './attribution.ts';
import type { DraftAttribution } from './draft-attribution.ts';

/** Verbs that hardly ever do anything but report. */
const PLAIN = new Set(
  'say tell declare announce add warn argue insist write reply acknowledge deny claim confirm state explain stress according believe report note urge accuse'.split(
    ' ',
  ),
);

/**
 * Whether a candidate may be trusted: its words are marked as reported (quotation marks, *that*, *according to*), or
 * follow a plain verb of saying, and the one who speaks stands right at the verb.
 */
export function tierOf(
  { source, cue, way, near, nested, negated, lemma, content }: DraftAttribution,
  kind: AttributionKind,
  resolved: boolean,
): Tier {
  if (source === null || cue === null || !near || nested || negated || !resolved) return 'doubtful';
  if (content.length > 2) return 'doubtful';
  switch (way) {
    case 'quoted':
    case 'label':
      return 'sure';
    case 'marked':
    case 'clause':
    case 'parenthetical':
      return PLAIN.has(lemma) || kind === 'mixed' ? 'sure' : 'doubtful';
    case 'according':
      return content.length === 1 ? 'sure' : 'doubtful';
    default:
      return 'doubtful';
  }
}
