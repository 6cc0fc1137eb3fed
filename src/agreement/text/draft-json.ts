import { z } from 'zod';
import { asId, ok, type Result, refuse, type UnitId } from '#agreement/terms';
import type { Draft } from './draft.ts';
import { alsoMarked, type Inline, MARKS, type Mark, type Stance } from './inline.ts';
import { fitsNotation, parseNotation, parseNotationLoosely, printNotation } from './notation.ts';
import { UNIT_KINDS, type Unit } from './unit.ts';

/** A draft as other tools write it: see docs/formats.md. `text` is the notation, `content` the full inline tree; one of the two. */
export interface DraftJson {
  readonly title?: string;
  readonly lang?: string;
  readonly wording?: 'text' | 'paraphrase';
  readonly units: readonly UnitJson[];
}

/** A unit of a draft as other tools write it. All but the kind may be left out. */
export interface UnitJson {
  readonly id?: string;
  readonly kind?: string;
  readonly num?: string;
  readonly heading?: string;
  readonly text?: string;
  readonly content?: readonly Inline[];
  readonly span?: NonNullable<Unit['span']>;
  readonly tracked?: NonNullable<Unit['tracked']>;
  readonly units?: readonly UnitJson[];
}

/** A draft that was read, and what of its source could not be carried, in sentences that name the place. */
export interface DraftReading {
  readonly draft: Draft;
  readonly notCarried: readonly string[];
}

const NOT_BOTH = 'a run stands above the line (superscript) or below it (subscript), not both; keep one of the two';
const marks = z
  .array(z.enum(MARKS))
  .refine((list) => !(list.includes('superscript') && list.includes('subscript')), { error: NOT_BOTH })
  .transform((list) => list.reduce<readonly Mark[]>(alsoMarked, []));
const stance = z.strictObject({ how: z.enum(['+', '-', '?']), who: z.string().regex(/^[^\s|[\]\\]+$/) });
const change = { author: z.string(), date: z.string().exactOptional(), moved: z.string().exactOptional() };
const inline: z.ZodType<Inline> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('text'), text: z.string(), marks: marks.exactOptional() }),
    z.strictObject({ kind: z.literal('bracket'), content: z.array(inline), stances: z.array(stance) }),
    z.strictObject({
      kind: z.literal('alternatives'),
      alternatives: z
        .array(z.strictObject({ name: z.string(), content: z.array(inline), stances: z.array(stance) }))
        .min(1),
    }),
    z.strictObject({ kind: z.literal('placeholder'), name: z.string().regex(/^[^[\]|\\]+$/) }),
    z.strictObject({
      kind: z.literal('noteRef'),
      note: z.string().transform(asId<UnitId>),
      label: z.string().exactOptional(),
    }),
    z.strictObject({ kind: z.literal('link'), href: z.string(), content: z.array(inline) }),
    z.strictObject({
      kind: z.literal('comment'),
      author: z.string(),
      date: z.string().exactOptional(),
      words: z.string(),
      content: z.array(inline),
    }),
    z.strictObject({ kind: z.literal('inserted'), ...change, content: z.array(inline) }),
    z.strictObject({ kind: z.literal('deleted'), ...change, content: z.array(inline) }),
    z.strictObject({ kind: z.literal('foreign'), what: z.string(), alt: z.string().exactOptional() }),
  ]),
) as z.ZodType<Inline>;

const printed = z.union([z.string(), z.number().transform(String)]);
const unit: z.ZodType<UnitJson> = z.lazy(() =>
  z.looseObject({
    id: z.string().min(1).exactOptional(),
    kind: z.string().exactOptional(),
    num: printed.exactOptional(),
    heading: z.string().exactOptional(),
    text: z.string().exactOptional(),
    content: z.array(inline).exactOptional(),
    span: z
      .strictObject({ columns: z.int().min(1).exactOptional(), rows: z.int().min(1).exactOptional() })
      .exactOptional(),
    tracked: z.strictObject({ kind: z.enum(['inserted', 'deleted']), ...change }).exactOptional(),
    units: z.array(unit).exactOptional(),
  }),
) as z.ZodType<UnitJson>;
const draftJson = z.looseObject({
  title: z.string().exactOptional(),
  lang: z.string().exactOptional(),
  wording: z.enum(['text', 'paraphrase']).exactOptional(),
  units: z.array(unit),
});

