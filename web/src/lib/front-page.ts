import type { Option, Pick } from '#agreement/parties';
import type { FrontColumn, FrontLead } from '#agreement/publication';
import type { TabledDraft } from '#agreement/text';
import type { CaseView } from '#agreement/views';
import { draftAddress } from '#lib/addresses.ts';
import { type CitedSource, citedSources } from '#lib/sources.ts';
import { numbersOf, type UnitRef } from '#lib/unit-refs.ts';

/** The front page of a case as known on a day. */
export interface FrontPage {
  /** One a text, in order of time; undefined where nothing was known of it yet. */
  readonly columns: readonly (Column | undefined)[];
  readonly rows: readonly { readonly title: string; readonly cells: readonly Cell[] }[];
  readonly lead: FrontLead | undefined;
  /** What the page rests on. */
  readonly sources: readonly CitedSource[];
}

/** A text at the head of a column. */
export interface Column extends FrontColumn {
  readonly address: string;
}

/** What one text says on one matter. */
export type Cell =
  | { readonly kind: 'not-known' }
  | { readonly kind: 'not-seen' }
  | { readonly kind: 'no-pick' }
  | { readonly kind: 'picks'; readonly picks: readonly PickedOption[]; readonly reported: boolean };

/** An option that a text picks. */
export interface PickedOption {
  readonly text: string;
  /** No earlier text of the page that was seen on this matter picks it. */
  readonly changed: boolean;
  readonly silent: boolean;
  readonly open: boolean;
  readonly refs: readonly UnitRef[];
}

/**
 * Sets out the front page of a case as it was known on a day. `texts` is how many it sets side by side in the end: a
 * column of which nothing was known stays empty.
 */
export function frontPage(found: CaseView, day: string, texts: number): FrontPage {
  const { front } = found;
  const columns = Array.from({ length: texts }, (_, i) => {
    const column = front.columns[i];
    return column === undefined ? undefined : { ...column, address: draftAddress(found.id, column.draft, day) };
  });
  const drafts = columns.map((column) => found.drafts.find((d) => d.id === column?.draft));
  const rows = front.matters.map(({ title, questions }) => ({
    title,
    cells: cellsOf(found, questions, drafts, day),
  }));
  const lead = front.leads.at(-1);
  const cited = new Set<string>([...(lead?.sources ?? []), ...drafts.flatMap((d) => d?.sources ?? [])]);
  return { columns, rows, lead, sources: citedSources(found, cited) };
}

/** The cells of one row; an option is changed if the nearest text before, of those that pick any, does not pick it. */
function cellsOf(
  found: CaseView,
  questions: readonly string[],
  drafts: readonly (TabledDraft | undefined)[],
  day: string,
): Cell[] {
  let before: ReadonlySet<string> | undefined;
  return drafts.map((draft): Cell => {
    if (draft === undefined) return { kind: 'not-known' };
    const picks = found.picks.filter((p) => p.draft === draft.id && questions.includes(p.question));
    if (picks.length === 0) return { kind: draft.availability === 'described-only' ? 'not-seen' : 'no-pick' };
    const earlier = before;
    before = new Set(picks.map((p) => p.option));
    const shown = picks.map((pick) => pickedOption(found, pick, earlier, numbersOf(found.id, draft, pick.units, day)));
    return { kind: 'picks', picks: shown, reported: draft.availability === 'described-only' };
  });
}

function pickedOption(
  found: CaseView,
  pick: Pick,
  before: ReadonlySet<string> | undefined,
  refs: readonly UnitRef[],
): PickedOption {
  return {
    text: optionOf(found, pick)?.text ?? pick.option,
    changed: before !== undefined && !before.has(pick.option),
    silent: pick.units.length === 0,
    open: pick.open === true,
    refs,
  };
}

function optionOf({ questions }: CaseView, pick: Pick): Option | undefined {
  return questions.find((q) => q.id === pick.question)?.options.find((o) => o.id === pick.option);
}
