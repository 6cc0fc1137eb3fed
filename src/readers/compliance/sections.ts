import { z } from 'zod';
import { anchorForm, clockForm } from './clock-form.ts';
import { fundForm, pledgeForm, ruleForm, stepForm, trancheForm } from './fund-form.ts';
import { classForm, lineForm, zoneForm } from './ground-form.ts';
import { guaranteeForm, registerForm } from './guarantee-form.ts';
import { normForm, responseForm } from './norm-form.ts';
import { sayUnknownKey } from './say-issue.ts';
import { type Doc, readList, readMap, readOne, type Stated } from './section.ts';
import { derivedForm, findingForm, reportForm } from './shown-forms.ts';
import { names, reference, words } from './words.ts';

const noNormForm = z.strictObject({ unit: reference, why: words });
const provisionsForm = z.strictObject({ no_norm: z.array(noNormForm).default([]) });
const BOOKS = ['pledged', 'called', 'received', 'reserved', 'paid', 'withheld', 'forfeited', 'refunded'] as const;
const booksForm = z.array(z.enum(BOOKS));
const booksDefinedForm = z.partialRecord(z.enum(BOOKS), words);

/** Reads every section of a document by its form. */
export function partsOf(doc: Doc) {
  blameUnknown(doc);
  return {
    agreement: readOne(doc, 'agreement', reference),
    title: readOne(doc, 'title', words),
    draft: readOne(doc, 'draft', reference),
    stands: readOne(doc, 'stands', z.enum(['signed', 'drafted'])),
    parties: readOne(doc, 'parties', names),
    clock: readOne(doc, 'clock', clockForm),
    anchors: readMap(doc, 'anchors', anchorForm),
    lines: readMap(doc, 'lines', lineForm),
    classes: readMap(doc, 'classes', classForm),
    zones: readMap(doc, 'zones', zoneForm),
    norms: readList(doc, 'norms', normForm),
    phases: readMap(doc, 'phases', names),
    responses: readList(doc, 'responses', responseForm),
    fund: readOne(doc, 'fund', fundForm),
    pledges: readList(doc, 'pledges', pledgeForm),
    tranches: readMap(doc, 'tranches', trancheForm),
    steps: readMap(doc, 'steps', stepForm),
    rules: readMap(doc, 'rules', ruleForm),
    books: readOne(doc, 'books', booksForm),
    booksDefined: readOne(doc, 'books_defined', booksDefinedForm),
    guarantees: readList(doc, 'guarantees', guaranteeForm),
    register: readOne(doc, 'register', registerForm),
    provisions: readOne(doc, 'provisions', provisionsForm),
    reports: readList(doc, 'reports', reportForm),
    derived: readList(doc, 'claims', derivedForm),
    findings: readList(doc, 'findings', findingForm),
  } as const;
}

/** What the documents of a file state, by section, each item with its place. */
export type Parts = { readonly [K in keyof ReturnType<typeof partsOf>]: ReturnType<typeof partsOf>[K] };

/** The parts of all documents of a file, as one. */
export function joined(all: readonly Parts[]): Parts {
  const keys = Object.keys(all[0] ?? {}) as (keyof Parts)[];
  return Object.fromEntries(
    keys.map((key) => [key, all.flatMap((parts): readonly Stated<unknown>[] => parts[key])]),
  ) as unknown as Parts;
}

/** Sections of which a file has one at most, however many documents it has. */
export const SINGLE = [
  'agreement',
  'title',
  'draft',
  'stands',
  'parties',
  'clock',
  'fund',
  'register',
] as const satisfies readonly (keyof Parts)[];

const SECTIONS = [
  'agreement',
  'title',
  'draft',
  'stands',
  'parties',
  'clock',
  'anchors',
  'lines',
  'classes',
  'zones',
  'norms',
  'phases',
  'responses',
  'fund',
  'pledges',
  'tranches',
  'steps',
  'rules',
  'books',
  'books_defined',
  'guarantees',
  'register',
  'provisions',
  'reports',
  'claims',
  'findings',
] as const;

function blameUnknown({ sections, blames }: Doc): void {
  for (const key of Object.keys(sections))
    if (!(SECTIONS as readonly string[]).includes(key))
      blames.push({ path: [key], key: true, sentence: sayUnknownKey(key, SECTIONS) });
}
