import { type Draft, type DraftJson, type UnitJson, writeDraftJson } from '#agreement/text';
import { element, escapeXml } from '../xml.ts';

/**
 * The part of a Word file from which our reader restores the drafts behind it, ids included. It holds no plain words:
 * those are read from the paragraphs, so that what somebody changed in Word afterwards stands. What the notation cannot
 * carry (`content`) is kept whole and holds as long as its words are those of the paragraph.
 *
 * JSON within `<draft xmlns="urn:travaux:draft" form="1">`: `{"later": side, "earlier"?: side}`, where a side is
 * `{"draft": draft JSON without `text`, "places": {key: bookmark}}`. A key is `title `, `head ID` or `body ID`.
 */
export function ownPart(later: OwnSide, earlier?: OwnSide): string {
  const sides = { later: sideJson(later), ...(earlier === undefined ? {} : { earlier: sideJson(earlier) }) };
  return element('draft', { xmlns: 'urn:travaux:draft', form: 1 }, escapeXml(JSON.stringify(sides)));
}

/** A draft, and under which bookmark each printed paragraph of it stands, by `keyOf`. */
export interface OwnSide {
  readonly draft: Draft;
  readonly places: ReadonlyMap<string, string>;
}

function sideJson({ draft, places }: OwnSide): { readonly draft: DraftJson; readonly places: object } {
  const json = writeDraftJson(draft);
  return { draft: { ...json, units: json.units.map(wordless) }, places: Object.fromEntries(places) };
}

function wordless({ text: _, ...unit }: UnitJson): UnitJson {
  return { ...unit, ...(unit.units === undefined ? {} : { units: unit.units.map(wordless) }) };
}
