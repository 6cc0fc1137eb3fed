import { absurd } from '#agreement/terms';
import type { AmendmentOp } from '#agreement/text';
import type { CaseView, TabledChange } from '#agreement/views';
import { fileAddress } from '#lib/addresses.ts';
import { marksOf, type RoomMark } from '#lib/room-marks.ts';
import { partyName } from '#lib/said.ts';
import { numbersOf } from '#lib/unit-refs.ts';
import { join } from '#lib/words.ts';

/** An amendment on the table, as the margin of a clause sets it. */
export interface TabledLine {
  readonly id: string;
  readonly sponsors: string;
  readonly tabledOn: string;
  readonly reason: string | undefined;
  readonly ops: readonly OpLine[];
  /** The amendment that it amends, and those that would change the same words. */
  readonly parent: string | undefined;
  readonly collidesWith: readonly string[];
  readonly answers: string | undefined;
  readonly settled:
    | { readonly outcome: string; readonly on: string | undefined; readonly note: string | undefined }
    | undefined;
  readonly room: RoomMark | undefined;
}

/** One operation in words: what it does, to what; *before* and *after* where it has words of the text. */
export interface OpLine {
  readonly does: string;
  readonly says: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** An amendment as a page of a case sets it. */
export function tabledLine(
  view: CaseView,
  { amendment, collidesWith }: TabledChange,
  known: string | undefined,
): TabledLine {
  const draft = view.drafts.find(({ id }) => id === amendment.draft);
  const label = (unit: string) =>
    draft === undefined ? unit : (numbersOf(view.id, draft, [unit], known)[0]?.label ?? unit);
  const { settlement, answers } = amendment;
  return {
    id: amendment.id,
    sponsors: join([...amendment.sponsors, ...(amendment.coSponsors ?? [])].map((id) => partyName(view, id))),
    tabledOn: amendment.tabledOn,
    reason: amendment.reason,
    ops: amendment.ops.map((op) => opLine(op, label)),
    parent: amendment.parent,
    collidesWith,
    answers: answers === undefined ? undefined : fileAddress(view.id, 'statements', answers, known),
    settled:
      settlement === undefined
        ? undefined
        : { outcome: settlement.outcome.replaceAll('-', ' '), on: settlement.on, note: settlement.note },
    room: marksOf(view.rooms)(amendment.room),
  };
}

/** What an operation does, as a verb: the codes that files write mean nothing to who reads a margin. */
const DOES: Readonly<Record<AmendmentOp['op'], string>> = {
  ADD: 'Add',
  MOD: 'Change',
  SUP: 'Delete',
  NOC: 'Leave',
  MOVE: 'Move',
  SPLIT: 'Split',
  MERGE: 'Merge',
};

function opLine(op: AmendmentOp, label: (unit: string) => string): OpLine {
  const line = (says: string, before?: string, after?: string): OpLine => ({ does: DOES[op.op], says, before, after });
  switch (op.op) {
    case 'ADD':
      return line(`after ${label(op.after)}`, undefined, op.text);
    case 'MOD':
      return line(op.unit === undefined ? 'in the amendment' : label(op.unit), op.before, op.after);
    case 'SUP':
      return line(label(op.unit));
    case 'NOC':
      return line(`${label(op.unit)} as it is`);
    case 'MOVE':
      return line(`${label(op.unit)} to after ${label(op.after)}`);
    case 'SPLIT':
      return line(`${label(op.unit)} into ${op.into}`);
    case 'MERGE':
      return line(op.units.map(label).join(' with '));
    default:
      return absurd(op);
  }
}
