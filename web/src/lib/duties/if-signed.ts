import type { CaseView } from '#agreement/views';
import { dueList, type LivedAgreement } from '#agreement/views';
import { dutyAddress } from '#lib/duties/addresses.ts';
import { sayNamed } from '#lib/duties/norm-line.ts';
import { sayMoment } from '#lib/duties/say-period.ts';
import { draftTitle } from '#lib/said.ts';

/** What would fall due if a text were signed on the day that is shown. */
export interface IfSigned {
  readonly title: string;
  readonly codedBy: string;
  readonly address: string;
  readonly lines: readonly {
    readonly key: string;
    readonly on: string;
    readonly says: string;
    readonly address: string;
  }[];
  /** How many more there are. */
  readonly more: number;
}

/** So many lines stand on the front page; the page of duties has all. */
const LINES = 6;

/** What falls due under a text that is not signed, supposing that it is signed and in force on a day. */
export function ifSigned(view: CaseView, lived: LivedAgreement, known: string): IfSigned {
  const { model, codedBy } = lived.stated;
  const asked = { text: model.id, signed: known, known };
  const ahead = dueList(lived).ahead.toSorted((a, b) => Number(b.kind === 'due') - Number(a.kind === 'due'));
  return {
    title: draftTitle(view, model.draft ?? model.id),
    codedBy,
    address: dutyAddress(view.id, 'duties', asked),
    lines: ahead.slice(0, LINES).map(({ kind, on, norm }) => ({
      key: `${kind} ${norm}`,
      on: `${kind === 'due' ? 'by' : 'from'} ${sayMoment(on)}`,
      says: sayNamed(view, lived, norm),
      address: dutyAddress(view.id, 'duties', asked, norm),
    })),
    more: Math.max(0, ahead.length - LINES),
  };
}
