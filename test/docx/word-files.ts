import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Draft, type DraftReading, readDraftJson } from '#agreement/text';
import { readFile, type View } from '#readers';
import { SHARED } from '../skips.ts';

/** In whose name the redlines of these tests are written. */
export const HAND = { author: 'The Envoy & "co."', date: '2030-07-15T09:30:00Z' } as const;

/** How moves may be shown. */
export const MOVES = ['moves', 'delete-insert'] as const;

const RIVER = join(SHARED, 'river-accord/drafts.yaml');

/** Drafts of the river accord that follow each other, in pairs; undefined where the shared folder is missing. */
export function riverPairs(): readonly (readonly [Draft, Draft])[] | undefined {
  if (!existsSync(RIVER)) return undefined;
  const listed: readonly { readonly id: string; readonly units?: unknown }[] = parse(
    readFileSync(RIVER, 'utf8'),
  ).drafts;
  const drafts = new Map(listed.filter((d) => d.units !== undefined).map((d) => [d.id, draftOf(d)]));
  const get = (id: string): Draft => {
    const draft = drafts.get(id);
    if (draft === undefined) throw new Error(`the river accord has no draft ${id}`);
    return draft;
  };
  return [
    ['d1', 'd2'],
    ['d2', 'd3'],
    ['d3', 'd4'],
    ['d3', 'd3x'],
  ].map(([a = '', b = '']) => [get(a), get(b)] as const);
}

/** A draft of its JSON; throws where that is refused. */
export function draftOf(json: unknown): Draft {
  const { title, lang, wording, units } = json as Readonly<Record<string, unknown>>;
  const known = Object.entries({ title, lang, wording, units }).filter(([, value]) => value !== undefined);
  const draft = readDraftJson(Object.fromEntries(known));
  if (!draft.ok) throw new Error(draft.refusal.sentence);
  return draft.value.draft;
}

/** Reads a Word file; throws where it is refused. */
export async function readWord(bytes: Uint8Array, view: View): Promise<DraftReading> {
  const reading = await readFile('draft.docx', bytes, view);
  if (!reading.ok) throw new Error(reading.refusal.sentence);
  return reading.value;
}
