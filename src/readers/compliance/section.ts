import type { z } from 'zod';
import type { Blame } from './fault.ts';
import { blamesOf, sayIssue, sayValue } from './say-issue.ts';
import type { Path, Sheet } from './sheet.ts';

/** A document that is being read: what is at fault in it is gathered as it comes up. */
export interface Doc {
  readonly sheet: Sheet;
  readonly sections: Readonly<Record<string, unknown>>;
  readonly blames: Blame[];
}

/** One thing that a document states, what the file says of it, and where. */
export interface Stated<T> {
  readonly id: string;
  readonly value: T;
  readonly raw: unknown;
  readonly doc: Doc;
  readonly path: Path;
}

/** A form that every item has, or one that depends on what the file says. */
export type FormOf<T> = z.ZodType<T> | ((raw: unknown) => z.ZodType<T>);

/** The items of a section that is a list; those at fault are blamed and left out. */
export function readList<T>(doc: Doc, key: string, form: FormOf<T>): readonly Stated<T>[] {
  const section = doc.sections[key];
  if (section === undefined) return [];
  if (!Array.isArray(section)) return blameSection(doc, key, section, 'a list, each item on a line with a hyphen');
  return section.flatMap((raw: unknown, i) => read(doc, [key, i], raw, form, idOf(raw) ?? ''));
}

/** The items of a section that is a map from names; those at fault are blamed and left out. */
export function readMap<T>(doc: Doc, key: string, form: FormOf<T>): readonly Stated<T>[] {
  const section = doc.sections[key];
  if (section === undefined) return [];
  if (!isMap(section)) return blameSection(doc, key, section, 'a map, as {NAME: …}');
  return Object.entries(section).flatMap(([id, raw]) => read(doc, [key, id], raw, form, id));
}

/** A section that is one thing, if the document has it and it is of its form. */
export function readOne<T>(doc: Doc, key: string, form: z.ZodType<T>): readonly Stated<T>[] {
  const raw = doc.sections[key];
  return raw === undefined ? [] : read(doc, [key], raw, form, idOf(raw) ?? key);
}

/** Whether a value is a map, as YAML and JSON have them. */
export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function read<T>(doc: Doc, path: Path, raw: unknown, form: FormOf<T>, id: string): readonly Stated<T>[] {
  const parsed = (typeof form === 'function' ? form(raw) : form).safeParse(raw, { error: sayIssue });
  if (parsed.success) return [{ id, value: parsed.data, raw, doc, path }];
  doc.blames.push(...blamesOf(parsed.error.issues, path));
  return [];
}

function blameSection(doc: Doc, key: string, section: unknown, wanted: string): readonly never[] {
  doc.blames.push({ path: [key], sentence: `${sayValue(section)} stands where ${wanted}, is needed.` });
  return [];
}

function idOf(raw: unknown): string | undefined {
  return isMap(raw) && typeof raw.id === 'string' ? raw.id : undefined;
}
