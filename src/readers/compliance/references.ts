import type { Norm } from '#agreement/compliance';
import type { Kind } from './mentioned.ts';
import { nearestTo } from './nearest.ts';
import { type Doc, isMap, type Stated } from './section.ts';
import type { Parts } from './sections.ts';
import { type Use, usesIn } from './uses.ts';

/** Anchors that every agreement has: until a notice of that event sets them, they are open. */
export const OWN_ANCHORS = { SIGN: 'signature', EIF: 'entry-into-force' } as const;

/**
 * Blames each name that stands nowhere. A document without any section of that kind may name what stands elsewhere, as an
 * annex on money names phases; what such names come to is answered in sentences, for nothing is passed over in silence.
 */
export function checkReferences(docs: readonly Doc[], parts: Parts): readonly string[] {
  const known = namesOf(docs);
  const elsewhere = new Set<string>();
  for (const use of usesIn(parts)) {
    const name = use.kind.includes('norm') ? (use.name.split('@')[0] ?? '') : use.name;
    if (known[use.kind].has(name)) continue;
    if (SECTIONS[use.kind].some((key) => key in use.by.doc.sections)) blame(use, name, known[use.kind]);
    else elsewhere.add(`There is no ${use.kind} "${name}" in this file; what rests on it does not come about.`);
  }
  for (const norm of parts.norms) checkClass(norm, docs);
  return [...elsewhere];
}

/** Blames every second item of one name. Within one map the spelling forbids them already. */
export function checkDoubles(parts: Parts): void {
  for (const key of ['norms', 'responses', 'pledges', 'guarantees', 'reports', 'findings'] as const)
    blameDoubles(parts[key], ['id']);
  for (const key of ['anchors', 'lines', 'classes', 'zones', 'phases', 'tranches', 'steps', 'rules'] as const)
    blameDoubles(parts[key], []);
}

/** The sections in which each kind of thing stands. */
const SECTIONS: Readonly<Record<Kind, readonly string[]>> = {
  norm: ['norms'],
  'anchor or norm': ['anchors', 'norms'],
  phase: ['phases'],
  tranche: ['tranches'],
  step: ['steps'],
  rule: ['rules'],
  zone: ['zones'],
  line: ['lines'],
};

/** What stands in the file under each kind, also if it is at fault itself: one fault is not told as two. */
function namesOf(docs: readonly Doc[]): Readonly<Record<Kind, ReadonlySet<string>>> {
  const of = (kind: Kind, ...more: readonly string[]) =>
    new Set([...more, ...docs.flatMap((doc) => SECTIONS[kind].flatMap((key) => namesUnder(doc, key)))]);
  return {
    norm: of('norm'),
    'anchor or norm': of('anchor or norm', ...Object.keys(OWN_ANCHORS)),
    phase: of('phase'),
    tranche: of('tranche'),
    step: of('step'),
    rule: of('rule'),
    zone: of('zone'),
    line: of('line'),
  };
}

function namesUnder({ sections }: Doc, key: string): readonly string[] {
  const section = sections[key];
  if (isMap(section)) return Object.keys(section);
  return Array.isArray(section) ? section.flatMap((item: unknown) => (isMap(item) ? [String(item.id)] : [])) : [];
}

function blame(use: Use, name: string, known: ReadonlySet<string>): void {
  const near = nearestTo(name, known);
  const remedy = near === undefined ? `name one that stands here, or write it down` : `did you mean "${near}"?`;
  const at = placeIn(use.within ?? '', name);
  const sentence = `There is no ${use.kind} "${name}"; ${remedy}${near === undefined ? '.' : ''}`;
  use.by.doc.blames.push({ path: use.path, at, sentence, ...(use.key === undefined ? {} : { key: use.key }) });
}

/** Where a name stands in words as a whole: not `W1` within `W11`. */
function placeIn(words: string, name: string): number {
  const isPart = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}_.-]/u.test(sign);
  for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1))
    if (!isPart(words[at - 1]) && !isPart(words[at + name.length])) return at;
  return 0;
}

/**
 * A class is one that is listed, a word of one, or a word of the text's own, as `armed-vessel`: so only one that is
 * nearly a listed name, and is none, can be told to be a slip.
 */
function checkClass({ value, path, doc }: Stated<Norm>, docs: readonly Doc[]): void {
  const word = value.act.class;
  const classes = docs.flatMap((each) => namesUnder(each, 'classes'));
  if (word === undefined || classes.length === 0 || classes.includes(word)) return;
  const near = nearestTo(word, classes);
  if (near === undefined) return;
  doc.blames.push({
    path: [...path, 'act', 'class'],
    sentence: `There is no class "${word}"; did you mean "${near}"?`,
  });
}

function blameDoubles(items: readonly Stated<unknown>[], below: readonly string[]): void {
  const seen = new Set<string>();
  for (const { id, path, doc } of items) {
    if (id !== '' && seen.has(id))
      doc.blames.push({
        path: [...path, ...below],
        ...(below.length === 0 ? { key: true } : {}),
        sentence: `"${id}" stands here already; give each its own name.`,
      });
    seen.add(id);
  }
}
