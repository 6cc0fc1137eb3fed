import {
  type Agreement,
  type Anchor,
  type FundTerms,
  type GradedResponse,
  type Happening,
  partiesNamedIn,
} from '#agreement/compliance';
import { ok, type Result } from '#agreement/terms';
import { clockForm } from './clock-form.ts';
import { type FaultyFile, faulty, placed } from './fault.ts';
import { checkDoubles, checkReferences, OWN_ANCHORS } from './references.ts';
import { checkRings } from './rings.ts';
import { sayValue } from './say-issue.ts';
import { type Doc, isMap, type Stated } from './section.ts';
import { joined, type Parts, partsOf, SINGLE } from './sections.ts';
import type { Sheet } from './sheet.ts';
import { openYaml } from './yaml-sheet.ts';

/** What a file makes of an agreement: the agreement, and what it tells of its life; `notes` are what a reader should know. */
export interface AgreementFile {
  readonly agreement: Agreement;
  readonly happenings: readonly Happening[];
  readonly notes: readonly string[];
}

/**
 * Reads an agreement from YAML or JSON, of one document or several that belong together. Refuses what is not known, of
 * another type, unreadable, named and nowhere stated, stated twice, or waiting for itself: all of it at once, each with
 * line, column and remedy. `named` is what sentences call the file.
 */
export function readAgreement(text: string, named = 'The agreement'): Result<AgreementFile, FaultyFile> {
  const sheets = openYaml(text);
  if (!sheets.ok) return { ok: false, refusal: faulty('agreement', named, sheets.refusal) };
  const docs = sheets.value.filter(({ value }) => value !== null).map(docOf);
  if (docs.length === 0) return emptyFile(named);
  const parts = joined(docs.map(partsOf));
  checkDoubles(parts);
  checkSingle(parts);
  const notes = checkReferences(docs, parts);
  checkRings(parts);
  const faults = docs.flatMap(({ blames, sheet }) => placed(blames, sheet));
  if (faults.length > 0) return { ok: false, refusal: faulty('agreement', named, faults) };
  return ok({
    agreement: agreementOf(parts),
    happenings: [...parts.reports, ...parts.findings].map(({ value }) => value),
    notes: [...notes, ...notesOn(parts)],
  });
}

function docOf(sheet: Sheet): Doc {
  if (isMap(sheet.value)) return { sheet, sections: sheet.value, blames: [] };
  const sentence = `${sayValue(sheet.value)} stands where an agreement is needed: a map of sections such as norms, zones, fund.`;
  return { sheet, sections: {}, blames: [{ path: [], sentence }] };
}

function emptyFile(named: string): { readonly ok: false; readonly refusal: FaultyFile } {
  const sentence = 'The file is empty; it needs at least one section, such as norms.';
  return { ok: false, refusal: faulty('agreement', named, [{ line: 1, column: 1, sentence }]) };
}

function checkSingle(parts: Parts): void {
  for (const key of SINGLE)
    for (const { doc, path } of parts[key].slice(1))
      doc.blames.push({
        path,
        key: true,
        sentence: `"${key}" stands in an earlier document already; keep one of them.`,
      });
  for (const key of ['pledges', 'tranches', 'steps', 'rules'] as const) {
    const [first] = parts[key];
    if (parts.fund.length === 0 && first !== undefined && !first.doc.blames.some(({ path }) => path[0] === 'fund'))
      first.doc.blames.push({
        path: [key],
        key: true,
        sentence: `"${key}" belongs to a fund; add fund: {id, ccy, minor, trustee, cap}.`,
      });
  }
}

function agreementOf(parts: Parts): Agreement {
  const [draft] = parts.draft;
  const fund = fundOf(parts);
  const [register] = parts.register;
  const agreement: Agreement = {
    id: parts.agreement[0]?.value ?? 'unnamed',
    ...(draft === undefined ? {} : { draft: draft.value }),
    stands: parts.stands[0]?.value ?? 'signed',
    parties: parts.parties[0]?.value ?? [],
    clock: parts.clock[0]?.value ?? clockForm.parse({}),
    anchors: { ...ownAnchors(), ...byName(parts.anchors) },
    lines: byName(withIds(parts.lines)),
    classes: byName(parts.classes),
    zones: byName(withIds(parts.zones)),
    norms: parts.norms.map(({ value }) => value),
    phases: parts.phases.map(({ id, value }) => ({ id, norms: value })),
    responses: responsesOf(parts),
    ...(fund === undefined ? {} : { fund }),
    guarantees: parts.guarantees.map(({ value }) => value),
    ...(register === undefined ? {} : { register: register.value }),
    noNorm: parts.provisions.flatMap(({ value }) => value.no_norm),
  };
  return { ...agreement, parties: partiesIn(agreement, parts) };
}

/** Where neither a list nor the text tells the parties, those to whom its findings put a departure are some of them. */
function partiesIn(agreement: Agreement, { findings }: Parts): readonly string[] {
  const named = partiesNamedIn(agreement);
  const found = findings.flatMap(({ value }) => (value.attributed ? [value.attributed.to] : []));
  return named.length > 0 ? named : [...new Set(found)];
}

function ownAnchors(): Readonly<Record<string, Anchor>> {
  return Object.fromEntries(Object.entries(OWN_ANCHORS).map(([name, event]) => [name, { kind: 'event', event }]));
}

function fundOf(parts: Parts): FundTerms | undefined {
  const [fund] = parts.fund;
  return (
    fund && {
      ...fund.value,
      pledges: parts.pledges.map(({ value }) => value),
      tranches: withIds(parts.tranches).map(({ value }) => value),
      steps: withIds(parts.steps).map(({ value }) => value),
      rules: byName(parts.rules),
    }
  );
}

/** A response without a name is called R and its place; names that the file gives come first. */
function responsesOf({ responses }: Parts): readonly GradedResponse[] {
  const taken = new Set(responses.map(({ id }) => id));
  return responses.map(({ value }, i) => {
    let id = value.id ?? `R${i + 1}`;
    while (value.id === undefined && taken.has(id)) id = `${id}a`;
    return { ...value, id };
  });
}

function withIds<T>(
  items: readonly Stated<T>[],
): readonly { readonly id: string; readonly value: T & { readonly id: string } }[] {
  return items.map(({ id, value }) => ({ id, value: { ...value, id } }));
}

function byName<T>(items: readonly { readonly id: string; readonly value: T }[]): Readonly<Record<string, T>> {
  return Object.fromEntries(items.map(({ id, value }) => [id, value]));
}

function notesOn({ derived, lines }: Parts): readonly string[] {
  return [
    ...(derived.length === 0 ? [] : ['What stands under "claims" is derived again and not read.']),
    ...lines
      .filter(({ raw }) => isMap(raw) && raw.sha256 === '…')
      .map(({ id }) => `The hash of line "${id}" is left open, so its file cannot be held to it.`),
  ];
}
