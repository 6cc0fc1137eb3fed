import { absurd } from '#agreement/terms';
import type { AttributionKind, Tier } from './attribution.ts';
import type { Act } from './cues/verbs.ts';
import type { DraftAttribution } from './draft-attribution.ts';

/** Verbs that hardly ever do anything but report. */
const PLAIN = new Set(
  'say tell declare announce add warn argue insist write reply acknowledge deny claim confirm state explain stress according believe report note urge accuse'.split(
    ' ',
  ),
);

/** Acts whose verbs are about words and positions alone. */
const STANDING = new Set<Act>(['demand', 'reject', 'offer', 'caution', 'deny', 'claim']);

/**
 * Whether a candidate may be trusted: its words are marked as reported (quotation marks, *that*, *according to*), or
 * follow a plain verb of saying, and the one who speaks stands right at the verb.
 */
export function tierOf(
  { source, cue, way, act, near, nested, negated, lemma, content }: DraftAttribution,
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
    case 'noun':
    case 'infinitive':
    case 'object':
      return STANDING.has(act) ? 'sure' : 'doubtful';
    default:
      return absurd(way);
  }
}
