import type { Agreement, Happening } from '#agreement/compliance';
import { DOES } from './decision-forms.ts';
import type { Blame } from './fault.ts';
import { happeningForm, KINDS } from './happening-forms.ts';
import { nearestTo } from './nearest.ts';
import { blamesOf, sayIssue, sayValue } from './say-issue.ts';
import { isMap } from './section.ts';
import type { Path } from './sheet.ts';
import { reportForm } from './shown-forms.ts';

/** An entry that was read, or what is at fault in it. */
export type ReadEntry =
  | { readonly ok: true; readonly value: Happening }
  | { readonly ok: false; readonly blames: readonly Blame[] };

/** Reads one entry that stands at a path. Blames all that is at fault in its form. */
export function readEntry(raw: unknown, path: Path): ReadEntry {
  if (!isMap(raw))
    return blamed(path, `${sayValue(raw)} stands where an entry is needed: a map with id, kind, occurred, ….`);
  const form = 'at' in raw && (raw.kind === undefined || raw.kind === 'report') ? reportForm : happeningForm(raw);
  if (form === undefined) return unknownKind(raw, path);
  const read = form.safeParse(raw, { error: sayIssue });
  return read.success ? { ok: true, value: read.data } : { ok: false, blames: blamesOf(read.error.issues, path) };
}

/** What entries may name of their agreement. A kind of which the agreement has none is not asked for. */
export interface Nameable {
  readonly norm: ReadonlySet<string>;
  readonly step: ReadonlySet<string>;
  readonly tranche: ReadonlySet<string>;
  readonly response: ReadonlySet<string>;
  readonly category: ReadonlySet<string>;
}

/** What of an agreement its entries may name. */
export function nameableIn({ norms, guarantees, fund, responses, register }: Agreement): Nameable {
  const ids = (things: readonly { readonly id: string }[]) => new Set(things.map(({ id }) => id));
  return {
    norm: ids([...norms, ...guarantees]),
    step: ids(fund?.steps ?? []),
    tranche: ids(fund?.tranches ?? []),
    response: ids(responses),
    category: new Set(Object.keys(register?.categories ?? {})),
  };
}

/** Blames what an entry names and its agreement does not have. */
export function checkNames(entry: Happening, path: Path, known: Nameable): readonly Blame[] {
  return [
    ...missing(known, 'norm', entry.norm, [...path, 'norm']),
    ...(entry.kind === 'notice' ? (entry.also ?? []) : []).flatMap((name, i) =>
      missing(known, 'norm', name, [...path, 'also', i]),
    ),
    ...(entry.kind === 'notice' || entry.kind === 'posting'
      ? missing(known, 'step', entry.step, [...path, 'step'])
      : []),
    ...(entry.kind === 'posting' ? missing(known, 'tranche', entry.tranche, [...path, 'tranche']) : []),
    ...(entry.kind === 'claim' ? missing(known, 'category', entry.category, [...path, 'category']) : []),
    ...(entry.kind === 'decision' ? checkDecision(entry, path, known) : []),
  ];
}

function checkDecision(entry: Extract<Happening, { kind: 'decision' }>, path: Path, known: Nameable): readonly Blame[] {
  const norms = 'norms' in entry ? (['norms', entry.norms] as const) : undefined;
  const suspends = 'suspends' in entry ? (['suspends', entry.suspends ?? []] as const) : undefined;
  return [
    ...(entry.does === 'step' ? missing(known, 'step', entry.step, [...path, 'step']) : []),
    ...('response' in entry ? missing(known, 'response', entry.response, [...path, 'response']) : []),
    ...[norms, suspends].flatMap((list) =>
      list === undefined ? [] : list[1].flatMap((name, i) => missing(known, 'norm', name, [...path, list[0], i])),
    ),
  ];
}

function missing(known: Nameable, kind: keyof Nameable, name: string | undefined, path: Path): readonly Blame[] {
  const names = known[kind];
  if (name === undefined || names.size === 0) return [];
  const bare = kind === 'norm' ? (name.split('@')[0] ?? name) : name;
  if (names.has(bare)) return [];
  const near = nearestTo(bare, names);
  const remedy = near === undefined ? 'name one that its agreement has.' : `did you mean "${near}"?`;
  return [{ path, sentence: `The agreement has no ${kind} "${bare}"; ${remedy}` }];
}

function unknownKind(raw: Readonly<Record<string, unknown>>, path: Path): ReadEntry {
  if (raw.kind === undefined) return blamed(path, `"kind" is missing: one of ${KINDS.join(', ')}.`);
  if (raw.kind !== 'decision') return blamed([...path, 'kind'], sayNoneOf(raw.kind, KINDS));
  if (raw.does === undefined) return blamed(path, `"does" is missing: what is decided, one of ${DOES.join(', ')}.`);
  return blamed([...path, 'does'], sayNoneOf(raw.does, DOES));
}

function sayNoneOf(value: unknown, known: readonly string[]): string {
  const near = typeof value === 'string' ? nearestTo(value, known) : undefined;
  return `${sayValue(value)} is not one of: ${known.join(', ')}.${near === undefined ? '' : ` Did you mean "${near}"?`}`;
}

function blamed(path: Path, sentence: string): ReadEntry {
  return { ok: false, blames: [{ path, sentence }] };
}
