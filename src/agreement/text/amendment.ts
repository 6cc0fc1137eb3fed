import type { AmendmentId, Day, DraftId, PartyId, Placed, StatementId, UnitId } from '#agreement/terms';

/** What an amendment does to a text: the operations that conferences name. */
export const OPS = ['ADD', 'MOD', 'SUP', 'NOC', 'MOVE', 'SPLIT', 'MERGE'] as const;

/** How an amendment ended; *dropped* is one that nobody took up again and nobody decided. */
export const OUTCOMES_OF_AMENDMENT = [
  'adopted',
  'adopted-as-modified',
  'rejected',
  'withdrawn',
  'lapsed',
  'dropped',
] as const;
export type AmendmentOutcome = (typeof OUTCOMES_OF_AMENDMENT)[number];

/** One operation. A change to a change (`MOD` without a unit) speaks of the words of the amendment that it amends. */
export type AmendmentOp =
  | { readonly op: 'ADD'; readonly after: UnitId; readonly text: string }
  | { readonly op: 'MOD'; readonly unit?: UnitId; readonly before: string; readonly after: string }
  | { readonly op: 'SUP' | 'NOC'; readonly unit: UnitId }
  | { readonly op: 'MOVE'; readonly unit: UnitId; readonly after: UnitId }
  | { readonly op: 'SPLIT'; readonly unit: UnitId; readonly into: number }
  | { readonly op: 'MERGE'; readonly units: readonly UnitId[] };

/** A change to a text that a party put on the table, in words; one whose words nobody has seen is a `ReportedAmendment`. */
export interface Amendment {
  readonly id: AmendmentId;
  /** The text that it would change. */
  readonly draft: DraftId;
  readonly sponsors: readonly PartyId[];
  readonly coSponsors?: readonly PartyId[];
  readonly tabledOn: Day;
  readonly reason?: string;
  /** The objection that it answers. */
  readonly answers?: StatementId;
  /** The amendment that it amends. */
  readonly parent?: AmendmentId;
  readonly ops: readonly AmendmentOp[];
}

/** What became of an amendment. */
export interface AmendmentSettlement extends Placed {
  readonly outcome: AmendmentOutcome;
  readonly on?: Day;
  /** Where its words stand in the text that followed. */
  readonly result?: { readonly draft: DraftId; readonly unit: UnitId };
  /** Taken in by those who drafted, without a vote. */
  readonly friendly?: true;
  readonly note?: string;
}

/** An amendment as the record has it, with what became of it. */
export interface RecordedTabledAmendment extends Amendment, Placed {
  readonly knownOn: Day;
  readonly settlement?: AmendmentSettlement;
}

/** The units that an amendment touches; those of an amendment to an amendment are its parent's. */
export function unitsOfAmendment(
  amendment: Amendment,
  amendments: ReadonlyMap<AmendmentId, Amendment>,
): readonly UnitId[] {
  const own = amendment.ops.flatMap(unitsOf);
  const parent = amendment.parent === undefined ? undefined : amendments.get(amendment.parent);
  // A parent stands in the record before its child, so this ends.
  return parent === undefined ? own : [...own, ...unitsOfAmendment(parent, amendments)];
}

function unitsOf(op: AmendmentOp): readonly UnitId[] {
  if (op.op === 'MERGE') return op.units;
  if (op.op === 'ADD') return [op.after];
  return op.unit === undefined ? [] : [op.unit];
}

/**
 * The amendments that collide with one: they would change the words of a unit that it changes too, and neither is
 * amended by the other. Which of them stands is for the parties to say.
 */
export function collisionsWith(
  amendment: RecordedTabledAmendment,
  amendments: ReadonlyMap<AmendmentId, RecordedTabledAmendment>,
): readonly AmendmentId[] {
  const units = new Set(wordsChanged(amendment));
  return [...amendments.values()]
    .filter((other) => other.id !== amendment.id && other.draft === amendment.draft)
    .filter((other) => other.parent !== amendment.id && amendment.parent !== other.id)
    .filter((other) => wordsChanged(other).some((unit) => units.has(unit)))
    .map(({ id }) => id);
}

function wordsChanged({ ops }: Amendment): readonly UnitId[] {
  return ops.flatMap((op) => (op.op === 'MOD' || op.op === 'SUP' ? (op.unit ?? []) : []));
}
