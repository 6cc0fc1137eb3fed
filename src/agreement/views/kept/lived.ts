import { type Standing, standingOf, type ToldAssent } from '#agreement/assent';
import {
  type Agreement,
  type Anchor,
  type Assessment,
  assess,
  normIn,
  type Schedule,
  type StatedAgreement,
  scheduleOf,
  type ToldHappening,
} from '#agreement/compliance';
import type { State } from '#agreement/evolve';
import { noSuch } from '#agreement/parties';
import { asId, compareText, type Day, type DraftId, ok, type Result } from '#agreement/terms';

/** Which state of an agreement is asked for: the day in the world, the day of what was known, and a supposed signature. */
export interface AskedOf {
  readonly asOf: Day;
  readonly asKnownOn: Day;
  /** Suppose that it is signed, and in force, on this day; of a text that is not signed. */
  readonly signed?: Day;
}

/** What a text makes of itself, where it stands, what happened under it, and the state that this comes to on a day. */
export interface LivedAgreement {
  readonly stated: StatedAgreement;
  /** With the days of its anchors as far as they are known or supposed. */
  readonly agreement: Agreement;
  readonly standing: Standing<ToldAssent>;
  /** In the order of the record. Nothing happens under a text that is not signed. */
  readonly happenings: readonly ToldHappening[];
  readonly asked: AskedOf;
  readonly assessment: Assessment;
  /** Its days, as they are known or expected if each is done when it is due. */
  readonly schedule: Schedule;
}

/** A text that is read as norms, and where it stands. */
export interface AgreementStanding {
  readonly stated: StatedAgreement;
  readonly standing: Standing<ToldAssent>;
}

/** The texts of a process that are read as norms: those that are signed first, then the newest. */
export function agreementsIn(state: State, asOf: Day): readonly AgreementStanding[] {
  const dateOf = ({ model }: StatedAgreement) => state.text.drafts.get(asId<DraftId>(model.draft ?? ''))?.date ?? '';
  const all = [...state.compliance.agreements.values()].map((stated) => ({
    stated,
    standing: standingIn(state, stated, asOf),
  }));
  return all.sort(
    (a, b) =>
      Number(isSigned(b.standing)) - Number(isSigned(a.standing)) ||
      compareText(dateOf(b.stated), dateOf(a.stated)) ||
      compareText(a.stated.model.id, b.stated.model.id),
  );
}

/** An agreement as it is lived, on a pair of days. Refuses one that this reader may not know of. */
export function livedAgreement(state: State, id: string, asked: AskedOf): Result<LivedAgreement> {
  const stated = state.compliance.agreements.get(id);
  if (stated === undefined) return { ok: false, refusal: noSuch('agreement', id) };
  const standing = standingIn(state, stated, asked.asOf);
  const agreement = anchored(stated.model, standing, asked);
  const happenings = agreement.stands === 'signed' ? happeningsUnder(state, agreement) : [];
  const assessment = assess(agreement, happenings, asked);
  const schedule = scheduleOf(agreement, happenings, asked);
  return ok({ stated, agreement, standing, happenings, asked, assessment, schedule });
}

/** Whether a text binds or is about to: it is signed, and nothing of it is a mere draft. */
export function isSigned({ stage }: Pick<Standing, 'stage'>): boolean {
  return stage === 'signed' || stage === 'consented' || stage === 'provisional' || stage === 'in-force';
}

function standingIn(state: State, { model }: StatedAgreement, asOf: Day): Standing<ToldAssent> {
  const draft = asId<DraftId>(model.draft ?? '');
  return standingOf(state.assent.acts.get(draft) ?? [], state.assent.clauses.get(draft), asOf);
}

/** The days of signature and of entry into force as the parties' acts tell them, or as they are supposed. */
function anchored(model: Agreement, standing: Standing<ToldAssent>, { signed }: AskedOf): Agreement {
  const stands = isSigned(standing) ? 'signed' : model.draft === undefined ? model.stands : 'drafted';
  const days: Readonly<Record<string, Day | undefined>> =
    stands === 'signed'
      ? { signature: signedOn(standing), 'entry-into-force': standing.inForce?.on }
      : { signature: signed, 'entry-into-force': signed };
  const anchors = Object.entries(model.anchors).map(([name, anchor]): readonly [string, Anchor] => {
    const day = anchor.kind === 'event' ? days[anchor.event] : undefined;
    return [name, day === undefined ? anchor : { kind: 'day', day }];
  });
  return { ...model, stands, anchors: Object.fromEntries(anchors) };
}

/** The day of the last signature. */
function signedOn({ parties }: Standing<ToldAssent>): Day | undefined {
  const days = parties.flatMap(({ acts }) =>
    acts.filter(({ act }) => act === 'signed').map(({ occurred }) => occurred),
  );
  return days.sort().at(-1);
}

/** What happened under an agreement: what names no norm, and what names one that it has. */
function happeningsUnder(state: State, { norms, guarantees }: Agreement): readonly ToldHappening[] {
  const own = new Set([...norms, ...guarantees].map(({ id }) => id));
  return [...state.compliance.happenings.values()].filter(({ norm }) => norm === undefined || own.has(normIn(norm)));
}
