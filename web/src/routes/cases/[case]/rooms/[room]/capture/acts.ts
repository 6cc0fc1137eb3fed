import type { Command, Request } from '#agreement/command';
import { STANCES } from '#agreement/positions';
import { LEVELS, MANNERS, RELIABILITIES, type Span } from '#agreement/sources';
import {
  asId,
  type NonEmpty,
  type OptionId,
  type PartyId,
  type PersonId,
  type SourceId,
  type StatementId,
} from '#agreement/terms';
import type { Candidate } from '#cases';
import { inRoom } from '#lib/act.ts';
import { freshId, refused, type Typed, typedIn, worded } from '#lib/forms.ts';
import { found } from '#lib/found.ts';
import { readingAs } from '#lib/reading-as.ts';
import type { RequestEvent } from './$types';
import { type Capturing, capturing, dayIn, onIn, passageOf, quotedSpans, spansOf } from './capturing.ts';
import { articleHash, articleIn, type Pasted, pastedIn } from './pasted.ts';
import { progressWith } from './progress.ts';

const NOTHING = { code: 'no-text', sentence: 'Paste the words of an article, or choose a file.' };
const NO_PARTY = { code: 'no-party', sentence: 'Say for whom it was said: choose a party (press e, then choose).' };
const GONE = { code: 'no-candidate', sentence: 'There is no such candidate in this text; read it again.' };

/** Reads what was pasted or sent, and shows who says what in it. Nothing is written. */
export async function read(event: RequestEvent) {
  const data = await event.request.formData();
  const typed = typedIn(data);
  const given = data.get('file');
  const file =
    given instanceof File && given.size > 0
      ? { name: given.name, bytes: new Uint8Array(await given.arrayBuffer()) }
      : undefined;
  const read = await articleIn(file, typed.text ?? '');
  if (!read.ok) return refused('read', read.refusal, typed);
  const { text, title, publisher } = read.value;
  if (text.trim() === '') return refused('read', NOTHING, typed);
  const hash = await articleHash(text);
  const before = progressWith(typed.kept, hash);
  const pasted = {
    source: before?.source ?? freshId<SourceId>('so'),
    text,
    hash,
    file,
    published: typed.published ?? '',
    publisher: worded(typed, 'publisher') ?? publisher ?? file?.name ?? 'Pasted text',
    about: worded(typed, 'about') ?? title ?? text.trim().split('\n')[0]?.slice(0, 120) ?? '',
    address: worded(typed, 'address') ?? '',
    reliability: typed.reliability ?? 'F',
  };
  return shown(event, pasted, before?.refused ?? []);
}

/** Writes one candidate down as a person accepts it: its source once, the statement, and how it is read if that was said. */
export async function accept(event: RequestEvent) {
  const typed = typedIn(await event.request.formData());
  const { locals, params } = event;
  const brought = await pastedIn(typed, found(await locals.cases.one(params.case)));
  if (!brought.ok) return refused('candidates', brought.refusal, typed);
  const pasted = brought.value;
  const n = Number(typed.accept);
  const again = await candidatesOf(event, pasted);
  const candidate = again.attributions[n];
  if (candidate === undefined) return refused('candidates', GONE, typed);
  const of = (name: string) => worded(typed, `c${n}-${name}`);
  if (of('party') === undefined)
    return { ...(await shown(event, pasted, refusedIn(typed))), problem: { n, says: NO_PARTY.sentence } };
  const id = freshId<StatementId>('st');
  const requests: readonly Request[] = [
    ...(await sourceRequest(event, pasted)),
    { kind: 'recordStatement' as const, body: { id, ...statementOf(pasted, candidate, of) } },
    ...readingRequest(id, of, (await readingAs(locals.visits, params.case)).person?.name),
  ];
  const known = dayIn(pasted.published);
  for (const [i, request] of requests.entries()) {
    const command = {
      ...inRoom(params.room, { request: `${typed.request}-${n}-${i}` }, request),
      ...(known === undefined ? {} : { knownOn: known }),
    };
    const done = await carriedOut(event, command, pasted);
    if (!done.ok)
      return { ...(await shown(event, pasted, refusedIn(typed))), problem: { n, says: done.refusal.sentence } };
  }
  return shown(event, pasted, refusedIn(typed));
}

/** Lays a candidate aside. Nothing is written of it. */
export async function refuse(event: RequestEvent) {
  const typed = typedIn(await event.request.formData());
  const brought = await pastedIn(typed, found(await event.locals.cases.one(event.params.case)));
  if (!brought.ok) return refused('candidates', brought.refusal, typed);
  return shown(event, brought.value, [...refusedIn(typed), Number(typed.refuse)]);
}

