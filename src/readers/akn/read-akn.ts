import { asId, ok, type Result, type UnitId } from '#agreement/terms';
import type { DraftReading, Unit } from '#agreement/text';
import type { Reader, View } from '../reading.ts';
import { elementBudget, parseXml } from '../xml.ts';
import { decodeXml } from './decode.ts';
import { type AknElement, resolveAkn } from './element.ts';
import { all, metadataBlocks, readHead } from './frbr.ts';
import type { CalledNote, Reading } from './reading.ts';
import { readUnit, readUnits } from './structure.ts';
import { newTally } from './tally.ts';
import { givenId, newUnitIds } from './unit-ids.ts';

/**
 * Reads an Akoma Ntoso file of any document type. A unit's id is its GUID, else wId, else eId, else made from its
 * place. Title and language come from the FRBR data. What a draft has no place for (metadata, the marking of names
 * and dates, groups without a number or a heading) is told in `notCarried`; its words are carried. Brackets,
 * alternatives and placeholders are read in the notation. Refuses what is not XML, is hostile, or is no Akoma Ntoso.
 */
export const readAkn: Reader = async (bytes: Uint8Array, view: View): Promise<Result<DraftReading>> => {
  const source = decodeXml(bytes);
  if (!source.ok) return source;
  const xml = parseXml(source.value.replace(/^\ufeff/, ''), 'The file', elementBudget());
  if (!xml.ok) return xml;
  const resolved = resolveAkn(xml.value);
  if (!resolved.ok) return resolved;
  const { root, notes } = resolved.value;
  const reading = newReading(root, view);
  const units = readUnits(root.children, reading);
  for (const block of metadataBlocks(root)) reading.tally.metadata(block);
  for (const id of reading.ids.doubled())
    reading.tally.note(`The id "${id}" stands more than once in the file; each further unit got a number behind it.`);
  return ok({ draft: { ...readHead(root), units }, notCarried: [...notes, ...reading.tally.sentences()] });
};

function newReading(root: AknElement, view: View): Reading {
  const reading: Reading = {
    view,
    tally: newTally(),
    ids: newUnitIds(root),
    units: (nodes) => readUnits(nodes, reading),
    note: (element) => {
      const unit = readUnit(element, 'note', reading);
      return { id: unit.id, unit };
    },
    noteCalled: noteFinder(root, (element): Unit => readUnit(element, 'note', reading)),
  };
  return reading;
}

/** Finds the note that a call means: by our own id, among the notes of the metadata, or among those in the text. */
function noteFinder(root: AknElement, read: (note: AknElement) => Unit) {
  const byAddress = new Map(
    [...all(root, 'note'), ...all(root, 'authorialNote')].map((note) => [
      note.attributes.eId ?? note.attributes.id,
      note,
    ]),
  );
  const placed = new Map<AknElement, UnitId>();
  return (call: AknElement): CalledNote => {
    const own = call.own.note;
    if (own !== undefined) return { id: asId<UnitId>(own) };
    const note = byAddress.get(call.attributes.href?.replace(/^#/, ''));
    if (note === undefined) return {};
    if (note.name === 'authorialNote') return { id: asId<UnitId>(givenId(note) ?? '') };
    const before = placed.get(note);
    if (before !== undefined) return { id: before };
    const unit = read(note);
    placed.set(note, unit.id);
    return { id: unit.id, unit };
  };
}
