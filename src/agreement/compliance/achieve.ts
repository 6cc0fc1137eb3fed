import { addDays, compareText, isNonEmpty } from '#agreement/terms';
import type { Norm } from './agreement.ts';
import type { Ground, Performance } from './assessment.ts';
import type { Borne } from './bearers.ts';
import { claimedIn } from './claim-words.ts';
import { chain, ground } from './ground.ts';
import type { Notice, Standard, Submission, Verifying } from './happening.ts';
import type { Moment } from './moment.ts';
import { occasionsOf } from './occasions.ts';
import { after, civilDay, isBy, lastGood } from './period.ts';
import type { Dates, Reckoning } from './reckoning.ts';
import { spanAt } from './span.ts';

/** What has been done of a norm that is fulfilled by an act: claimed, verified, done, and whether in time. */
export function achieved(borne: Borne, r: Reckoning): Performance {
  if (borne.norm.due?.kind === 'before') return announced(borne, r);
  const dates = r.datesOf(borne);
  const { start } = dates;
  if (start === undefined || start.from > r.today) return waiting(borne);
  const claims = claimsOf(borne, r);
  const done = claims.find((claim) => isWhole(claim, borne.norm));
  const lateness = latenessOf(borne, dates, claims, r);
  return performance(borne, claims, done, lateness, r);
}

interface Claim {
  readonly id: string;
  readonly on: Moment;
  readonly doneOn: Moment;
  readonly share: number;
  readonly outcome: 'open' | 'true' | 'refuted';
  /** Per cent that counts by now. */
  readonly verified: number;
  readonly countsFrom: Moment;
  readonly entries: readonly string[];
}

interface Lateness {
  readonly late: boolean;
  readonly since?: Moment;
  readonly grounds: readonly Ground[];
}

function waiting({ norm }: Borne): Performance {
  const says = 'It has not begun: nothing is owed yet.';
  return { ...NOTHING, state: 'none', grounds: [ground('condition', norm, says)] };
}

const NOTHING = { late: false, departed: [], unwatched: [], occasions: [] } as const;

// Claims after the one by which it is done change nothing: they are later than that one, and so is all that they could say.
function claimsOf(borne: Borne, r: Reckoning): readonly Claim[] {
  const { norm, bearer } = borne;
  const log = r.known.logs.get(norm.id);
  if (log === undefined) return [];
  const stands = ({ id, by }: Submission | Notice) => by === bearer && !isWithdrawn(id, r);
  const notified =
    norm.verify === undefined ? log.notices.filter((notice) => stands(notice) && performs(notice, norm)) : [];
  const decisions = lastDecisions(log.verifications, norm, r);
  const claims = notified.map(({ id, occurred }) => ownWord(id, occurred.from, occurred.from, 100));
  for (const submission of log.submissions) {
    if (!stands(submission)) continue;
    const claim = claimOf(submission, norm, decisions.get(submission.id), r);
    claims.push(claim);
    if (isWhole(claim, norm)) break;
  }
  return claims.sort((a, b) => compareText(a.on, b.on));
}

function isWhole({ outcome, verified }: Claim, norm: Norm): boolean {
  return outcome === 'true' && verified >= wholeOf(norm);
}

// A notice performs a duty to notify. Any other notice on a norm says something about it and does nothing.
function performs({ form }: Notice, { act }: Norm): boolean {
  if (act.form !== undefined) return act.form === form;
  return ['notify', 'inform', 'declare', 'announce', form].includes(act.do);
}

/** The last competent decision on each claim, by the claim. */
function lastDecisions(told: readonly Verifying[], { verify }: Norm, r: Reckoning): ReadonlyMap<string, Verifying> {
  const last = new Map<string, Verifying>();
  if (verify === undefined) return last;
  for (const decision of told) if (isCompetent(decision, verify, r)) last.set(decision.of, decision);
  return last;
}

