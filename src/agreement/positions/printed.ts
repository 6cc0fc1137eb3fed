import { type Leave, mayLeave, type Report } from '#agreement/sources';
import { absurd, type Day, type PartyId, type PersonId, type StatementId } from '#agreement/terms';
import type { Statement } from './statement.ts';

/** A statement as it may be printed outside its room. */
export interface PrintedStatement {
  readonly id: StatementId;
  /** The person whose name may be printed. */
  readonly person?: PersonId;
  /** The office, the body or the description that stands for the speaker; nothing where not a word may. */
  readonly as?: string;
  readonly onBehalfOf?: PartyId;
  readonly saidOn?: Day;
  readonly words?: readonly string[];
  readonly gloss?: string;
  readonly reports: readonly Report[];
}

/** A statement as it may leave, or why it may not. */
export type Printed =
  | { readonly kind: 'printed'; readonly statement: PrintedStatement }
  | Extract<Leave, { kind: 'held' | 'never' }>;

/**
 * A statement as a brief, a page or a feed may print it on a day. There is no other way from a statement to such an
 * output: it asks `mayLeave`, and what may not be printed is not in the answer.
 */
export function printedStatement(statement: Statement, today: Day): Printed {
  const leave = leaveOf(statement, today);
  const { id, saidOn, words, gloss, onBehalfOf, reports } = statement;
  const said = {
    id,
    ...(saidOn === undefined ? {} : { saidOn }),
    ...(words === undefined ? {} : { words }),
    ...(gloss === undefined ? {} : { gloss }),
  };
  switch (leave.kind) {
    case 'named':
      return { kind: 'printed', statement: { ...said, ...speakerOf(statement), onBehalfOf, reports } };
    case 'described':
      return { kind: 'printed', statement: { ...said, as: leave.as, onBehalfOf, reports } };
    case 'unattributed':
      // The source would tell in which house it was said, and the exact words whose they are.
      return { kind: 'printed', statement: gloss === undefined ? { id, reports: [] } : { id, gloss, reports: [] } };
    case 'held':
    case 'never':
      return leave;
    default:
      return absurd(leave);
  }
}

/** How a statement may leave. Who is only described is so by the words that were agreed, else by those of the source. */
export function leaveOf({ attribution, speaker }: Statement, today: Day): Leave {
  const described = speaker.kind === 'anonymous' || speaker.kind === 'collective' ? speaker.as : undefined;
  const agreedWords = attribution.agreedWords ?? described;
  return mayLeave({ ...attribution, ...(agreedWords === undefined ? {} : { agreedWords }) }, today);
}

function speakerOf({ speaker }: Statement): Pick<PrintedStatement, 'person' | 'as'> {
  switch (speaker.kind) {
    case 'named':
      return { person: speaker.person, ...(speaker.office === undefined ? {} : { as: speaker.office }) };
    case 'office':
      return { as: speaker.office };
    case 'collective':
    case 'anonymous':
      return { as: speaker.as };
    case 'source':
      return {};
    default:
      return absurd(speaker);
  }
}
