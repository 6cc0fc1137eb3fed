import type { On, RecordedReading, RecordedStatement } from '#agreement/positions';
import { type Level, MEANINGS } from '#agreement/sources';
import { absurd } from '#agreement/terms';
import type { CaseView, ToldStatement } from '#agreement/views';
import { draftAddress, fileAddress } from '#lib/addresses.ts';
import { marksOf, type RoomMark } from '#lib/room-marks.ts';
import { sayStance, sayStrength } from '#lib/stances.ts';
import { numbersOf } from '#lib/unit-refs.ts';
import { join, saySource } from '#lib/words.ts';

/** A statement as a page sets it: who, for whom, when, in which words, on which terms, and how it is read. */
export interface SaidLine {
  readonly id: string;
  readonly address: string;
  readonly day: string;
  /** How the day is known: said, reported or only known then. */
  readonly dayIs: 'said' | 'reported' | 'known';
  readonly about: boolean;
  readonly who: string;
  readonly parties: string;
  readonly words: readonly string[];
  readonly gloss: string | undefined;
  readonly where: string;
  readonly terms: string;
  readonly grade: string | undefined;
  readonly hedge: string | undefined;
  readonly readings: readonly ReadLine[];
  readonly flags: readonly string[];
  readonly notes: readonly { readonly says: string; readonly by: string }[];
  readonly sources: string;
  readonly room: RoomMark | undefined;
}

/** How somebody reads a statement. */
export interface ReadLine {
  readonly says: string;
  readonly on: Named;
  readonly party: string | undefined;
  readonly rival: boolean;
  readonly by: string;
  readonly reason: string | undefined;
  readonly room: RoomMark | undefined;
}

/** Something that a reading is about, with the page that shows it. */
export interface Named {
  readonly words: string;
  readonly address: string | undefined;
}

/** A statement as a page of a case sets it. */
export function saidLine(view: CaseView, told: ToldStatement, known: string | undefined): SaidLine {
  const { statement, day, readings, flags, notes } = told;
  const markOf = marksOf(view.rooms);
  return {
    id: statement.id,
    address: fileAddress(view.id, 'statements', statement.id, known),
    day,
    dayIs: statement.saidOn !== undefined ? 'said' : statement.reportedOn !== undefined ? 'reported' : 'known',
    about: statement.saidAbout !== undefined,
    who: speakerOf(view, statement),
    parties: join([statement.onBehalfOf, ...(statement.alsoFor ?? [])].map((id) => partyName(view, id))),
    words: statement.words ?? [],
    gloss: statement.gloss,
    where: [statement.setting, statement.place].filter((part) => part !== undefined).join(', '),
    terms: sayLevel(statement.attribution.level),
    grade: gradeOf(statement),
    hedge: statement.hedge,
    readings: readings.map((reading) => readLine(view, reading, known)),
    flags: flags.map(({ sentence }) => sentence),
    notes: notes.map(({ says, notedBy }) => ({ says, by: notedBy })),
    sources: join(
      statement.reports.map(({ source }) => {
        const read = view.sources.find(({ id }) => id === source);
        return read === undefined ? source : saySource(read);
      }),
    ),
    room: markOf(statement.room),
  };
}

function readLine(view: CaseView, reading: RecordedReading, known: string | undefined): ReadLine {
  const { stance, strength, on, party, rival, annotatedBy, reason, room } = reading;
  return {
    says: [sayStance(stance), sayStrength(strength)].filter((part) => part !== '').join(', '),
    on: nameOn(view, on, known),
    party: party === undefined ? undefined : partyName(view, party),
    rival: rival === true,
    by: annotatedBy,
    reason,
    room: marksOf(view.rooms)(room),
  };
}

/** The name of a party as one would say it in a line. */
export function partyName({ parties }: Pick<CaseView, 'parties'>, id: string): string {
  const party = parties.find((each) => each.id === id);
  return party?.short ?? party?.name ?? id;
}

/** Who spoke, with the office; whom a statement does not name is described as it describes him. */
function speakerOf({ people }: CaseView, { speaker }: RecordedStatement): string {
  switch (speaker.kind) {
    case 'named': {
      const name = people.find(({ id }) => id === speaker.person)?.name ?? speaker.person;
      return speaker.office === undefined ? name : `${name}, ${speaker.office}`;
    }
    case 'office':
      return speaker.office;
    case 'collective':
    case 'anonymous':
      return speaker.as;
    case 'source':
      return 'The source, in its own voice';
    default:
      return absurd(speaker);
  }
}

/** What a reading is about, in words, and where it is shown. */
export function nameOn(view: CaseView, on: On, known: string | undefined): Named {
  switch (on.kind) {
    case 'option': {
      const question = view.questions.find(({ id }) => id === on.question);
      const option = question?.options.find(({ id }) => id === on.option);
      return { words: option?.text ?? on.option, address: fileAddress(view.id, 'questions', on.question, known) };
    }
    case 'question': {
      const title = view.questions.find(({ id }) => id === on.question)?.title ?? on.question;
      return { words: `${title}, as a whole`, address: fileAddress(view.id, 'questions', on.question, known) };
    }
    case 'draft':
      return { words: draftTitle(view, on.draft), address: draftAddress(view.id, on.draft, known) };
    case 'unit': {
      const draft = view.drafts.find(({ id }) => id === on.draft);
      const [ref] = draft === undefined ? [] : numbersOf(view.id, draft, [on.unit], known);
      return { words: `${ref?.label ?? on.unit} of ${draftTitle(view, on.draft)}`, address: ref?.address };
    }
    case 'talks':
      return { words: 'the talks', address: undefined };
    case 'other':
      return { words: on.title, address: undefined };
    default:
      return absurd(on);
  }
}

/** The title of a draft. */
export function draftTitle({ drafts }: CaseView, id: string): string {
  return drafts.find((draft) => draft.id === id)?.title ?? id;
}

/** The Admiralty code of a statement, where one was given. */
function gradeOf({ grade }: RecordedStatement): string | undefined {
  return grade === undefined ? undefined : `${grade.reliability.code}${grade.credibility.code}`;
}

/** A code with what it means and why it was given. */
export function sayGrade(grade: RecordedStatement['grade']): readonly string[] {
  if (grade === undefined) return [];
  const { reliability, credibility } = grade;
  return [reliability, credibility].map(
    ({ code, reason }) => `${code}, ${MEANINGS[code]}${reason === undefined ? '' : `: ${reason}`}`,
  );
}

/** On which terms something was said. */
function sayLevel(level: Level): string {
  return level.replaceAll('-', ' ');
}
