import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Draft, readDraftJson } from '../../src/agreement/text/index.ts';

/** Which units of two drafts belong together, by id, as someone knows it for certain. */
export interface TruePair {
  readonly a: readonly string[];
  readonly b: readonly string[];
  /** The label, relation or kind of edit that the source gives. */
  readonly kind: string;
  readonly flags?: { readonly moved?: boolean; readonly renumbered?: boolean; readonly headingChanged?: boolean };
}

/** Two drafts and the truth of what became of each unit. */
export interface TrueCase {
  readonly name: string;
  readonly earlier: Draft;
  readonly later: Draft;
  readonly pairs: readonly TruePair[];
}

const root = new URL('../../', import.meta.url);

/** The invented case in treaty wording: its three successive pairs of drafts with their exact truth. */
export function riverAccord(): readonly TrueCase[] {
  const drafts = draftsOf('cases/river-accord/drafts.yaml');
  const truth = read('fixtures/alignment/river-accord.yaml') as {
    alignments: { from: string; to: string; pairs: (TruePair & { label: string })[] }[];
  };
  return truth.alignments.map(({ from, to, pairs }) => ({
    name: `${from} to ${to}`,
    earlier: get(drafts, from),
    later: get(drafts, to),
    pairs: pairs.map((p) => ({ ...p, kind: p.label })),
  }));
}

const LEFT_OUT = ['topic-only', 'unknown', 'bracketed'];

/** The paraphrased drafts of 2025-26: relations of substance, told apart from wording. */
export function paraphrases(): readonly TrueCase[] {
  const drafts = draftsOf('cases/ukraine-2025/drafts.yaml');
  const truth = read('fixtures/alignment/ukraine-2025.yaml') as {
    correspondences: {
      from_draft: string;
      to_draft: string;
      links: { from: string[]; to: string[]; relation: string }[];
    }[];
  };
  return truth.correspondences.map(({ from_draft, to_draft, links }) => ({
    name: `${from_draft} to ${to_draft}`,
    earlier: get(drafts, from_draft),
    later: get(drafts, to_draft),
    pairs: links
      .filter((l) => !LEFT_OUT.includes(l.relation))
      .flatMap((l): TruePair[] =>
        l.relation === 'dropped' || l.relation === 'added'
          ? [
              ...l.from.map((id) => ({ a: [id], b: [], kind: 'deleted' })),
              ...l.to.map((id) => ({ a: [], b: [id], kind: 'inserted' })),
            ]
          : [{ a: l.from, b: l.to, kind: l.relation }],
      ),
  }));
}

function get(drafts: ReadonlyMap<string, Draft>, id: string): Draft {
  const draft = drafts.get(id);
  if (draft === undefined) throw new Error(`no draft ${id} among ${[...drafts.keys()].join(', ')}`);
  return draft;
}

function draftsOf(path: string): ReadonlyMap<string, Draft> {
  const { drafts } = read(path) as { drafts: { id: string }[] };
  return new Map(
    drafts.map((d) => {
      const reading = readDraftJson(d);
      if (!reading.ok) throw new Error(reading.refusal.sentence);
      return [d.id, reading.value.draft];
    }),
  );
}

function read(path: string): unknown {
  const url = new URL(path, root);
  if (!existsSync(url)) throw new Error(`${path} is missing`);
  return parse(readFileSync(url, 'utf8'));
}
