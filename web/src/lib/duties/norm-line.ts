import type { Norm, NormState } from '#agreement/compliance';
import type { CaseView, LivedAgreement } from '#agreement/views';
import { type DutyAsked, dutyAddress } from '#lib/duties/addresses.ts';
import { sayAxes } from '#lib/duties/axes.ts';
import { sayNorm } from '#lib/duties/say-norm.ts';
import { partyName } from '#lib/said.ts';
import { numbersOf, type UnitRef } from '#lib/unit-refs.ts';

/** A norm in a list: what it makes of whom, where the text has it, and where it stands on each axis. */
export interface NormLine {
  readonly id: string;
  readonly says: string;
  readonly address: string;
  readonly refs: readonly UnitRef[];
  readonly axes: readonly [string, string, string];
}

/** A norm as its bearer has it, in a line. */
export function normLine(view: CaseView, lived: LivedAgreement, state: NormState, asked: DutyAsked): NormLine {
  const norm = normOf(lived, state.norm);
  return {
    id: state.id,
    says: norm === undefined ? state.id : sayNorm(norm, state.bearer, lived.agreement, (id) => partyName(view, id)),
    address: dutyAddress(view.id, 'duties', asked, state.id),
    refs: refsOf(view, lived, norm?.text ?? [], asked),
    axes: sayAxes(state, norm?.kind),
  };
}

/** The norm of a name, with or without its bearer. */
export function normOf({ agreement }: LivedAgreement, named: string): Norm | undefined {
  const id = named.replace(/@.*$/, '');
  return agreement.norms.find((norm) => norm.id === id);
}

/** What a norm is called where it is named: the sentence of its first bearer, else its id. */
export function sayNamed(view: CaseView, lived: LivedAgreement, named: string): string {
  const norm = normOf(lived, named);
  if (norm === undefined) return named;
  const bearer = named.includes('@') ? named.slice(named.indexOf('@') + 1) : norm.bearer;
  return sayNorm(norm, bearer, lived.agreement, (id) => partyName(view, id));
}

/** Provisions by their printed numbers. What follows a # names a sentence within a unit. */
export function refsOf(
  view: CaseView,
  { agreement }: LivedAgreement,
  provisions: readonly string[],
  { known }: DutyAsked,
): readonly UnitRef[] {
  const draft = view.drafts.find(({ id }) => id === agreement.draft);
  const units = [...new Set(provisions.map((provision) => provision.replace(/#.*$/, '')))];
  return draft === undefined ? [] : numbersOf(view.id, draft, units, known);
}
