import type { Placed } from '#agreement/terms';
import type { Draft, TabledDraft } from './draft.ts';
import { readDraftJson } from './draft-json.ts';
import type { RecordedDraft } from './evolve.ts';

/** The tree of a draft as the record has it. An entry's words never change, so they are made a tree once. */
export function tabledDraft(recorded: RecordedDraft): TabledDraft & Placed {
  const { text, touches: _touches, ...meta } = recorded;
  return { ...treeOf(text), ...meta };
}

/**
 * Trees by the very words of the entry that they were made of, shared by all who read it. Whether one is kept changes
 * no answer, only how long it takes: a tree says what its words say.
 */
const trees = new WeakMap<RecordedDraft['text'], Draft>();

function treeOf(text: RecordedDraft['text']): Draft {
  const kept = trees.get(text);
  if (kept !== undefined) return kept;
  const read = readDraftJson(text);
  // What stands in the record was read when it was written; to fail here is a bug, not bad input.
  if (!read.ok) throw new Error(read.refusal.sentence);
  trees.set(text, read.value.draft);
  return read.value.draft;
}
