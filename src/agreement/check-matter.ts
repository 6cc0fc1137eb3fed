import { mayPoint, noSuch } from '#agreement/parties';
import { checkStatement } from '#agreement/positions';
import { type OptionId, ok, type QuestionId, type Result, type RoomId, refuse } from '#agreement/terms';
import { checkAgreement } from './check-agreement.ts';
import { checkUpdate } from './check-update.ts';
import type { Telling } from './circumstances.ts';
import type { Happening } from './entry.ts';
import { type State, thingFor } from './evolve.ts';

/**
 * Whether what is told may stand in its room, beyond its form and its pointers: the words of a statement stand in its
 * sources and its terms let it lie there, an option is one of its question, a protected name lies behind its statement, and what
 * happens under an agreement speaks of norms that it has.
 */
export function checkMatter(state: State, room: RoomId, told: Happening, telling: Telling): Result<void> {
  switch (told.type) {
    case 'StatementRecorded':
      return checkStatement(told.body, state.parties.rooms.get(room), state.sources.sources, telling.today);
    case 'ReadingRecorded':
      return told.body.on.kind === 'option'
        ? optionThere(state, room, told.body.on.question, told.body.on.option)
        : ok(undefined);
    case 'PickRead':
    case 'PositionNoted':
    case 'FallbackNamed':
      return optionThere(state, room, told.body.question, told.body.option);
    case 'NameProtected':
      return nameBehind(state, room, told.body.statement);
    case 'UpdatePosted':
    case 'UpdateScheduled':
    case 'UpdateMarked':
    case 'UpdateCorrected':
    case 'UpdateWithdrawn':
    case 'UpdateTranslated':
      return checkUpdate(state, room, told);
    case 'AssentGiven':
    case 'FinalClauseRead':
    case 'AgreementStated':
    case 'NoticeGiven':
    case 'ReportMade':
    case 'SubmissionMade':
    case 'DecisionMade':
    case 'PostingMade':
    case 'ClaimMade':
      return checkAgreement(state, room, told, telling);
    default:
      return ok(undefined);
  }
}

/** The option is one of that question, and lies in the same room or in a more open one. */
function optionThere(state: State, room: RoomId, question: QuestionId, option: OptionId): Result<void> {
  const { questions, rooms } = state.parties;
  const isThere = questions
    .get(question)
    ?.options.some((offered) => offered.id === option && mayPoint(rooms, room, offered.room));
  return isThere ? ok(undefined) : { ok: false, refusal: noSuch('option', option) };
}

/** A protected name lies in a room that is more closed than the statement's own. */
function nameBehind(state: State, room: RoomId, statement: string): Result<void> {
  if (thingFor(state, room, { kind: 'statement', id: statement })?.room !== room) return ok(undefined);
  return refuse(
    'name-protected',
    'A name is protected in a room that is more closed than the statement’s: write it there.',
    [statement],
  );
}
