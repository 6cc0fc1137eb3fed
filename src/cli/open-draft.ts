import { stat } from 'node:fs/promises';
import { parse } from 'node:path';
import { ok, type Result, refuse } from '#agreement/terms';
import type { Draft } from '#agreement/text';
import type { CaseView } from '#agreement/views';
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
  const sample = await handed.sample(caseId);
  return sample.ok ? openSample(name, sample.value, draftId) : sample;
}

async function readDraft(name: string, bytes: Uint8Array, view: View): Promise<Result<Opened>> {
  const { readFile } = await import('#readers');
  const reading = await readFile(name, bytes, view);
  if (!reading.ok) return reading;
  const day = (await stat(name)).mtime.toISOString().slice(0, 10);
  return ok({ name, ...reading.value, work: slug(reading.value.draft.title ?? parse(name).name), day });
}

function openSample(name: string, { id, drafts, notice }: CaseView, draftId: string): Result<Opened> {
  const draft = drafts.find((d) => d.id === draftId);
  if (draft === undefined) {
    const others = drafts.map((d) => d.id).join(', ');
    return refuse('not-found', `There is no file of that name, and no draft ${draftId} in ${id}; there are ${others}.`);
  }
  if (draft.units.length === 0)
    return refuse('draft-unseen', `The draft ${name} is known from descriptions only; there is no text to read.`);
  const told = notice === undefined ? {} : { notice };
  return ok({ name, draft, notCarried: [], work: id, day: draft.date, ...told });
}

function slug(words: string): string {
  const plain = words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  return plain.replace(/^-+|-+$/g, '').slice(0, 60) || 'text';
}
