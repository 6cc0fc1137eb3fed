import type { ToldEvent } from '#agreement/course';
import type { State } from '#agreement/evolve';
import { noSuch } from '#agreement/parties';
import type { StanceKind, Standing } from '#agreement/positions';
import { compareText, type Day, ok, type ProcessId, type Result, type StatementId } from '#agreement/terms';
import { type TabledDraft, tabledDraft } from '#agreement/text';
import { type Live, liveOf } from './live.ts';
import { matrixOf } from './matrix.ts';

/** What a public page tells in a minute to somebody who knows nothing of a process. */
export interface LivePage {
  readonly process: ProcessId;
  readonly title: string;
  readonly short: string;
  readonly notice?: string;
  /** The day as of which it stands. */
  readonly day: Day;
  /** The newest text and the one before it: where the text stands, and what to compare it with. */
  readonly text: { readonly now?: TabledDraft; readonly before?: TabledDraft };
  /** What is still in dispute, each with where the parties stood last, by name. */
  readonly stands: readonly Stand[];
  /** Meetings and deadlines that lie ahead. */
  readonly ahead: readonly ToldEvent[];
  readonly live: Live;
}

/** One question with the newest stance of each party that said anything of it. */
export interface Stand {
  readonly question: string;
  readonly title: string;
  readonly parties: readonly PartyStand[];
}

/** Where a party stood last on a question, in a few words. */
export interface PartyStand {
  readonly party: string;
  readonly stance: StanceKind;
  readonly words: string;
  readonly day: Day;
  readonly statement?: StatementId;
}

/** How many questions the page tells of; the matrix has them all. */
const QUESTIONS = 3;
/** How many parties of each: those who spoke last, shown by name. */
const PARTIES = 4;
const AHEAD: ReadonlySet<string> = new Set(['meeting', 'call', 'deadline', 'stage']);

/**
 * The page of a process, from a state as it may leave (`leaving`): as of today, or of the day on which its record
 * closed. Refuses where there is no process.
 */
export function livePageOf(state: State, id: ProcessId, today: Day): Result<LivePage> {
  const { process } = state.parties;
  if (process === undefined) return { ok: false, refusal: noSuch('case', id) };
  const day = process.closesOn ?? today;
  const drafts = [...state.text.drafts.values()]
    .filter(({ date, witnessOf }) => date <= day && witnessOf === undefined)
    .sort((a, b) => compareText(b.date, a.date) || compareText(b.id, a.id))
    .map(tabledDraft);
  const [now, before] = drafts;
  const { title, short, notice } = process;
  return ok({
    process: id,
    title,
    short,
    ...(notice === undefined ? {} : { notice }),
    day,
    text: { ...(now === undefined ? {} : { now }), ...(before === undefined ? {} : { before }) },
    stands: standsOf(state, day),
    ahead: [...state.course.events.values()]
      .filter(({ kind, occurred }) => AHEAD.has(kind) && occurred > day)
      .sort((a, b) => compareText(a.occurred, b.occurred)),
    live: liveOf(state),
  });
}

function standsOf(state: State, day: Day): readonly Stand[] {
  const { parties, rows } = matrixOf(state, day);
  const matters = new Set(state.publication.matters.flatMap(({ questions }) => questions));
  const told = rows.filter(({ question }) => matters.size === 0 || matters.has(question.id));
  return told.slice(0, QUESTIONS).flatMap(({ question, cells }): readonly Stand[] => {
    const newest = cells.flatMap((cell, at): readonly PartyStand[] => {
      const [standing] = cell?.standings ?? [];
      const party = parties[at];
      return standing === undefined || party === undefined ? [] : [standOf(state, party.name, standing)];
    });
    const latest = newest.toSorted((a, b) => compareText(b.day, a.day)).slice(0, PARTIES);
    if (latest.length === 0) return [];
    const byName = latest.toSorted((a, b) => compareText(a.party, b.party));
    return [{ question: question.id, title: question.title, parties: byName }];
  });
}

function standOf(state: State, party: string, { on, stance, day, statement }: Standing): PartyStand {
  const said = statement === undefined ? undefined : state.positions.statements.get(statement);
  const option =
    on.kind === 'option'
      ? state.parties.questions.get(on.question)?.options.find(({ id }) => id === on.option)?.text
      : undefined;
  const words = option ?? said?.gloss ?? said?.words?.join(' … ') ?? '';
  return { party, stance, words, day, ...(statement === undefined ? {} : { statement }) };
}
