import type { CaseFiles } from './files.ts';
import { capturedOn, type Plain, teller } from './teller.ts';

type Statements = NonNullable<CaseFiles['statements']>;
type Statement = Statements['statements'][number];
type OnWritten = Statement['readings'][number]['on'];

/** The requests that tell who said what, how it is read, which changes are reported, and what a witness says. */
export function statementRequests(files: CaseFiles): readonly Plain[] {
  const known = knownDays(files);
  const forecasts = (files.statements?.statements ?? []).filter((said) => said.forecast !== undefined);
  return [
    ...(files.statements?.statements ?? []).flatMap((said) => requestsOfStatement(files, known, said)),
    ...(files.statements?.noted ?? []).map(({ room, knownOn, option, ...body }) =>
      teller(files)(room, knownOn ?? files.head.opensOn, {
        kind: 'notePosition',
        body: { ...body, option, question: questionOfOption(files, option) },
      }),
    ),
    ...(files.statements?.fallbacks ?? []).map(({ room, option, ...body }) =>
      teller(files)(room, known.of(body.statement), {
        kind: 'nameFallback',
        body: { ...body, option, question: questionOfOption(files, option) },
      }),
    ),
    ...(files.statements?.protectedNames ?? []).map(({ room, ...body }) =>
      teller(files)(room, known.of(body.statement), { kind: 'protectName', body }),
    ),
    ...forecasts.flatMap((said) => requestsOfForecast(files, known, said)),
    ...tabledRequests(files),
    ...amendmentRequests(files, known),
    ...witnessRequests(files, known),
  ];
}

interface Known {
  /** The last of the days on which these drafts, sources and statements could be known. */
  readonly of: (...ids: readonly (string | undefined)[]) => string;
}

/**
 * When things could be known. A statement: when it was said or reported, and when the sources were captured that it is
 * known from; what is told of other things, with the last of them.
 */
function knownDays({ head, drafts, sources, statements, events }: CaseFiles): Known {
  const days = new Map<string, string>([
    ...drafts.drafts.map((d): [string, string] => [d.id, d.knownOn ?? d.date]),
    ...sources.sources.map((s): [string, string] => [s.id, capturedOn(s, head.closesOn)]),
  ]);
  const of: Known['of'] = (...ids) => {
    const found = ids.flatMap((id) => (id === undefined ? [] : (days.get(id) ?? [])));
    return latest([head.opensOn, ...found]);
  };
  for (const event of events?.events ?? []) days.set(event.id, event.knownOn ?? of(...event.sources));
  for (const said of statements?.statements ?? []) {
    const told = said.reportedOn ?? said.saidOn ?? head.opensOn;
    const captured = of(...said.reports.map(({ source }) => source));
    days.set(said.id, said.knownOn ?? latest([told, captured]));
  }
  return { of };
}

function requestsOfStatement(files: CaseFiles, known: Known, said: Statement): readonly Plain[] {
  const tell = teller(files);
  const { room, readings, knownOn: _known, forecast: _forecast, grade, speaker, ...rest } = said;
  const { level, agreedWords, manner, embargoUntil, questions, ...body } = rest;
  const statement = tell(room, known.of(said.id), {
    kind: 'recordStatement',
    body: {
      ...body,
      speaker: speakerOf(speaker),
      attribution: { level, agreedWords, manner, embargoUntil },
      questions: questions ?? [],
      ...(grade === undefined
        ? {}
        : {
            grade: {
              reliability: { code: grade.reliability },
              credibility: { code: grade.credibility, reason: grade.reason },
            },
          }),
    },
  });
  const readingRequests = readings.map(({ on: written, annotatedBy, ...reading }) => {
    const on = onOf(files, written);
    return tell(room, known.of(said.id, 'draft' in on ? on.draft : undefined), {
      kind: 'recordReading',
      body: { statement: said.id, on, ...reading, annotatedBy: annotatedBy ?? files.statements?.annotatedBy },
    });
  });
  return [statement, ...readingRequests];
}

function speakerOf(written: Statement['speaker']): object {
  if (written === 'source') return { kind: 'source' };
  if ('collective' in written) {
    const { collective, ...rest } = written;
    return { kind: 'collective', as: collective, ...rest };
  }
  if ('anonymous' in written) {
    const { anonymous, ...rest } = written;
    return { kind: 'anonymous', as: anonymous, ...rest };
  }
  return { kind: 'person' in written ? 'named' : 'office', ...written };
}

function onOf(files: CaseFiles, written: OnWritten): { readonly kind: string; readonly draft?: string } {
  if (written === 'talks') return { kind: 'talks' };
  if ('other' in written) return { kind: 'other', title: written.other } as { kind: string };
  if ('draft' in written) return { kind: 'draft', draft: written.draft };
  if ('unit' in written) return { kind: 'unit', ...place(files, written.unit) };
  if ('question' in written) return { kind: 'question', question: written.question } as { kind: string };
  return { kind: 'option', option: written.option, question: questionOfOption(files, written.option) } as {
    kind: string;
  };
}

