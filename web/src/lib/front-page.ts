import type { Option, Pick } from '#agreement/parties';
import type { TabledDraft } from '#agreement/text';
import { asKnownOn, type Case, type CaseSource, type FrontColumn, type FrontLead } from '#cases';
import { draftAddress } from '#lib/addresses.ts';
import { numbersOf, type UnitRef } from '#lib/unit-refs.ts';

/** The front page of a case as known on a day. */
export interface FrontPage {
  /** One a text, in order of time; undefined where nothing was known of it yet. */
  readonly columns: readonly (Column | undefined)[];
  readonly rows: readonly { readonly title: string; readonly cells: readonly Cell[] }[];
  readonly lead: FrontLead | undefined;
  /** What the page rests on. */
  readonly sources: readonly CaseSource[];
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

/** Sets out the front page of a case that has one, with nothing on it that was known later than the day. */
export function frontPage(whole: Case, day: string): FrontPage | undefined {
  if (whole.front === undefined) return undefined;
  const found = asKnownOn(whole, day);
  const drafts = whole.front.columns.map(({ draft }) => found.drafts.find((d) => d.id === draft));
  const columns = whole.front.columns.map((column, i) =>
    drafts[i] === undefined ? undefined : { ...column, address: draftAddress(found.id, column.draft, day) },
  );
  const rows = whole.front.matters.map(({ title, questions }) => ({
    title,
    cells: cellsOf(found, questions, drafts, day),
  }));
  const lead = found.front?.leads.at(-1);
  const cited = new Set<string>([...(lead?.sources ?? []), ...drafts.flatMap((d) => d?.sources ?? [])]);
  return { columns, rows, lead, sources: found.sources.filter((s) => cited.has(s.id)) };
}

/** The cells of one row; an option is changed if the nearest text before, of those that pick any, does not pick it. */
function cellsOf(
  found: Case,
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
  found: Case,
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

function optionOf({ questions }: Case, pick: Pick): Option | undefined {
  return questions.find((q) => q.id === pick.question)?.options.find((o) => o.id === pick.option);
}
