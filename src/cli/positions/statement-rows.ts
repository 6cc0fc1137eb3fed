import type { Request } from '#agreement/command';
import { ok, type Result, refuse } from '#agreement/terms';
import type { CsvRow } from '#readers';

/** The columns of a file of statements, each with what it holds. */
const COLUMNS = [
  'id',
  'person',
  'office',
  'described_as',
  'collective',
  'party',
  'also_for',
  'said_on',
  'reported_on',
  'known_on',
  'setting',
  'place',
  'words',
  'gloss',
  'level',
  'agreed_words',
  'manner',
  'embargo_until',
  'questions',
  'source',
  'question',
  'option',
  'draft',
  'unit',
  'stance',
  'strength',
  'reason',
  'annotated_by',
] as const;
type Column = (typeof COLUMNS)[number];
type Cells = Readonly<Partial<Record<Column, string>>>;

/** A line of the file as requests: the statement, and its reading where a stance is given. */
export interface StatementRow {
  readonly line: number;
  readonly statement: string;
  readonly knownOn: string | undefined;
  readonly requests: readonly Request[];
}

/**
 * Reads a line as requests. Lines that bear the id of an earlier one, `isFurther`, add a reading of that statement. What
 * a cell holds is only sorted here; whether it may stand is for the record to say.
 */
export function statementRow({ line, cells }: CsvRow, isFurther: boolean): Result<StatementRow> {
  const strange = Object.keys(cells).find((name) => !COLUMNS.some((column) => column === name));
  if (strange !== undefined)
    return refuse('csv', `There is no column "${strange}"; the columns are ${COLUMNS.join(', ')}.`);
  const given: Cells = Object.fromEntries(Object.entries(cells).filter(([, words]) => words !== ''));
  if (given.id === undefined) return refuse('csv', 'The column id is empty.');
  const reading = readingIn(given);
  if (isFurther && reading === undefined)
    return refuse('csv', `The statement "${given.id}" stands on an earlier line; a further line needs a stance.`);
  const requests = [...(isFurther ? [] : [statementIn(given)]), ...(reading === undefined ? [] : [reading])];
  return ok({ line, statement: given.id, knownOn: given.known_on, requests });
}

/** What is told as it stands: the record holds it to its form when it is asked to write it. */
function statementIn(given: Cells): Request {
  const { id, party, said_on, reported_on, setting, place, words, gloss, level, questions, source } = given;
  const { agreed_words, manner, embargo_until, also_for } = given;
  const body = {
    id,
    speaker: speakerIn(given),
    onBehalfOf: party,
    alsoFor: listIn(also_for),
    saidOn: said_on,
    reportedOn: reported_on,
    setting,
    place,
    words: words === undefined ? undefined : [words],
    gloss,
    attribution: without({
      level: level ?? 'on-the-record',
      agreedWords: agreed_words,
      manner,
      embargoUntil: embargo_until,
    }),
    questions: listIn(questions) ?? [],
    reports: source === undefined ? [] : [{ source }],
  };
  return { kind: 'recordStatement', body: without(body) } as unknown as Request;
}

function speakerIn({ person, office, described_as, collective }: Cells): object {
  if (described_as !== undefined) return without({ kind: 'anonymous', as: described_as, person });
  if (collective !== undefined) return without({ kind: 'collective', as: collective, person });
  if (person !== undefined) return without({ kind: 'named', person, office });
  return office === undefined ? { kind: 'source' } : { kind: 'office', office };
}

function readingIn(given: Cells): Request | undefined {
  const { id: statement, stance, strength, reason, annotated_by: annotatedBy } = given;
  if (stance === undefined) return undefined;
  const body = without({ statement, on: onIn(given), stance, strength, reason, annotatedBy: annotatedBy ?? 'import' });
  return { kind: 'recordReading', body } as unknown as Request;
}

function onIn({ option, question, draft, unit }: Cells): object {
  if (option !== undefined) return without({ kind: 'option', question, option });
  if (question !== undefined) return { kind: 'question', question };
  if (unit !== undefined) return without({ kind: 'unit', draft, unit });
  return draft === undefined ? { kind: 'talks' } : { kind: 'draft', draft };
}

function listIn(words: string | undefined): readonly string[] | undefined {
  return words?.split(/[\s;]+/).filter((word) => word !== '');
}

function without(members: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}
