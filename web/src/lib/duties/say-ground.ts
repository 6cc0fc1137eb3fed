import type { Ground } from '#agreement/compliance';
import type { CaseView, LivedAgreement } from '#agreement/views';
import { entryAddress } from '#lib/addresses.ts';
import type { DutyAsked } from '#lib/duties/addresses.ts';
import { refsOf } from '#lib/duties/norm-line.ts';
import { partyName } from '#lib/said.ts';
import type { UnitRef } from '#lib/unit-refs.ts';
import { sayDay } from '#lib/words.ts';

/** A link of the chain behind a state: what the rule says, the entries and the clauses that it was applied to. */
export interface GroundLine {
  readonly says: string;
  readonly rule: string;
  readonly entries: readonly { readonly id: string; readonly address: string }[];
  readonly refs: readonly UnitRef[];
}

/** The chain behind a state, without links that say the same twice. */
export function groundLines(
  view: CaseView,
  lived: LivedAgreement,
  grounds: readonly Ground[],
  asked: DutyAsked,
): readonly GroundLine[] {
  const told = new Map(lived.happenings.map((happening) => [happening.id, happening]));
  const seen = new Set<string>();
  return grounds.flatMap(({ rule, says, entries, provisions }) => {
    const key = `${says} ${entries.join(' ')}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [
      {
        says: inNames(says, view),
        rule: rule.replaceAll('-', ' '),
        entries: entries.flatMap((id) => {
          const happening = told.get(id);
          return happening === undefined ? [] : [{ id, address: entryAddress(view.id, happening.room, happening.seq) }];
        }),
        refs: refsOf(view, lived, provisions, asked),
      },
    ];
  });
}

/** A sentence of the core names parties by their ids and days in figures; a page says names and days. */
export function inNames(says: string, view: CaseView): string {
  const ids = new Set<string>(view.parties.map(({ id }) => id));
  return says
    .replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => sayDay(day))
    .replace(/(?<![\p{L}\p{N}_@.-])[\p{L}\p{N}_-]+(?![\p{L}\p{N}_@-])/gu, (word) =>
      ids.has(word) ? partyName(view, word) : word,
    );
}
