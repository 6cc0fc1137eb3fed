import { z } from 'zod';
import { LIKELIHOODS, OUTCOMES, SENTENCE_KINDS, STANCES, STRENGTHS } from '#agreement/positions';
import { CREDIBILITIES, LEVELS, MANNERS, RELIABILITIES } from '#agreement/sources';
import { COVERED } from '#agreement/views';
import { caseAsked } from './case.ts';
import { draftAsked } from './draft.ts';
import { timeAsked } from './time.ts';

const id = z.string().min(1);
const ids = z.array(id);
const day = z.iso.date();
const span = z.tuple([z.int().min(0), z.int().min(1)]).describe('[start, end) in UTF-16 code units');
const placed = { entry: id, room: id };

const on = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('option'), question: id, option: id }),
  z.object({ kind: z.literal('question'), question: id }),
  z.object({ kind: z.literal('draft'), draft: id }),
  z.object({ kind: z.literal('unit'), draft: id, unit: id }),
  z.object({ kind: z.literal('talks') }),
  z.object({ kind: z.literal('other'), title: z.string() }),
]);

const standing = z
  .object({
    on,
    stance: z.enum(STANCES),
    strength: z.enum(STRENGTHS).optional(),
    day,
    statement: id.optional(),
    rival: z.boolean(),
    secondHand: z.boolean(),
    unsourced: z.boolean(),
    grounds: ids,
  })
  .meta({ id: 'Standing' });

const position = z
  .object({
    party: id,
    question: id,
    standings: z.array(standing).describe('the newest stance on each matter, the newest first'),
    movement: z.array(standing).describe('every stance, in the order of days'),
    statements: ids,
    disputed: z.boolean(),
    grounds: ids,
  })
  .meta({ id: 'Position' });

const option = z.object({ id, text: z.string(), order: z.int().optional() });
const party = z.object({ id, name: z.string(), short: z.string().optional(), kind: z.string() });
const pick = z.object({
  question: id,
  draft: id,
  option: id,
  units: ids,
  open: z.boolean().optional(),
  note: z.string().optional(),
});

const speaker = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('named'), person: id, office: z.string().optional() }),
  z.object({ kind: z.literal('office'), office: z.string() }),
  z.object({ kind: z.literal('collective'), as: z.string(), person: id.optional() }),
  z.object({ kind: z.literal('anonymous'), as: z.string(), person: id.optional() }),
  z.object({ kind: z.literal('source') }),
]);

const judged = <C extends readonly [string, ...string[]]>(codes: C) =>
  z.object({ code: z.enum(codes), reason: z.string().optional() });

const report = z.object({
  source: id,
  passage: span.optional(),
  spans: z.array(span).optional(),
  chain: z.array(z.object({ outlet: z.string(), at: span.optional(), source: id.optional() })).optional(),
});

const statement = z
  .object({
    ...placed,
    id,
    speaker,
    onBehalfOf: id,
    alsoFor: ids.optional(),
    saidOn: day.optional(),
    saidAbout: z.enum(['month', 'approximate']).optional(),
    reportedOn: day.optional(),
    knownOn: day,
    setting: z.string().optional(),
    place: z.string().optional(),
    words: z.array(z.string()).optional().describe('the exact words, in the parts of a split quotation'),
    gloss: z.string().optional().describe('the same in the record’s own words'),
    hedge: z.string().optional(),
    attribution: z.object({
      level: z.enum(LEVELS),
      agreedWords: z.string().optional(),
      manner: z.enum(MANNERS).optional(),
      embargoUntil: day.optional(),
    }),
    questions: ids,
    reports: z.array(report),
    grade: z.object({ reliability: judged(RELIABILITIES), credibility: judged(CREDIBILITIES) }).optional(),
    note: z.string().optional(),
  })
  .meta({ id: 'Statement' });

const reading = z.object({
  ...placed,
  on,
  party: id.optional(),
  stance: z.enum(STANCES),
  strength: z.enum(STRENGTHS).optional(),
  reason: z.string().optional(),
  annotatedBy: z.string(),
  rival: z.boolean().optional(),
});

const editorsNote = z.object({
  ...placed,
  id,
  says: z.string(),
  elsewhere: z.string().optional(),
  handled: z.string().optional(),
  notedBy: z.string(),
});