/** The question of an option; the option's own id where there is none, which the record then refuses by that name. */
function questionOfOption({ questions }: CaseFiles, option: string): string {
  const posed = questions.questions.find(({ options }) => options.some(({ id }) => id === option));
  return posed?.id ?? questions.furtherOptions?.find(({ id }) => id === option)?.question ?? option;
}

/** A unit with its draft: the one whose id the unit's begins with, as the units of case files are named. */
function place({ drafts }: CaseFiles, unit: string): { readonly draft: string; readonly unit: string } {
  const of = drafts.drafts.find(({ id }) => unit.startsWith(`${id}.`));
  return { draft: of?.id ?? unit, unit };
}

function places(files: CaseFiles, units: readonly string[]): readonly object[] {
  return units.map((unit) => place(files, unit));
}

function requestsOfForecast(files: CaseFiles, known: Known, { id, room, forecast }: Statement): readonly Plain[] {
  if (forecast === undefined) return [];
  const tell = teller(files);
  const { settled, ...body } = forecast;
  return [
    tell(room, known.of(id), { kind: 'makeForecast', body: { ...body, statement: id } }),
    ...(settled === undefined
      ? []
      : [tell(room, settled.on, { kind: 'settleForecast', body: { forecast: body.id, ...settled } })]),
  ];
}

/** The changes on the table, and what became of each. */
function tabledRequests(files: CaseFiles): readonly Plain[] {
  const tell = teller(files);
  return (files.amendments?.tabled ?? []).flatMap(({ room, settled, ...body }) => {
    const { knownOn, ...settlement } = settled ?? {};
    const told = tell(room, body.tabledOn, { kind: 'tableAmendment', body });
    if (settled === undefined) return [told];
    const day = knownOn ?? settled.on ?? body.tabledOn;
    return [told, tell(room, day, { kind: 'settleAmendment', body: { amendment: body.id, ...settlement } })];
  });
}

function amendmentRequests(files: CaseFiles, known: Known): readonly Plain[] {
  const tell = teller(files);
  const annotatedBy = files.amendments?.annotatedBy;
  return (files.amendments?.reported ?? []).flatMap(({ room, knownOn, joins, ...body }) => [
    tell(room, knownOn ?? known.of(body.draft, body.statement, ...body.sources), { kind: 'reportAmendment', body }),
    ...(joins ?? []).map(({ knownOn: joined, ...join }) =>
      tell(room, joined ?? known.of(join.draft), {
        kind: 'joinAmendment',
        body: { amendment: body.id, ...join, annotatedBy },
      }),
    ),
  ]);
}

function witnessRequests(files: CaseFiles, known: Known): readonly Plain[] {
  if (files.witness === undefined) return [];
  const tell = teller(files);
  const { source, sentences, notes, notedBy } = files.witness;
  const day = known.of(source);
  return [
    ...sentences.map(({ statements, nearest: _nearest, ...body }) =>
      tell(undefined, day, { kind: 'witnessSentence', body: { source, ...body, statements: statements ?? [] } }),
    ),
    ...sentences.flatMap(({ n, nearest }) =>
      byDay(files, known, source, nearest).map(([from, body]) =>
        tell(undefined, from, { kind: 'noteNearest', body: { source, n, ...body } }),
      ),
    ),
    ...notes.map(({ rests, ...body }) =>
      tell(undefined, known.of(source, ...restsOn(files, rests)), {
        kind: 'noteAsEditor',
        body: {
          ...body,
          notedBy,
          ...(rests === undefined
            ? {}
            : { rests: { ...rests, ...(rests.units === undefined ? {} : { units: places(files, rests.units) }) } }),
        },
      }),
    ),
  ];
}

/** What an editor's note rests on, a unit by its draft. */
function restsOn(
  files: CaseFiles,
  rests: NonNullable<CaseFiles['witness']>['notes'][number]['rests'],
): readonly string[] {
  const { units = [], ...others } = rests ?? {};
  return [...Object.values(others).flatMap((ids) => ids ?? []), ...units.map((unit) => place(files, unit).draft)];
}

/** What comes nearest to a sentence, parted by the days from which it could be known. */
function byDay(
  files: CaseFiles,
  known: Known,
  source: string,
  nearest: NonNullable<CaseFiles['witness']>['sentences'][number]['nearest'],
): readonly (readonly [string, object])[] {
  const { statements = [], drafts = [], units = [] } = nearest ?? {};
  const things = [
    ...statements.map((id) => ({ id, dated: id, key: 'statements' as const })),
    ...drafts.map((id) => ({ id, dated: id, key: 'drafts' as const })),
    ...units.map((id) => ({ id, dated: place(files, id).draft, key: 'units' as const })),
  ];
  const days = Map.groupBy(things, ({ dated }) => known.of(source, dated));
  return [...days].map(([day, found]) => {
    const of = (key: 'statements' | 'drafts' | 'units') =>
      found.filter((thing) => thing.key === key).map(({ id }) => id);
    const parts = { statements: of('statements'), drafts: of('drafts'), units: places(files, of('units')) };
    return [day, Object.fromEntries(Object.entries(parts).filter(([, list]) => list.length > 0))];
  });
}

function latest(days: readonly [string, ...string[]]): string {
  return [...days].sort().at(-1) ?? '';
}