const UNIT_KEYS = new Set(['id', 'kind', 'num', 'heading', 'text', 'content', 'span', 'tracked', 'units']);
const DRAFT_KEYS = new Set(['title', 'lang', 'wording', 'units', 'notCarried']);
/** Deeper than any text that people write; a guard against files made to exhaust the reader. */
const DEEPEST = 200;

/**
 * Reads draft JSON. Refuses what is not of its form, naming the place; a unit's `text` that is no proper notation is
 * taken as plain characters, and said so. Units without an id get one from their place.
 */
export function readDraftJson(value: unknown): Result<DraftReading> {
  if (depthOf(value) > DEEPEST * 2)
    return refuse('draft-json', `The draft is nested more than ${DEEPEST} levels deep; flatten it and try again.`);
  const parsed = draftJson.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return refuse(
      'draft-json',
      `The draft JSON is not of its form at ${issue?.path.join('.') || 'the top'}: ${issue?.message}. See docs/formats.md.`,
    );
  }
  const notCarried: string[] = Object.keys(parsed.data)
    .filter((k) => !DRAFT_KEYS.has(k))
    .map((k) => `The key "${k}" of the draft is not known and was left out.`);
  const taken = new Set<string>();
  const doubled = firstDouble(parsed.data.units, taken);
  if (doubled !== undefined)
    return refuse('draft-json', `Two units have the id "${doubled}"; ids are unique within a draft.`, [doubled]);
  const toUnit = unitMaker(taken, notCarried);
  const units = all(parsed.data.units.map((u, i) => toUnit(u, `units.${i}`)));
  if (!units.ok) return units;
  const { title, lang, wording } = parsed.data;
  return ok({
    draft: {
      ...(title === undefined ? {} : { title }),
      ...(lang === undefined ? {} : { lang }),
      ...(wording === undefined ? {} : { wording }),
      units: units.value,
    },
    notCarried,
  });
}

/** Writes draft JSON in its one canonical form: keys in a fixed order, `text` wherever the notation carries the content. */
export function writeDraftJson(draft: Draft): DraftJson {
  return {
    ...(draft.title === undefined ? {} : { title: draft.title }),
    ...(draft.lang === undefined ? {} : { lang: draft.lang }),
    ...(draft.wording === undefined ? {} : { wording: draft.wording }),
    units: draft.units.map(writeUnit),
  };
}

/** Two drafts are equal if and only if these strings are. */
export function canonicalDraft(draft: Draft): string {
  return JSON.stringify(writeDraftJson(draft));
}

function writeUnit(unit: Unit): UnitJson {
  return {
    id: unit.id,
    kind: unit.kind,
    ...(unit.num === undefined ? {} : { num: unit.num }),
    ...(unit.heading === undefined ? {} : { heading: unit.heading }),
    ...(unit.content.length === 0
      ? {}
      : fitsNotation(unit.content)
        ? { text: printNotation(unit.content) }
        : { content: joinWords(unit.content) }),
    ...(unit.span === undefined ? {} : { span: unit.span }),
    ...(unit.tracked === undefined ? {} : { tracked: unit.tracked }),
    ...(unit.units.length === 0 ? {} : { units: unit.units.map(writeUnit) }),
  };
}

/** Joins neighbouring runs of words that are set alike, and drops empty ones: one form for one content. */
function joinWords(content: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = [];
  for (const node of content) {
    const last = joined.at(-1);
    if (node.kind === 'text') {
      if (node.text === '') continue;
      const set = node.marks ?? [];
      const same = last?.kind === 'text' && String(last.marks ?? []) === String(set);
      if (same) joined[joined.length - 1] = { ...last, text: last.text + node.text };
      else joined.push({ kind: 'text', text: node.text, ...(set.length === 0 ? {} : { marks: set }) });
    } else if (node.kind === 'alternatives') {
      joined.push({
        kind: node.kind,
        alternatives: node.alternatives.map((a) => inOrder({ ...a, content: joinWords(a.content) })),
      });
    } else if ('content' in node) joined.push(inOrder({ ...node, content: joinWords(node.content) }));
    else joined.push(inOrder(node));
  }
  return joined;
}

