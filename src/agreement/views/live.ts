import type { State } from '#agreement/evolve';
import { type Ground, newestFirst, type Update } from '#agreement/publication';
import { compareText, type Day, dayOf, type Instant } from '#agreement/terms';

/** One thing that published words rest on, under the name that a reader knows it by. */
export interface RestsOn {
  readonly kind: 'draft' | 'unit' | 'statement' | 'event' | 'source' | 'question' | 'happening' | 'entry';
  readonly id: string;
  /** The draft of a unit. */
  readonly draft?: string;
  readonly label: string;
}

/** An update as a page or a feed shows it. */
export interface LiveUpdate extends Update {
  readonly restsOn: readonly RestsOn[];
}

/** What a public page says of a process as it goes on. */
export interface Live {
  /** Newest first, those that were withdrawn among them, each with what became of it. */
  readonly updates: readonly LiveUpdate[];
  /** The ones that stand above the others, newest first. */
  readonly pinned: readonly LiveUpdate[];
  readonly keyMoments: readonly LiveUpdate[];
  /** When anything of it changed last; nothing where there is no update yet. */
  readonly changed?: Instant;
}

/**
 * The updates of the public room as of a day in the world. The state is handed over as it may leave (`leaving`): a
 * statement that may not leave is not named among what an update rests on.
 */
export function liveOf(state: State, asOf?: Day): Live {
  const { parties, publication } = state;
  const shown = [...publication.updates.values()].filter(
    ({ room, posted }) => parties.rooms.get(room)?.kind === 'public' && (asOf === undefined || dayOf(posted) <= asOf),
  );
  const updates = newestFirst(shown).map((update) => ({ ...update, restsOn: groundIn(state, update.ground) }));
  const standing = updates.filter(({ withdrawn }) => withdrawn === undefined);
  const changed = updates
    .map((update) => update.changed)
    .sort(compareText)
    .at(-1);
  return {
    updates,
    pinned: standing.filter(({ pinned }) => pinned),
    keyMoments: standing.filter(({ keyMoment }) => keyMoment),
    ...(changed === undefined ? {} : { changed }),
  };
}

/** A ground in the words of the state; what the state does not hold is left out. */
export function groundIn(state: State, ground: Ground): readonly RestsOn[] {
  const { text, positions, course, sources, parties, entries } = state;
  const named =
    <K extends string>(kind: RestsOn['kind'], labelOf: (id: K) => string | undefined) =>
    (id: K): readonly RestsOn[] => {
      const label = labelOf(id);
      return label === undefined ? [] : [{ kind, id, label }];
    };
  return [
    ...(ground.drafts ?? []).flatMap(
      named('draft', (id) => text.drafts.get(id) && (text.drafts.get(id)?.text.title ?? id)),
    ),
    ...(ground.units ?? []).flatMap(({ draft, unit }): readonly RestsOn[] =>
      text.drafts.has(draft) ? [{ kind: 'unit', id: unit, draft, label: unit }] : [],
    ),
    ...(ground.statements ?? []).flatMap(named('statement', (id) => sayStatement(state, id))),
    ...(ground.events ?? []).flatMap(named('event', (id) => course.events.get(id)?.title)),
    ...(ground.sources ?? []).flatMap(named('source', (id) => sources.sources.get(id)?.publisher)),
    ...(ground.questions ?? []).flatMap(named('question', (id) => parties.questions.get(id)?.title)),
    ...(ground.happenings ?? []).flatMap(named('happening', (id) => id)),
    ...(ground.entries ?? []).flatMap(named('entry', (id) => (entries.has(id) ? id : undefined))),
  ];

  function sayStatement({ positions: { statements } }: State, id: Parameters<typeof positions.statements.get>[0]) {
    const statement = statements.get(id);
    return statement && (statement.gloss ?? statement.words?.join(' … ') ?? id);
  }
}
