import { type Draft, readDraftJson } from '#agreement/text';
import { textOf, type XmlElement } from '../xml.ts';

/**
 * What Travaux writes into its own Word files, so that reading them gives the same drafts, ids included. A file has a
 * later side alone, or, if it is a redline, an earlier one too.
 */
export interface OwnPart {
  readonly later: OwnSide;
  readonly earlier?: OwnSide;
}

/** A draft without its plain words, and under which bookmark each paragraph of it stands, in order; see `ownPart` in formats. */
export interface OwnSide {
  readonly draft: Draft;
  /** By `title `, `head ID` or `body ID`. */
  readonly places: ReadonlyMap<string, string>;
}

/** Finds our part among those of a file. Undefined if there is none, or none that can be relied on: then the file is read as anybody's. */
export function readOwnPart(custom: readonly XmlElement[]): OwnPart | undefined {
  const part = custom.find(({ name, attributes }) => name === 'travaux:draft' && attributes.form === '1');
  const json = part === undefined ? undefined : parsed(textOf(part));
  if (!isRecord(json)) return undefined;
  const [later, earlier] = [readSide(json.later), readSide(json.earlier)];
  if (later === undefined || (json.earlier !== undefined && earlier === undefined)) return undefined;
  return { later, ...(earlier === undefined ? {} : { earlier }) };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function readSide(side: unknown): OwnSide | undefined {
  if (!isRecord(side) || !isRecord(side.places)) return undefined;
  const draft = readDraftJson(side.draft);
  const places = Object.entries(side.places).filter((place): place is [string, string] => typeof place[1] === 'string');
  return draft.ok ? { draft: draft.value.draft, places: new Map(places) } : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