const told = z
  .object({
    statement,
    day,
    readings: z.array(reading),
    flags: z.array(z.object({ kind: z.string(), sentence: z.string(), holders: ids.optional() })),
    notes: z.array(editorsNote),
    lineages: z.array(z.string()).describe('who had it first-hand: as many as it has independent lineages'),
  })
  .meta({ id: 'ToldStatement' });

const amendment = z
  .object({
    ...placed,
    id,
    draft: id,
    questions: ids,
    gloss: z.string(),
    statement: id.optional(),
    sources: ids,
    answers: id.optional(),
    note: z.string().optional(),
    knownOn: day,
    joins: z.array(z.object({ ...placed, draft: id, units: ids, reason: z.string(), knownOn: day })),
  })
  .meta({ id: 'ReportedAmendment' });

const forecast = z.object({
  ...placed,
  id,
  statement: id,
  claim: z.string(),
  likelihood: z.enum(Object.keys(LIKELIHOODS) as [string, ...string[]]),
  by: day.optional(),
  knownOn: day,
  settlement: z.object({ outcome: z.enum(OUTCOMES), on: day, reason: z.string().optional() }).optional(),
});

const demand = z.object({ question: id, option: id, against: ids, statements: ids, unsourced: z.boolean() });
const posed = z.object({
  id,
  title: z.string(),
  inDispute: z.string(),
  orderAxis: z.string().optional(),
  options: z.array(option),
});

/** Names a question of a case. */
export const questionAsked = caseAsked.extend({ question: id });
/** Names a party of a case. */
export const partyAsked = caseAsked.extend({ party: id });
/** Names a statement of a case. */
export const statementAsked = caseAsked.extend({ statement: id });

/** Questions by parties: what each holds on each, and how it moved. */
export const matrixAnswer = z
  .object({
    asOf: day.nullable(),
    asKnownOn: day.nullable(),
    parties: z.array(z.object({ id, name: z.string() })),
    questions: z.array(z.object({ id, title: z.string(), options: z.array(option), positions: z.array(position) })),
  })
  .meta({ id: 'Matrix' });

/** A question: its options, the texts that pick each, who stands where, and on what. */
export const questionFileAnswer = z
  .object({
    question: posed,
    options: z.array(
      z.object({
        option,
        picks: z.array(pick),
        standings: z.array(z.object({ party: id, standing })),
      }),
    ),
    silent: z.array(pick),
    positions: z.array(z.object({ party, position })),
    statements: z.array(told),
    amendments: z.array(amendment),
    forecasts: z.array(forecast),
  })
  .meta({ id: 'QuestionFile' });

/** A party: what it holds, what it said, where it sat. */
export const partyFileAnswer = z
  .object({
    party,
    members: z.array(party),
    blocs: z.array(party),
    people: z.array(z.object({ id, name: z.string() })),
    positions: z.array(z.object({ question: posed, position })),
    demands: z.array(demand),
    redLines: z.array(standing),
    fallbacks: z.array(z.object({ id, question: id, option: id, statement: id.optional() })),
    statements: z.array(told),
    forecasts: z.array(forecast),
    events: z.array(z.object({ id, kind: z.string(), title: z.string(), occurred: day })),
    channels: z.array(z.object({ id, kind: z.string(), track: z.string(), from: z.string() })),
  })
  .meta({ id: 'PartyFile' });

/** Asks what a draft makes of the demands of a party. */
export const coverageAsked = timeAsked.extend({ party: partyAsked.shape.party, draft: draftAsked.shape.draft });

/** What a draft makes of each demand of a party. */
export const coverageAnswer = z
  .object({
    demands: z.array(
      z.object({
        question: id,
        option: id,
        state: z.enum(COVERED),
        unsourced: z.boolean(),
        units: ids,
        outcomes: z.array(z.object({ option: id, state: z.enum(COVERED) })).describe('of a clause in alternatives'),
        firstMovedIn: id.nullable(),
        statements: ids,
        grounds: ids,
      }),
    ),
  })
  .meta({ id: 'Coverage' });

/** A statement with how it is read, and what is found in it. */
export const statementAnswer = told;

/** The reports that are held as witnesses, sentence by sentence. */
export const witnessAnswer = z.object({
  sentences: z.array(
    z.object({
      sentence: z.object({ ...placed, source: id, n: z.int(), kind: z.enum(SENTENCE_KINDS), gloss: z.string() }),
      statements: z.array(told),
      amendments: z.array(amendment),
      notes: z.array(editorsNote),
    }),
  ),
});
