import { z } from 'zod';
import { attributionSchema, gradeSchema, reportSchema } from '#agreement/sources';
import {
  type AmendmentId,
  type DraftId,
  daySchema,
  type EntryOf,
  type EventId,
  type ForecastId,
  idSchema,
  type NonEmpty,
  type OptionId,
  type PartyId,
  type PersonId,
  type QuestionId,
  type SourceId,
  type StatementId,
  type UnitId,
} from '#agreement/terms';
import { LIKELIHOODS, type Likelihood, OUTCOMES } from './forecast.ts';
import { STANCES, STRENGTHS } from './stance.ts';
import { SENTENCE_KINDS } from './witness.ts';

const words = z.string().min(1).max(20_000);
const party = idSchema<PartyId>();
const person = idSchema<PersonId>();
const question = idSchema<QuestionId>();
const option = idSchema<OptionId>();
const draft = idSchema<DraftId>();
const statement = idSchema<StatementId>();
const source = idSchema<SourceId>();
const amendment = idSchema<AmendmentId>();
const place = z.strictObject({ draft, unit: idSchema<UnitId>() });

const speaker = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('named'), person, office: words.exactOptional() }),
  z.strictObject({ kind: z.literal('office'), office: words }),
  z.strictObject({ kind: z.literal('collective'), as: words, person: person.exactOptional() }),
  z.strictObject({ kind: z.literal('anonymous'), as: words, person: person.exactOptional() }),
  z.strictObject({ kind: z.literal('source') }),
]);

const on = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('option'), question, option }),
  z.strictObject({ kind: z.literal('question'), question }),
  z.strictObject({ kind: z.literal('draft'), draft }),
  z.strictObject({ kind: z.literal('unit'), draft, unit: idSchema<UnitId>() }),
  z.strictObject({ kind: z.literal('talks') }),
  z.strictObject({ kind: z.literal('other'), title: words }),
]);

/** What is said, and how it is read. */
export const positionsEntries = {
  StatementRecorded: z
    .strictObject({
      id: statement,
      speaker,
      onBehalfOf: party,
      alsoFor: nonEmpty(party).exactOptional(),
      saidOn: daySchema.exactOptional(),
      saidAbout: z.enum(['month', 'approximate']).exactOptional(),
      reportedOn: daySchema.exactOptional(),
      setting: words.exactOptional(),
      place: words.exactOptional(),
      words: nonEmpty(words).exactOptional(),
      gloss: words.exactOptional(),
      hedge: words.exactOptional(),
      attribution: attributionSchema,
      questions: z.array(question),
      reports: z.array(reportSchema),
      grade: gradeSchema.exactOptional(),
      note: words.exactOptional(),
    })
    .refine(
      (said) => said.words !== undefined || said.gloss !== undefined,
      'a statement has its words, a gloss, or both',
    ),
  ReadingRecorded: z.strictObject({
    statement,
    on,
    party: party.exactOptional(),
    stance: z.enum(STANCES),
    strength: z.enum(STRENGTHS).exactOptional(),
    reason: words.exactOptional(),
    annotatedBy: words,
    rival: z.literal(true).exactOptional(),
  }),
  /** In a closed room: who it is that a statement in a more open one does not name. */
  NameProtected: z.strictObject({ statement, person, reason: words.exactOptional() }),
  PositionNoted: z.strictObject({
    id: idSchema<string>(),
    party,
    question,
    option,
    stance: z.enum(STANCES),
    note: words,
    sources: z.array(source).exactOptional(),
  }),
  FallbackNamed: z.strictObject({
    id: idSchema<string>(),
    party,
    question,
    option,
    statement: statement.exactOptional(),
  }),
  AmendmentReported: z.strictObject({
    id: amendment,
    draft,
    questions: z.array(question),
    gloss: words,
    statement: statement.exactOptional(),
    sources: z.array(source),
    answers: statement.exactOptional(),
    note: words.exactOptional(),
  }),
  /** A text appeared: these units of it are what was reported. */
  AmendmentJoined: z.strictObject({
    amendment,
    draft,
    units: z.array(idSchema<UnitId>()).min(1),
    reason: words,
    annotatedBy: words,
  }),
  ForecastMade: z.strictObject({
    id: idSchema<ForecastId>(),
    statement,
    claim: words,
    likelihood: z.enum(Object.keys(LIKELIHOODS) as [Likelihood, ...Likelihood[]]),
    by: daySchema.exactOptional(),
  }),
  ForecastSettled: z.strictObject({
    forecast: idSchema<ForecastId>(),
    outcome: z.enum(OUTCOMES),
    on: daySchema,
    reason: words.exactOptional(),
    sources: z.array(source).exactOptional(),
  }),
  SentenceWitnessed: z.strictObject({
    source,
    n: z.int().min(0),
    kind: z.enum(SENTENCE_KINDS),
    gloss: words,
    statements: z.array(statement),
    amendments: z.array(amendment).exactOptional(),
  }),
  /** What comes nearest to a sentence, from the day from which that could be known. */
  NearestNoted: z.strictObject({
    source,
    n: z.int().min(0),
    statements: z.array(statement).exactOptional(),
    drafts: z.array(draft).exactOptional(),
    units: z.array(place).exactOptional(),
  }),
  EditorNoted: z.strictObject({
    id: idSchema<string>(),
    statements: z.array(statement),
    says: words,
    elsewhere: words.exactOptional(),
    handled: words.exactOptional(),
    rests: z
      .strictObject({
        statements: z.array(statement).exactOptional(),
        events: z.array(idSchema<EventId>()).exactOptional(),
        people: z.array(person).exactOptional(),
        sources: z.array(source).exactOptional(),
        units: z.array(place).exactOptional(),
      })
      .exactOptional(),
    notedBy: words,
  }),
} as const;

/** One of the entries of this chapter. */
export type PositionsEntry = EntryOf<typeof positionsEntries>;

function nonEmpty<T>(item: z.ZodType<T>): z.ZodType<NonEmpty<T>> {
  return z.array(item).min(1) as unknown as z.ZodType<NonEmpty<T>>;
}