function claimOf(submission: Submission, norm: Norm, decision: Verifying | undefined, r: Reckoning): Claim {
  const { id, occurred } = submission;
  const on = occurred.from;
  const { verify } = norm;
  if (decision?.result === 'refuted') return refuted(id, on, decision);
  const { share, asAt } = claimedIn(submission);
  const own = ownWord(id, on, asAt ?? on, share);
  if (verify === undefined) return own;
  if (decision !== undefined) return decided(own, decision, verify.counts);
  return afterSilence({ ...own, outcome: 'open', verified: 0 }, norm, r);
}

/** The last good moment to verify a claim. It is reckoned only where it is asked for: a log may hold many claims. */
function verifyByOf(on: Moment, { verify }: Norm, r: Reckoning): Moment | undefined {
  return verify?.within === undefined ? undefined : lastGood(on, verify.within, r.agreement.clock);
}

// What a refuted claim said is worth nothing, whatever share it named.
function refuted(id: string, on: Moment, decision: Verifying): Claim {
  return { id, on, doneOn: on, share: 0, outcome: 'refuted', verified: 0, countsFrom: on, entries: [id, decision.id] };
}

// Without a verifier the bearer's own word does it.
function ownWord(id: string, on: Moment, doneOn: Moment, share: number): Claim {
  return { id, on, doneOn, share, outcome: 'true', verified: share, countsFrom: on, entries: [id] };
}

// To look an id up costs even where nothing was ever withdrawn.
function isWithdrawn(id: string, { known: { withdrawn } }: Reckoning): boolean {
  return withdrawn.size > 0 && withdrawn.has(id);
}

const ORDER: Readonly<Record<Standard, number>> = { possible: 0, probable: 1, established: 2 };

// A claim that is called true by less than the standard that the text asks for is not yet verified.
function isCompetent(decision: Verifying, { by, min }: NonNullable<Norm['verify']>, r: Reckoning): boolean {
  if (decision.by !== by || isWithdrawn(decision.id, r)) return false;
  return decision.result === 'refuted' || decision.standard === undefined || ORDER[decision.standard] >= ORDER[min];
}

function decided(claim: Claim, decision: Verifying, counts: 'decision' | 'occurrence'): Claim {
  const verified = decision.share ?? claim.share;
  const countsFrom = counts === 'decision' ? decision.occurred.from : claim.doneOn;
  return { ...claim, outcome: 'true', verified, countsFrom, entries: [claim.id, decision.id] };
}

// What silence means at the last good moment for a verification, if the text says so; otherwise the claim stays open.
function afterSilence(claim: Claim, norm: Norm, r: Reckoning): Claim {
  if (norm.silence !== 'grant' && norm.silence !== 'deny') return claim;
  const verifyBy = verifyByOf(claim.on, norm, r);
  if (verifyBy === undefined || r.today <= civilDay(verifyBy, r.agreement.clock)) return claim;
  if (norm.silence === 'deny') return { ...claim, outcome: 'refuted' };
  return { ...claim, outcome: 'true', verified: claim.share, countsFrom: verifyBy };
}

/** How much of the whole must be done, the tolerance taken off. */
function wholeOf({ tolerance }: Norm): number {
  return tolerance?.kind === 'share' ? 100 - tolerance.perCent : 100;
}

function latenessOf(borne: Borne, { due }: Dates, claims: readonly Claim[], r: Reckoning): Lateness {
  const { norm } = borne;
  const { clock } = r.agreement;
  if (due === undefined) return { late: false, grounds: [] };
  const last = lastToleratedOf(borne, due, r);
  const timely = claims.find((claim) => isTimely(claim, norm) && isBy(claim.on, last, clock));
  if (timely !== undefined) {
    return { late: false, grounds: [ground('late', norm, `In time: ${timely.id} came by ${due}.`, [timely.id])] };
  }
  const after = claims.some(({ on }) => !isBy(on, last, clock));
  if (!after && r.today <= civilDay(last, clock))
    return { late: false, grounds: [ground('period', norm, `Due ${due}.`)] };
  const wrong = claims.filter((claim) => claim.outcome === 'refuted' && isBy(claim.on, last, clock));
  const says = `No claim of the whole dated by ${due} stands, so it is late from then.`;
  return {
    late: true,
    since: due,
    grounds: [
      ground(
        'late',
        norm,
        says,
        wrong.flatMap(({ entries }) => entries),
      ),
    ],
  };
}

