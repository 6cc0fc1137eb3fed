import { stat } from 'node:fs/promises';
import { parse } from 'node:path';
import { ok, type Result, refuse } from '#agreement/terms';
import type { Draft } from '#agreement/text';
import { findCase, findDraft, type Library } from '#cases';
import type { View } from '#readers';
import type { Handed } from './handed.ts';
import { readBytes } from './read-bytes.ts';

/** A draft that the command was pointed at, and what must be said with it. */
export interface Opened {
  /** As the command was given it. */
  readonly name: string;
  readonly draft: Draft;
  readonly notCarried: readonly string[];
  /** Names the text in addresses: small letters, digits and hyphens. */
  readonly work: string;
  /** The civil day of the text: when it was tabled, or for a file when it was last changed. */
  readonly day: string;
  /** What every export of a sample case must say. */
  readonly notice?: string;
}

/** Opens a file, or a draft of a sample case by `case:ID`. A file of that name goes before a case. */
export async function openDraft(name: string, view: View, handed: Handed): Promise<Result<Opened>> {
  const bytes = await readBytes(name);
  if (bytes.ok) return readDraft(name, bytes.value, view);
  const [, caseId, draftId] = /^([a-z][a-z0-9-]*):(.+)$/.exec(name) ?? [];
  if (bytes.refusal.code !== 'file-missing' || caseId === undefined || draftId === undefined) return bytes;
  const library = await handed.library();
  return library.ok ? openSample(name, library.value, caseId, draftId) : library;
}

async function readDraft(name: string, bytes: Uint8Array, view: View): Promise<Result<Opened>> {
  const { readFile } = await import('#readers');
  const reading = await readFile(name, bytes, view);
  if (!reading.ok) return reading;
  const day = (await stat(name)).mtime.toISOString().slice(0, 10);
  return ok({ name, ...reading.value, work: slug(reading.value.draft.title ?? parse(name).name), day });
}

function openSample(name: string, library: Library, caseId: string, draftId: string): Result<Opened> {
  const found = findCase(library, caseId);
  if (found === undefined) return refuse('case-missing', noneSuch(`case ${caseId}`, library.cases));
  const draft = findDraft(found, draftId);
  if (draft === undefined) return refuse('draft-missing', noneSuch(`draft ${draftId} in ${caseId}`, found.drafts));
  if (draft.units.length === 0)
    return refuse('draft-unseen', `The draft ${name} is known from descriptions only; there is no text to read.`);
  return ok({ name, draft, notCarried: [], work: found.id, day: draft.date, notice: found.notice });
}

function noneSuch(what: string, among: readonly { readonly id: string }[]): string {
  return `There is no file of that name, and no ${what}; there are ${among.map((x) => x.id).join(', ')}.`;
}

function slug(words: string): string {
  const plain = words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  return plain.replace(/^-+|-+$/g, '').slice(0, 60) || 'text';
}
