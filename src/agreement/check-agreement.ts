import { checkAssent, checkFinalClause } from '#agreement/assent';
import type { Agreement, StatedAgreement } from '#agreement/compliance';
import { mayPoint, noSuch } from '#agreement/parties';
import { asId, type DraftId, ok, type Result, type RoomId, refuse } from '#agreement/terms';
import type { Telling } from './circumstances.ts';
import type { Happening } from './entry.ts';
import type { State } from './evolve.ts';
import { unitsThere } from './units-there.ts';

/**
 * Whether what is said of a text's assent, of what it makes of itself or of what happened under it may stand: acts are
 * told once, clauses are in their draft, a norm that is named is one of an agreement that is told here or in the open,
 * and only its trustee posts to a fund.
 */
export function checkAgreement(state: State, room: RoomId, told: Happening, telling: Telling): Result<void> {
  switch (told.type) {
    case 'AssentGiven': {
      const before = (state.assent.acts.get(told.body.draft) ?? []).filter(
        (act) => act.entry !== telling.correcting && mayPoint(state.parties.rooms, room, act.room),
      );
      return checkAssent(told.body, before, telling.knownOn);
    }
    case 'FinalClauseRead': {
      const sound = checkFinalClause(told.body);
      return sound.ok ? unitsThere(state, told.body.draft, told.body.units) : sound;
    }
    case 'AgreementStated':
      return checkStated(state, told.body.model);
    case 'NoticeGiven':
    case 'ReportMade':
    case 'SubmissionMade':
    case 'ClaimMade':
      return normThere(state, room, told.body.norm);
    case 'DecisionMade':
      return normThere(state, room, told.body.norm);
    case 'PostingMade': {
      const known = normThere(state, room, told.body.norm);
      return known.ok ? postedByTrustee(state, room, told.body) : known;
    }
    default:
      return ok(undefined);
  }
}

function checkStated(state: State, model: Agreement): Result<void> {
  if (model.draft === undefined) return ok(undefined);
  const units = [...model.norms, ...model.responses, ...model.guarantees].flatMap(({ text }) => text);
  return unitsThere(state, asId<DraftId>(model.draft), [...units, ...model.noNorm.map(({ unit }) => unit)]);
}

/** The agreements that words in a room may speak of. */
function agreementsFor(state: State, room: RoomId): readonly StatedAgreement[] {
  return [...state.compliance.agreements.values()].filter((stated) => mayPoint(state.parties.rooms, room, stated.room));
}

/** A norm is named with or without its bearer: `X2`, `X2@iss`. */
function normThere(state: State, room: RoomId, named: string | undefined): Result<void> {
  if (named === undefined) return ok(undefined);
  const id = named.replace(/@.*$/, '');
  const isThere = agreementsFor(state, room).some(
    ({ model }) =>
      model.norms.some((norm) => norm.id === id) || model.guarantees.some((guarantee) => guarantee.id === id),
  );
  return isThere ? ok(undefined) : { ok: false, refusal: noSuch('norm', named) };
}

/** Money is posted by the one who keeps the fund; whoever reads its books may not write in them. */
function postedByTrustee(
  state: State,
  room: RoomId,
  { by, fund }: { readonly by: string; readonly fund?: string },
): Result<void> {
  const funds = agreementsFor(state, room).flatMap(({ model }) => model.fund ?? []);
  const meant = funds.filter(({ id }) => fund === undefined || id === fund);
  if (meant.length === 0) return { ok: false, refusal: noSuch('fund', fund ?? 'of an agreement') };
  if (meant.some(({ trustee }) => trustee === by)) return ok(undefined);
  const trustees = meant.map(({ trustee }) => trustee).join(', ');
  return refuse('not-the-trustee', `Only the trustee posts to a fund: here that is ${trustees}, and not ${by}.`, [by]);
}