function isTimely({ outcome, share, verified }: Claim, norm: Norm): boolean {
  if (outcome === 'refuted') return false;
  return (outcome === 'true' ? verified : share) >= wholeOf(norm);
}

// Nothing is owed while it is suspended: a due date within a suspension is good to the suspension's last day.
function lastToleratedOf(borne: Borne, due: Moment, r: Reckoning): Moment {
  const { clock } = r.agreement;
  const { tolerance } = borne.norm;
  const tolerated = tolerance?.kind === 'time' ? after(due, tolerance.period, clock) : due;
  const suspended = spanAt(r.suspensionsOf(borne), civilDay(tolerated, clock));
  if (suspended === undefined) return tolerated;
  return suspended.to ?? addDays(r.today, 1);
}

function performance(
  borne: Borne,
  claims: readonly Claim[],
  done: Claim | undefined,
  lateness: Lateness,
  r: Reckoning,
): Performance {
  const { norm } = borne;
  const late = { late: lateness.late, ...(lateness.since === undefined ? {} : { lateSince: lateness.since }) };
  if (done !== undefined) {
    const says = `Done, counted from ${done.countsFrom}.`;
    const grounds = chain([ground('done', norm, says, done.entries), ...lateness.grounds], ground('plain', norm, says));
    return { ...NOTHING, state: 'done', ...late, met: done.countsFrom, doneOn: done.doneOn, grounds };
  }
  const verified = claims.reduce(
    (most, claim) => (claim.outcome === 'true' ? Math.max(most, claim.verified) : most),
    0,
  );
  const open = claims.filter(({ outcome, share }) => outcome === 'open' && share > verified).at(-1);
  const grounds = chain(
    [...claimGrounds(norm, claims), ...lateness.grounds],
    ground('plain', norm, 'Nothing has been claimed.'),
  );
  if (open === undefined) {
    return {
      ...NOTHING,
      state: verified > 0 ? 'verified' : 'none',
      ...(verified > 0 ? { share: verified, verified } : {}),
      ...late,
      grounds,
    };
  }
  const { share, doneOn } = open;
  const verifyBy = verifyByOf(open.on, norm, r);
  return {
    ...NOTHING,
    state: 'claimed',
    share,
    ...(verified > 0 ? { verified } : {}),
    ...late,
    doneOn,
    ...(verifyBy === undefined ? {} : { verifyBy }),
    grounds,
  };
}

function claimGrounds(norm: Norm, claims: readonly Claim[]): readonly Ground[] {
  return claims.map(({ outcome, share, on, entries }) => {
    if (outcome === 'open')
      return ground('claim', norm, `${share}% claimed on ${on}; nobody has verified it.`, entries);
    if (outcome === 'true') return ground('verification', norm, `Verified in part, as claimed on ${on}.`, entries);
    return ground('verification', norm, `The claim of ${on} is refuted.`, entries);
  });
}

// A notice that is owed before each act is performed again with each: the state is that of the latest occasion.
function announced(borne: Borne, r: Reckoning): Performance {
  const { norm } = borne;
  const occasions = occasionsOf(borne, r);
  if (!isNonEmpty(occasions)) {
    return {
      ...NOTHING,
      state: 'none',
      grounds: [ground('plain', norm, 'No act of which notice is owed was announced.')],
    };
  }
  const { late, due, given, notice } = occasions[occasions.length - 1] ?? occasions[0];
  const says = `Notice was due on ${due} and came on ${given}.`;
  const grounds = [ground(late ? 'late' : 'notice', norm, says, [notice])] as const;
  return {
    ...NOTHING,
    state: 'done',
    late,
    ...(late ? { lateSince: due } : {}),
    met: given,
    doneOn: given,
    occasions,
    grounds,
  };
}
