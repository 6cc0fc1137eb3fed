import type { SourceId } from '#agreement/terms';
import type { Source } from './source.ts';
import type { Span } from './span.ts';

/** That a source reports something, where it does, and through whose hands it came. */
export interface Report {
  readonly source: SourceId;
  /** Where the source tells it, in its text. */
  readonly passage?: Span;
  /** Where the very words stand, a span for each part. */
  readonly spans?: readonly Span[];
  /** The outlets from the speaker to the source that was read, the one that has it first-hand first; the source itself left out. */
  readonly chain?: readonly Hop[];
}

/** One hand that a report passed through. */
export interface Hop {
  readonly outlet: string;
  /** Where the source names that outlet. */
  readonly at?: Span;
  /** That outlet's own report, where it was captured too. */
  readonly source?: SourceId;
}

/**
 * The lineages that reports come down from: one for each outlet that had the words first-hand, with the sources that
 * passed them on. Three papers that print one agency are one lineage.
 */
export function lineagesOf(
  reports: readonly Report[],
  sources: ReadonlyMap<SourceId, Source>,
): ReadonlyMap<string, readonly SourceId[]> {
  const lineages = new Map<string, SourceId[]>();
  for (const report of reports) {
    const origin = nameOf(originOf(report, sources));
    lineages.set(origin, [...(lineages.get(origin) ?? []), report.source]);
  }
  return lineages;
}

/** Who had it first-hand: the first of the chain, else whom the source says that it relays, else the source itself. */
function originOf({ chain, source }: Report, sources: ReadonlyMap<SourceId, Source>): string {
  const read = sources.get(source);
  const first = chain?.[0];
  return first?.outlet ?? read?.relays?.at(-1) ?? read?.publisher ?? source;
}

/** One outlet is one, however it is written: "The Times" is "the times". */
function nameOf(outlet: string): string {
  return outlet
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^the\s+/u, '')
    .trim();
}
