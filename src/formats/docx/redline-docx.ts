import type { Draft, Redline } from '#agreement/text';
import { endsApart } from './ends.ts';
import { layOut } from './layout.ts';
import { noticeParagraphs } from './notice.ts';
import { ownPart } from './own-part.ts';
import { paraphraseBlocks } from './paraphrase.ts';
import { partnersOf } from './partners.ts';
import { type DocxMeta, partsOf } from './parts.ts';
import { weaveList } from './weave.ts';
import type { Weaver } from './weaver.ts';
import { zip } from './zip.ts';

/** In whose name the changes stand, when, and whether a move is shown as one or as a deletion and an insertion. */
export interface RedlineDocxOptions extends DocxMeta {
  readonly moves: 'moves' | 'delete-insert';
}

/**
 * Writes what changed between two drafts as a Word file with tracked changes: all accepted it is the later draft, all
 * rejected the earlier, and our reader gives back both, ids included. Where either draft is a paraphrase nothing is
 * tracked: the file lists what changed and says why. See `docxLosses` for what is left out.
 */
export function writeRedlineDocx(
  earlier: Draft,
  later: Draft,
  redline: Redline,
  options: RedlineDocxOptions,
): Uint8Array {
  const head = { ...options, title: later.title, lang: later.lang ?? earlier.lang };
  if (redline.wording === 'paraphrase')
    return zip(partsOf({ ...head, blocks: paraphraseBlocks(earlier, later, redline, options) }));
  const weaver = weaverOf(earlier, later, redline, options);
  const blocks = endsApart(weaveList(weaver.earlier.blocks, weaver.later.blocks, weaver, 'page'));
  const { places } = weaver;
  const own = ownPart({ draft: later, places: places.later }, { draft: earlier, places: places.earlier });
  return zip(partsOf({ ...head, blocks: [...noticeParagraphs(options.notice), ...blocks], own }));
}

function weaverOf(earlier: Draft, later: Draft, redline: Redline, options: RedlineDocxOptions): Weaver {
  const hand = { author: options.author, date: options.date };
  return {
    earlier: layOut(earlier, 'redline'),
    later: layOut(later, 'redline'),
    partners: partnersOf(redline, earlier.units, later.units),
    gone: { kind: 'deleted', ...hand },
    come: { kind: 'inserted', ...hand },
    moves: options.moves,
    places: { earlier: new Map(), later: new Map() },
    bookmarks: 0,
    moved: 0,
  };
}
