import type { TabledDraft } from '#agreement/text';
import type { Case } from './library.ts';

/** The day on which a draft could be known, YYYY-MM-DD. */
export function knownOn(draft: TabledDraft): string {
  return draft.knownOn ?? draft.date;
}

/** The first day that a reader may ask for, the last, and the one that pages open on. */
export function daysOf(found: Case): { readonly from: string; readonly to: string; readonly opens: string } {
  const { opensOn, closesOn, knownFrom } = found;
  return { from: knownFrom ?? opensOn, to: closesOn, opens: knownFrom ?? closesOn };
}

/** A case without anything that was known later than a day: neither drafts, nor their picks, nor their sources. */
export function asKnownOn(found: Case, day: string): Case {
  const drafts = found.drafts.filter((draft) => knownOn(draft) <= day);
  const seen = new Set<string>(drafts.map((draft) => draft.id));
  const units = new Set<string>();
  for (const draft of drafts) addUnits(draft.units, units);
  return {
    ...found,
    drafts,
    picks: found.picks.filter((pick) => seen.has(pick.draft)),
    sources: found.sources.filter((source) => source.date <= day),
    touches: new Map([...found.touches].filter(([unit]) => units.has(unit))),
    ...(found.front === undefined ? {} : { front: frontOn(found.front, seen, day) }),
  };
}

function frontOn(front: NonNullable<Case['front']>, seen: ReadonlySet<string>, day: string): Case['front'] & object {
  return {
    ...front,
    leads: front.leads.filter((lead) => lead.from <= day),
    columns: front.columns.filter((c) => seen.has(c.draft)),
  };
}

function addUnits(units: TabledDraft['units'], into: Set<string>): void {
  for (const unit of units) {
    into.add(unit.id);
    addUnits(unit.units, into);
  }
}
