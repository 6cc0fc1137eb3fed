import type { Expression } from '../../src/agreement/compliance/expression.ts';
import type { Agreement, Clock, Happening, Norm } from '../../src/agreement/compliance/index.ts';
import { parseExpression } from '../../src/agreement/compliance/index.ts';
import { addDays, type Day, type Instant } from '../../src/agreement/terms/index.ts';

/** As many provisions as the Colombian agreement has stipulations. */
export const NORMS = 578;

const CLOCK: Clock = {
  tz: 'UTC',
  day: 'calendar',
  firstDayCounts: false,
  lastDayCounts: true,
  monthEnd: 'clamp',
  weekend: [6, 7],
  holidays: [],
};

/** The last day of the entries. */
export const TODAY = '2036-12-31' as Day;
const EIF = '2027-01-01' as Day;

/**
 * An agreement of 578 norms: four of five are duties that are done and verified, in chains of eight, each begun when the
 * one before it is met; the rest are states that are kept and measured, with a graded response.
 */
export function agreementOf578(): Agreement {
  const norms = Array.from({ length: NORMS }, (_, at) => (isMeasured(at) ? measured(at) : chained(at)));
  return {
    id: 'bench',
    stands: 'signed',
    parties: ['A', 'B'],
    clock: CLOCK,
    anchors: { EIF: { kind: 'day', day: EIF } },
    lines: {},
    classes: {},
    zones: {},
    norms,
    phases: [{ id: '1', norms: norms.filter(({ aim }) => aim === 'achieve').map(({ id }) => id) }],
    responses: [
      {
        id: 'R',
        text: [],
        on: read(
          `breach(${norms
            .filter(({ aim }) => aim === 'maintain')
            .map(({ id }) => id)
            .slice(0, 100)
            .join('|')})`,
        ),
        countsFrom: 'finding',
        disputePauses: [],
        steps: [
          { n: 1, say: 'consult', within: { count: 5, unit: 'd' } },
          { n: 2, say: 'put-right', within: { count: 15, unit: 'd' } },
        ],
      },
    ],
    guarantees: [],
    noNorm: [],
  };
}

/** Tells a norm that is measured from one that is done. */
function isMeasured(at: number): boolean {
  return at % 5 === 4;
}

function chained(at: number): Norm {
  const before = at % 8 === 0 || isMeasured(at - 1) ? undefined : `N${at - 1}`;
  return {
    ...plain(at),
    kind: 'duty',
    aim: 'achieve',
    bearer: at % 2 === 0 ? 'A' : 'B',
    act: { do: 'withdraw' },
    start: read(before === undefined ? 'EIF' : `met(${before})`),
    due: read('start+60d'),
    verify: { by: 'JMC', min: 'probable', within: { count: 10, unit: 'd' }, counts: 'decision' },
  };
}

function measured(at: number): Norm {
  return {
    ...plain(at),
    kind: 'duty',
    aim: 'maintain',
    bearer: 'A',
    act: { do: 'release', measure: `m${at}`, min: 80 },
    start: read('EIF'),
  };
}

function plain(at: number): Pick<Norm, 'id' | 'text' | 'beats' | 'survives' | 'automatic'> {
  return { id: `N${at}`, text: [`u${at}`], beats: [], survives: false, automatic: false };
}

function read(text: string): Expression {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.refusal.sentence}`);
  return parsed.value;
}

/**
 * So many entries over ten years, in the order in which they were recorded, always the same: claims of performance and
 * their verifications, of which two of three refute; reports of a measure, of which one of fifty is too low; findings on
 * those, some put right; postings; and notices.
 */
export function entriesOf(count: number): readonly Happening[] {
  const random = lcg(20310301);
  const entries: Happening[] = [];
  const open: Open[] = [];
  for (let at = 0; at < count; at += 1) entries.push(entry(at, count, random, open));
  return entries;
}

function entry(at: number, count: number, random: () => number, open: Open[]): Happening {
  const days = (at / count) * 3_600;
  const day = addDays(EIF, Math.floor(days));
  const told = {
    id: `e${at}`,
    occurred: { from: day, to: day },
    knownOn: day,
    recordedAt: momentIn(day, days % 1),
  };
  const norm = Math.floor(random() * NORMS);
  const kind = random();
  if (kind < 0.6) return ofDuty(told, norm, kind < 0.3 ? open.pop() : undefined, random, open);
  return ofState(told, at, Math.min(NORMS - 4, norm - (norm % 5)) + 4, kind, random);
}

type Open = { readonly norm: string; readonly id: string; readonly by: string };
type Stamps = Pick<Happening, 'id' | 'occurred' | 'knownOn' | 'recordedAt'>;

/** A claim that is open is verified; where none is asked for or open, a new one is made. */
function ofDuty(told: Stamps, norm: number, claim: Open | undefined, random: () => number, open: Open[]): Happening {
  if (claim !== undefined) {
    const result = random() < 1 / 3 ? ('true' as const) : ('refuted' as const);
    const decided = { kind: 'decision', does: 'verify', by: 'JMC', result, standard: 'established' } as const;
    return { ...told, ...decided, norm: claim.norm, of: claim.id };
  }
  const bearing = isMeasured(norm) ? norm - 1 : norm;
  const by = bearing % 2 === 0 ? 'A' : 'B';
  open.push({ norm: `N${bearing}`, id: told.id, by });
  const claims = `${random() < 0.2 ? 60 : 100}% as at ${told.knownOn}`;
  return { ...told, kind: 'submission', by, norm: `N${bearing}`, claims };
}

/** A measure is reported, a departure is found, money moves, or notice is given. */
function ofState(told: Stamps, at: number, measured: number, kind: number, random: () => number): Happening {
  const norm = `N${measured}`;
  if (kind < 0.8) {
    const low = random() < 0.02 ? 70 : 85;
    const seen = { class: 'flow', measure: `m${measured}`, value: [low, low + 4] } as const;
    return { ...told, kind: 'report', by: 'VOM', seen, lineage: `g${measured}` };
  }
  if (kind < 0.82) {
    const verdict = random() < 0.5 ? 'accidental' : 'established';
    const rests = [`e${Math.max(0, at - 7)}`];
    return { ...told, kind: 'decision', does: 'find', by: 'VOM', norm, verdict, cured: told.knownOn, rests };
  }
  if (kind < 0.9) {
    const lines = [
      { account: 'fund:reserved:T1', amount: -1 },
      { account: 'paid:A', amount: 1 },
    ];
    return { ...told, kind: 'posting', by: 'T', type: 'pay', ccy: 'EUR', lines, tranche: 'T1' };
  }
  return { ...told, kind: 'notice', by: 'VOM', form: 'inspection', norm };
}

/** The moment at which so much of a day has gone by, to the millisecond: no two entries are recorded at once. */
function momentIn(day: Day, part: number): Instant {
  const [hours, minutes, seconds] = [part * 24, (part * 1440) % 60, (part * 86_400) % 60];
  const two = (number: number) => String(Math.floor(number)).padStart(2, '0');
  return `${day}T${two(hours)}:${two(minutes)}:${two(seconds)}.${String(Math.floor((part * 86_400_000) % 1000)).padStart(3, '0')}Z` as Instant;
}

/** A linear congruential generator, so that every run is of the same entries. */
function lcg(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
