import { redirect } from '@sveltejs/kit';
import { RELIABILITIES } from '#agreement/sources';
import {
  asId,
  type Day,
  type DraftId,
  type EventId,
  type PartyId,
  type PersonId,
  type SourceId,
} from '#agreement/terms';
import { AVAILABILITIES, DRAFT_KINDS, type DraftJson, flatten, readDraftJson, writeDraftJson } from '#agreement/text';
import { carryOut, inRoom } from '#lib/act.ts';
import { draftAddress, roomAddress } from '#lib/addresses.ts';
import { EVENT_FIELDS, namesOf, SOURCE_FIELDS } from '#lib/entry-fields.ts';
import { allTyped, refused, type Typed, typedIn, worded, wordedAll } from '#lib/forms.ts';
import { readFile } from '#readers';
import type { RequestEvent } from './$types';

const NO_FILE = { code: 'no-file', sentence: 'Choose a file.' };

/** Tells something that happened, or is due, or is to be noted. */
export async function event(at: RequestEvent) {
  const { data, typed, asking, room } = await asked(at, 'event');
  const ticked = allTyped(data, 'participant');
  const body = {
    ...(wordedAll(typed, namesOf(EVENT_FIELDS)) as { kind: string; title: string; occurred: Day }),
    id: asId<EventId>(typed.id ?? ''),
    participants: ticked.map((id) => asId<PartyId | PersonId>(id)),
    drafts: [],
    sources: [],
  };
  return carryOut({ ...asking, ticked }, { ...inRoom(room, typed, { kind: 'tellEvent', body }), ...knownOn(typed) });
}

/** Captures a source, with its matter if a file was given. */
export async function source(at: RequestEvent) {
  const { data, typed, asking, room } = await asked(at, 'source');
  const given = wordedAll(typed, namesOf(SOURCE_FIELDS));
  const body = {
    ...(given as { publisher: string; about: string; date: string }),
    id: asId<SourceId>(typed.id ?? ''),
    reliability: RELIABILITIES.find((letter) => letter === given.reliability) ?? 'F',
  };
  const command = { ...inRoom(room, typed, { kind: 'captureSource' as const, body }), ...knownOn(typed) };
  const file = fileIn(data);
  if (file === undefined) return carryOut(asking, command);
  const matter = new Uint8Array(await file.arrayBuffer());
  const done = await at.locals.rooms.capture(at.params.case, command, matter);
  if (!done.ok) return refused('source', done.refusal, typed);
  redirect(303, asking.next);
}

/** Reads a file and shows what would be tabled, and what of the file cannot be carried. Nothing is written yet. */
export async function read(at: RequestEvent) {
  const { data, typed } = await asked(at, 'read');
  const file = fileIn(data);
  if (file === undefined) return refused('read', NO_FILE, typed);
  const view = typed.tracked === 'original' ? 'original' : 'accepted';
  const reading = await readFile(file.name, new Uint8Array(await file.arrayBuffer()), view);
  if (!reading.ok) return refused('read', reading.refusal, typed);
  const { draft, notCarried } = reading.value;
  return {
    form: 'reading',
    reading: {
      file: file.name,
      title: draft.title ?? '',
      units: flatten(draft).units.length,
      lost: notCarried,
      text: JSON.stringify(writeDraftJson(draft)),
    },
  };
}

/** Tables the draft that was read. */
export async function table(at: RequestEvent) {
  const { data, typed, asking, room } = await asked(at, 'table');
  const text = textIn(typed);
  const ticked = allTyped(data, 'tabledBy');
  const again = { ...asking, ticked };
  if (text === undefined)
    return refused(
      'table',
      { code: 'no-text', sentence: 'The text was lost on the way; choose the file again.' },
      typed,
      ticked,
    );
  const base = worded(typed, 'base');
  const body = {
    id: asId<DraftId>(typed.id ?? ''),
    kind: DRAFT_KINDS.find((kind) => kind === typed.kind) ?? 'proposal',
    tabledBy: ticked.map((id) => asId<PartyId>(id)),
    date: (typed.date ?? '') as Day,
    availability: AVAILABILITIES[0],
    sources: [],
    ...(base === undefined ? {} : { base: asId<DraftId>(base) }),
    ...wordedAll(typed, ['note']),
    text,
  };
  const next = draftAddress(at.params.case, body.id);
  return carryOut({ ...again, next }, { ...inRoom(room, typed, { kind: 'tableDraft', body }), ...knownOn(typed) });
}

/** The draft that a form brings back, with the title that was typed over it. */
function textIn(typed: Typed): DraftJson | undefined {
  try {
    const json = JSON.parse(typed.text ?? '');
    const read = readDraftJson(json);
    return read.ok ? { ...json, ...wordedAll(typed, ['title']) } : undefined;
  } catch (fault) {
    if (fault instanceof SyntaxError) return undefined;
    throw fault;
  }
}

function fileIn(data: FormData): File | undefined {
  const file = data.get('file');
  return file instanceof File && file.size > 0 ? file : undefined;
}

function knownOn(typed: Typed): { readonly knownOn?: Day } {
  return wordedAll(typed, ['knownOn']) as { readonly knownOn?: Day };
}

async function asked({ locals, params, request }: RequestEvent, form: string) {
  const data = await request.formData();
  const typed = typedIn(data);
  const next = roomAddress(params.case, params.room, 'log');
  return { data, typed, room: params.room, asking: { rooms: locals.rooms, process: params.case, form, typed, next } };
}
