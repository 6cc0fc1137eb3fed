import { z } from 'zod';
import { LIKELIHOODS, type Likelihood, OUTCOMES, SENTENCE_KINDS, STANCES, STRENGTHS } from '#agreement/positions';
import { CREDIBILITIES, LEVELS, MANNERS, RELIABILITIES } from '#agreement/sources';
import { OPS, OUTCOMES_OF_AMENDMENT } from '#agreement/text';

const id = z.string().min(1);
const ids = z.array(id);
const day = z.iso.date();
const room = id.optional();
const span = z.tuple([z.int(), z.int()]);

/** What a reading is about: a word for the talks, or a thing by its id; the question of an option and the draft of a unit are found by it. */
const on = z.union([
  z.literal('talks'),
  z.strictObject({ option: id }),
  z.strictObject({ question: id }),
  z.strictObject({ draft: id }),
  z.strictObject({ unit: id }),
  z.strictObject({ other: z.string() }),
]);

const reading = z.strictObject({
  on,
  /** Whose stance it is, where another tells it. */
  party: id.optional(),
  stance: z.enum(STANCES),
  strength: z.enum(STRENGTHS).optional(),
  reason: z.string().optional(),
  /** Who read it so, where that is another than the file says at its head. */
  annotatedBy: z.string().optional(),
  rival: z.literal(true).optional(),
});

/** Who spoke, by one of these keys; `source` where the source speaks in its own voice. */
const speaker = z.union([
  z.literal('source'),
  z.strictObject({ person: id, office: z.string().optional() }),
  z.strictObject({ office: z.string() }),
  z.strictObject({ collective: z.string(), person: id.optional() }),
  z.strictObject({ anonymous: z.string(), person: id.optional() }),
]);

/** The form of `statements.yaml`: who said what, and how it is read. */
export const statementsFile = z.strictObject({
  /** Who read the statements, said truthfully; it stands on every reading. */
  annotatedBy: z.string(),
  statements: z.array(
    z.strictObject({
      id,
      room,
      speaker,
      onBehalfOf: id,
      alsoFor: ids.min(1).optional(),
      saidOn: day.optional(),
      saidAbout: z.enum(['month', 'approximate']).optional(),
      reportedOn: day.optional(),
      /** The day on which it could be known, where it is none of those and not that of its sources. */
      knownOn: day.optional(),
      setting: z.string().optional(),
      place: z.string().optional(),
      words: z.array(z.string()).min(1).optional(),
      gloss: z.string().optional(),
      hedge: z.string().optional(),
      level: z.enum(LEVELS),
      agreedWords: z.string().optional(),
      manner: z.enum(MANNERS).optional(),
      embargoUntil: day.optional(),
      questions: ids.optional(),
      reports: z.array(
        z.strictObject({
          source: id,
          passage: span.optional(),
          spans: z.array(span).min(1).optional(),
          chain: z
            .array(z.strictObject({ outlet: z.string(), at: span.optional(), source: id.optional() }))
            .min(1)
            .optional(),
        }),
      ),
      grade: z
        .strictObject({
          reliability: z.enum(RELIABILITIES),
          credibility: z.enum(CREDIBILITIES),
          reason: z.string(),
        })
        .optional(),
      note: z.string().optional(),
      readings: z.array(reading),
      forecast: z
        .strictObject({
          id,
          claim: z.string(),
          likelihood: z.enum(Object.keys(LIKELIHOODS) as [Likelihood, ...Likelihood[]]),
          by: day.optional(),
          settled: z
            .strictObject({
              outcome: z.enum(OUTCOMES),
              on: day,
              reason: z.string().optional(),
              sources: ids.optional(),
            })
            .optional(),
        })
        .optional(),
    }),
  ),
  /** Positions without a statement. */
  noted: z
    .array(
      z.strictObject({
        id,
        room,
        party: id,
        option: id,
        stance: z.enum(STANCES),
        note: z.string(),
        sources: ids.optional(),
        knownOn: day.optional(),
      }),
    )
    .optional(),
  fallbacks: z.array(z.strictObject({ id, room, party: id, option: id, statement: id.optional() })).optional(),
  /** Who a statement does not name; only ever in a closed room. */
  protectedNames: z
    .array(z.strictObject({ room: id, statement: id, person: id, reason: z.string().optional() }))
    .optional(),
});

/** The form of `amendments.yaml`: changes on the table with what became of them, and changes that are only reported with the units that they were joined to. */
export const amendmentsFile = z.strictObject({
  annotatedBy: z.string().optional(),
  tabled: z
    .array(
      z.strictObject({
        id,
        room,
        draft: id,
        sponsors: ids.min(1),
        coSponsors: ids.min(1).optional(),
        tabledOn: day,
        reason: z.string().optional(),
        answers: id.optional(),
        parent: id.optional(),
        ops: z.array(z.looseObject({ op: z.enum(OPS) })).min(1),
        settled: z
          .strictObject({
            outcome: z.enum(OUTCOMES_OF_AMENDMENT),
            on: day.optional(),
            /** When it could be known, where no day of a decision tells. */
            knownOn: day.optional(),
            result: z.strictObject({ draft: id, unit: id }).optional(),
            friendly: z.literal(true).optional(),
            note: z.string().optional(),
          })
          .optional(),
      }),
    )
    .optional(),
  reported: z
    .array(
      z.strictObject({
        id,
        room,
        draft: id,
        questions: ids,
        gloss: z.string(),
        statement: id.optional(),
        sources: ids,
        answers: id.optional(),
        note: z.string().optional(),
        knownOn: day.optional(),
        joins: z
          .array(z.strictObject({ draft: id, units: ids.min(1), reason: z.string(), knownOn: day.optional() }))
          .optional(),
      }),
    )
    .optional(),
});

const nearest = z.strictObject({ statements: ids.optional(), drafts: ids.optional(), units: ids.optional() });

/** The form of `witness.yaml`: a source held sentence by sentence, and an editor's notes about it. */
export const witnessFile = z.strictObject({
  source: id,
  notedBy: z.string(),
  sentences: z.array(
    z.strictObject({
      n: z.int(),
      kind: z.enum(SENTENCE_KINDS),
      gloss: z.string(),
      statements: ids.optional(),
      amendments: ids.optional(),
      nearest: nearest.optional(),
    }),
  ),
  notes: z.array(
    z.strictObject({
      id,
      statements: ids,
      says: z.string(),
      elsewhere: z.string().optional(),
      handled: z.string().optional(),
      rests: z
        .strictObject({
          statements: ids.optional(),
          events: ids.optional(),
          people: ids.optional(),
          sources: ids.optional(),
          units: ids.optional(),
        })
        .optional(),
    }),
  ),
});