/** The same thing with its keys in one order, its kind or name first and its content last, stances likewise. */
function inOrder<T extends object>(thing: T): T {
  const place = (key: string) => (key === 'kind' || key === 'name' ? 0 : key === 'content' ? 2 : 1);
  const entries = Object.entries(thing)
    .map(
      ([key, value]) => [key, key === 'stances' ? value.map(({ how, who }: Stance) => ({ how, who })) : value] as const,
    )
    .sort(([x], [y]) => place(x) - place(y) || (x < y ? -1 : 1));
  return Object.fromEntries(entries) as T;
}

/** Makes units of their JSON, giving ids to those without and noting what was not carried. */
function unitMaker(taken: Set<string>, notCarried: string[]) {
  let count = 0;
  const idFor = (given: string | undefined): UnitId => {
    count++;
    let id = given ?? `u${count}`;
    while (given === undefined && taken.has(id)) id = `${id}_`;
    taken.add(id);
    return asId<UnitId>(id);
  };
  const kindOf = (json: UnitJson, place: string) => {
    const kind = UNIT_KINDS.find((k) => k === json.kind);
    if (json.kind !== undefined && kind === undefined)
      notCarried.push(`The kind "${json.kind}" of the unit at ${place} is not known; it was taken for a paragraph.`);
    return kind ?? 'paragraph';
  };
  const contentOf = (json: UnitJson, place: string): readonly Inline[] => {
    if (json.text === undefined) return json.content ?? [];
    const strict = parseNotation(json.text);
    if (strict.ok) return strict.value;
    notCarried.push(
      `The text of the unit at ${place} is no proper notation and was taken as plain characters there. ${strict.refusal.sentence}`,
    );
    return parseNotationLoosely(json.text);
  };
  return function toUnit(json: UnitJson, place: string): Result<Unit> {
    if (json.text !== undefined && json.content !== undefined)
      return refuse('draft-json', `The unit at ${place} has both text and content; give one of the two.`);
    for (const key of Object.keys(json))
      if (!UNIT_KEYS.has(key))
        notCarried.push(`The key "${key}" of the unit at ${place} is not known and was left out.`);
    const own = {
      id: idFor(json.id),
      kind: kindOf(json, place),
      ...(json.num === undefined ? {} : { num: json.num }),
      ...(json.heading === undefined ? {} : { heading: json.heading }),
      content: contentOf(json, place),
      ...(json.span === undefined ? {} : { span: json.span }),
      ...(json.tracked === undefined ? {} : { tracked: json.tracked }),
    };
    const units = all((json.units ?? []).map((child, i) => toUnit(child, `${place}.units.${i}`)));
    return units.ok ? ok({ ...own, units: units.value }) : units;
  };
}

function all<T>(results: readonly Result<T>[]): Result<readonly T[]> {
  const values: T[] = [];
  for (const result of results) {
    if (!result.ok) return result;
    values.push(result.value);
  }
  return ok(values);
}

function firstDouble(units: readonly UnitJson[], seen: Set<string>): string | undefined {
  for (const u of units) {
    if (u.id !== undefined && seen.has(u.id)) return u.id;
    if (u.id !== undefined) seen.add(u.id);
    const below = firstDouble(u.units ?? [], seen);
    if (below !== undefined) return below;
  }
  return undefined;
}

/** How deep a value is nested, without recursion, so that a hostile one cannot exhaust the stack. */
function depthOf(value: unknown): number {
  let level: unknown[] = [value];
  for (let depth = 0; ; depth++) {
    level = level.flatMap((v) => (typeof v === 'object' && v !== null ? Object.values(v) : []));
    if (level.length === 0 || depth > DEEPEST * 2) return depth;
  }
}
