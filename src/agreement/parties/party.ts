import type { PartyId } from '#agreement/terms';

/** A state, body, bloc or group that takes part, whose consent is needed or not. */
export interface Party {
  readonly id: PartyId;
  /** As it stands in brackets: no spaces. */
  readonly code?: string;
  readonly name: string;
  readonly short?: string;
  /** What else it is called where people report: its adjective, its seat, the house that speaks for it. */
  readonly aliases?: readonly string[];
  readonly kind: string;
  /** What it is to this process, in the words of the record: party, mediator, guarantor, … */
  readonly roles?: readonly string[];
  readonly members?: readonly PartyId[];
  readonly note?: string;
}
