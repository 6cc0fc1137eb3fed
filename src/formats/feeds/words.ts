import { paragraphs } from '../prose.ts';
import { escapeXml } from '../xml.ts';
import type { FeedCorrection, FeedItem } from './feed.ts';

/** An item as HTML: its corrections above its words, so that nobody reads the words without them. */
export function htmlOf({ text, corrections }: FeedItem): string {
  return [...corrections.toReversed().map(noteOf), ...paragraphs(text)].join('');
}

/** A correction as a paragraph of HTML. */
export function noteOf({ at, wrong, right }: FeedCorrection): string {
  return `<p><strong>Corrected on ${at.slice(0, 10)}.</strong> ${escapeXml(wrong)} ${escapeXml(right)}</p>`;
}

/** What stands in the place of an item that was withdrawn. */
export function sayWithdrawn({ reason, at }: { readonly reason: string; readonly at: string }): string {
  return `Withdrawn on ${at.slice(0, 10)}: ${reason}`;
}
