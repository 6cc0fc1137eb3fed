import { z } from 'zod';
import { RUNGS } from '#agreement/views';
import { caseAsked } from './case.ts';
import { timeAsked } from './time.ts';

const id = z.string().min(1);
const ids = z.array(id);
const day = z.iso.date();
const moment = z.string().describe('a civil day, or an instant in UTC');
const days = z.array(z.object({ from: day, to: day.nullable() }));

const ground = z
  .object({
    rule: z.string(),
    entries: ids.describe('the happenings on which it rests, by their own ids'),
    provisions: ids.describe('units of the text'),
    says: z.string(),
  })
  .meta({ id: 'Ground' });
const grounds = z.array(ground);

const force = z.object({
  state: z.enum(['drafted', 'pending', 'in-force', 'suspended', 'ended']),
  since: moment.optional(),
  how: z.string().optional(),
  suspended: days,
  grounds,
});

const performance = z.object({
  state: z.enum(['none', 'claimed', 'verified', 'done', 'kept', 'departed']),
  share: z.number().optional(),
  late: z.boolean(),
  lateSince: moment.optional(),
  met: moment.optional(),
  doneOn: moment.optional(),
  verifyBy: moment.optional(),
  departed: days,
  grounds,
});

const compliance = z.object({
  state: z.string(),
  since: moment.optional(),
  step: z.int().optional(),
  finding: id.optional(),
  cureBy: moment.optional(),
  possible: ids.describe('what may be a departure, and moves nothing'),
  grounds,
});

const normState = z
  .object({
    id: id.describe('the norm, with its bearer where each party bears it: X1@kol'),
    norm: id,
    bearer: id,
    force,
    performance,
    compliance,
    start: moment.optional(),
    due: moment.optional(),
    end: moment.optional(),
  })
  .meta({ id: 'NormState' });

const standing = z.object({
  stage: z.string(),
  since: day.optional(),
  inForce: z.object({ on: day }).optional(),
});

/** Names an agreement of a case. */
export const agreementAsked = caseAsked.extend({ agreement: id });

/** Another time than now; of a text that is not signed, also a supposed signature. */
export const livedAsked = timeAsked.extend({
  signed: day.optional().describe('suppose that a text that is not signed is signed, and in force, on this day'),
});

/** The texts of a case that are read as norms. */
export const agreementsAnswer = z.object({
  agreements: z.array(
    z.object({ id, draft: id.optional(), codedBy: z.string(), entry: id, room: id, norms: z.int(), standing }),
  ),
});

/** How an agreement stands: every norm on three axes, phases, findings and responses, each with what it rests on. */
export const assessmentAnswer = z
  .object({
    agreement: id,
    asOf: day,
    standing,
    norms: z.array(normState),
    phases: z.array(z.object({ id, state: z.string(), since: moment.optional(), opened: moment.optional(), grounds })),
    findings: z.array(
      z.object({
        id,
        norm: id,
        by: id,
        on: moment,
        verdict: z.string(),
        occurrence: z.string(),
        attributed: z.object({ to: id, standard: z.string() }).nullable(),
        rests: ids,
        lineages: z.int(),
        dissent: ids,
        replies: ids,
        flagged: z.boolean(),
        flaggedFor: ids,
        supersedes: id.optional(),
        supersededBy: id.optional(),
        cured: moment.optional(),
      }),
    ),
    responses: z.array(
      z.object({
        id,
        finding: id,
        norm: id,
        step: z.union([z.int(), z.literal('ended')]),
        since: moment,
        steps: z.array(
          z.object({
            n: z.int(),
            due: moment.optional(),
            openFrom: moment.optional(),
            after: moment.optional(),
            done: moment.optional(),
          }),
        ),
        suspended: z.array(z.string()),
        restored: z.array(z.string()),
      }),
    ),
    unwatched: z.array(
      z.object({
        entry: id,
        state: z.string(),
        from: moment,
        to: moment,
        bank: z.string().optional(),
        norm: id.optional(),
      }),
    ),
  })
  .meta({ id: 'Assessment' });

const dueLine = z.object({
  kind: z.enum(['due', 'verify', 'cure', 'response', 'begins', 'ends']),
  on: moment,
  norm: id,
  whose: id,
  isLate: z.boolean(),
  response: z.object({ id, finding: id, step: z.int() }).optional(),
});

/** What falls due, and for whom. */
export const dueAnswer = z.object({ overdue: z.array(dueLine), ahead: z.array(dueLine), waiting: ids, standing: ids });

/** What was seen or said against norms, with the ladder of what became of it. */
export const incidentsAnswer = z.object({
  incidents: z.array(
    z.object({
      id,
      norm: id,
      state: z.enum(['possible', 'alleged', 'verifying', 'found', 'closed']),
      isBreach: z.boolean().describe('established, and put to somebody, by a competent body; nothing else is a breach'),
      attributed: id.optional(),
      on: moment,
      ladder: z.array(
        z.object({
          kind: z.enum(RUNGS),
          state: z.enum(['reached', 'now', 'passed', 'unlit']),
          on: moment.optional(),
          by: moment.optional(),
          step: z.int().optional(),
          entries: ids,
        }),
      ),
      said: z.array(z.object({ id, kind: z.string(), by: id, room: id, knownOn: day })),
      findings: z.array(z.object({ id })),
      lineages: z.int(),
    }),
  ),
});