/** Carries out one request; a source that was read out of a file is captured with that file. */
function carriedOut({ locals, params }: RequestEvent, command: Command, { file }: Pasted) {
  return command.kind === 'captureSource' && file !== undefined
    ? locals.rooms.capture(params.case, command, file.bytes)
    : locals.rooms.act(params.case, command);
}

async function shown(
  event: RequestEvent,
  pasted: Pasted,
  laidAside: readonly number[],
): Promise<{ readonly capturing: Capturing }> {
  const { locals, params } = event;
  const read = await candidatesOf(event, pasted);
  const view = found(await locals.cases.one(params.case));
  const told = found(await locals.positions.statements(params.case));
  return { capturing: capturing(view, pasted, read, told, laidAside) };
}

async function candidatesOf({ locals, params }: RequestEvent, { text, published }: Pasted) {
  const day = dayIn(published);
  const matter = { name: 'article.txt', bytes: text, ...(day === undefined ? {} : { published: day }) };
  return found(await locals.positions.candidates(params.case, matter));
}

function refusedIn(typed: Typed): readonly number[] {
  return (typed.refused ?? '').split(' ').flatMap((word) => (/^\d+$/.test(word) ? [Number(word)] : []));
}

/** The source, unless it was written already. */
async function sourceRequest({ locals, params }: RequestEvent, pasted: Pasted) {
  const view = found(await locals.cases.one(params.case));
  if (view.sources.some(({ id }) => id === pasted.source)) return [];
  const { source, text, publisher, about, address, reliability } = pasted;
  const body = {
    id: source,
    publisher,
    date: dayIn(pasted.published) ?? new Date().toISOString().slice(0, 10),
    reliability: RELIABILITIES.find((letter) => letter === reliability) ?? ('F' as const),
    about: about === '' ? publisher : about,
    ...(address === '' ? {} : { address }),
    text,
  };
  return [{ kind: 'captureSource' as const, body }];
}

type Field = (name: string) => string | undefined;

/** The statement, in the words of the text; what is not quoted there is told in the words of the one who accepts it. */
function statementOf({ source, text, published }: Pasted, candidate: Candidate, of: Field) {
  const quoted = quotedSpans(text, candidate);
  const said = spansOf(candidate).map((span) => text.slice(...span));
  const gloss = of('gloss') ?? (candidate.kind === 'direct' ? undefined : said.join(' … '));
  const { question } = onIn(of('on'));
  const [saidOn, reportedOn] = [dayIn(of('saidOn')), dayIn(published)];
  const agreedWords = of('agreed');
  const manner = MANNERS.find((each) => each === of('manner'));
  return {
    speaker: speakerOf(candidate, text, of),
    onBehalfOf: asId<PartyId>(of('party') ?? ''),
    ...(saidOn === undefined ? {} : { saidOn }),
    ...(reportedOn === undefined ? {} : { reportedOn }),
    ...wordsAt(text, quoted),
    ...(gloss === undefined ? {} : { gloss }),
    attribution: {
      level: LEVELS.find((level) => level === of('level')) ?? ('on-the-record' as const),
      ...(agreedWords === undefined ? {} : { agreedWords }),
      ...(manner === undefined ? {} : { manner }),
    },
    questions: question === undefined ? [] : [question],
    reports: [
      {
        source,
        passage: passageOf(candidate),
        ...(quoted.length === 0 ? {} : { spans: [...quoted] }),
      },
    ],
  };
}

/** The exact words at these places, if there are any. */
function wordsAt(text: string, [first, ...more]: readonly Span[]): { readonly words?: NonEmpty<string> } {
  if (first === undefined) return {};
  return { words: [text.slice(...first), ...more.map((span) => text.slice(...span))] };
}

function speakerOf({ source, speaker, attribution }: Candidate, text: string, of: Field) {
  const person = of('person');
  const office = of('office');
  if (person !== undefined)
    return { kind: 'named' as const, person: asId<PersonId>(person), ...(office === undefined ? {} : { office }) };
  const as = of('as') ?? speaker ?? (source === null ? undefined : text.slice(...source));
  if (as === undefined) return { kind: 'source' as const };
  const isAnonymous = attribution === 'anonymous-official' || attribution === 'unnamed-sources';
  return { kind: isAnonymous ? ('anonymous' as const) : ('collective' as const), as };
}

/** How it is read, where somebody said what it is about. */
function readingRequest(statement: StatementId, of: Field, name: string | undefined) {
  const { question, option } = onIn(of('on'));
  const stance = STANCES.find((each) => each === of('stance'));
  if (question === undefined || stance === undefined) return [];
  const on =
    option === undefined
      ? { kind: 'question' as const, question }
      : { kind: 'option' as const, question, option: asId<OptionId>(option) };
  return [
    { kind: 'recordReading' as const, body: { statement, on, stance, annotatedBy: name ?? 'whoever accepted it' } },
  ];
}
