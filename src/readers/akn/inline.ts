import { alsoMarked, type Inline, type Mark, type Unit } from '#agreement/text';
import { contentOfRuns, type Run } from '../runs.ts';
import { trackedOf } from './changes.ts';
import { type AknElement, type AknNode, wordsOf } from './element.ts';
import type { Reading } from './reading.ts';
import { isStructure, MARK_OF, QUOTED } from './vocabulary.ts';

/** Words as runs, with the notes that they call. Structure that is quoted amid a sentence opens a further stretch. */
export interface Stretch {
  /** The structure that stands before these words. */
  readonly quoted: readonly Unit[];
  readonly runs: Run[];
  readonly notes: Unit[];
}

interface Setting {
  readonly marks: readonly Mark[];
  readonly verbatim: boolean;
}

/** Writes words and what stands among them down as stretches of runs; there is always a first one. */
export function writeStretches(
  nodes: readonly AknNode[],
  reading: Reading,
  setting: Setting,
): readonly [Stretch, ...Stretch[]] {
  const stretches: [Stretch, ...Stretch[]] = [{ quoted: [], runs: [], notes: [] }];
  const scribe: Scribe = { reading, stretches, last: () => stretches.at(-1) ?? stretches[0] };
  writeNodes(nodes, scribe, setting);
  return stretches;
}

interface Scribe {
  readonly reading: Reading;
  readonly stretches: Stretch[];
  readonly last: () => Stretch;
}
type Writer = (element: AknElement, scribe: Scribe, setting: Setting) => void;

/** Elements that mean more to a draft than their words; all others pass their words on. */
const WRITERS: Readonly<Record<string, Writer>> = {
  eol: (_element, scribe, setting) => say('\n', scribe, setting),
  br: (_element, scribe, setting) => say('\n', scribe, setting),
  authorialNote: writeNote,
  noteRef: writeNote,
  ref: writeLink,
  a: writeLink,
  rref: writeLink,
  ins: writeChange,
  del: writeChange,
  quotedText: writeQuote,
  embeddedText: writeQuote,
  img: (element, scribe) => putForeign(element, scribe, 'picture', element.attributes.alt ?? element.attributes.title),
  marker: (element, scribe) => putForeign(element, scribe, element.attributes.name ?? 'marker', element.own.alt),
  eop: (element, scribe) => scribe.reading.tally.wordless(element),
  omissis: writeOmission,
  span: writeSpan,
};

function writeNodes(nodes: readonly AknNode[], scribe: Scribe, setting: Setting): void {
  for (const node of nodes)
    if (typeof node !== 'string') writeElement(node, scribe, { ...setting, verbatim: node.verbatim });
    else say(setting.verbatim ? node : node.replace(/[ \t\r\n]+/g, ' '), scribe, setting);
}

function say(text: string, scribe: Scribe, { marks }: Setting): void {
  scribe.last().runs.push(marks.length === 0 ? { text } : { text, marks });
}

function writeElement(element: AknElement, scribe: Scribe, setting: Setting): void {
  const { name } = element;
  const mark = Object.entries(MARK_OF).find(([key]) => key === name)?.[1];
  const write = (Object.hasOwn(WRITERS, name) ? WRITERS[name] : undefined) ?? passOn;
  if (element.alien) putForeign(element, scribe, name, wordsOf(element));
  else if (QUOTED.has(name) || isStructure(name)) openStructure(element, scribe);
  else if (mark !== undefined) writeNodes(element.children, scribe, withMark(setting, mark));
  else write(element, scribe, setting);
  if (!element.alien && !isStructure(name)) scribe.reading.tally.attributes(element);
}

function openStructure(element: AknElement, scribe: Scribe): void {
  const isQuoted = QUOTED.has(element.name);
  if (isQuoted) scribe.reading.tally.group(element);
  const quoted = scribe.reading.units(isQuoted ? element.children : [element]);
  scribe.stretches.push({ quoted, runs: [], notes: [] });
}

function passOn(element: AknElement, scribe: Scribe, setting: Setting): void {
  scribe.reading.tally.marking(element);
  writeNodes(element.children, scribe, setting);
}

/** What stands within a link, a comment or a tracked change: one node, with content of its own. */
function putNode(
  element: AknElement,
  scribe: Scribe,
  setting: Setting,
  wrap: (content: readonly Inline[]) => Inline,
): void {
  const [inner, ...rest] = writeStretches(element.children, scribe.reading, setting);
  scribe.last().runs.push({ node: wrap(contentOfRuns(inner.runs)) });
  scribe.last().notes.push(...inner.notes);
  scribe.stretches.push(...rest);
}

function putForeign(element: AknElement, scribe: Scribe, what: string, given: string | undefined): void {
  scribe.reading.tally.wordless(element);
  const alt = element.own.alt ?? given?.replace(/\s+/g, ' ').trim();
  const known = alt === undefined || (alt === '' && element.own.alt === undefined) ? {} : { alt };
  scribe.last().runs.push({ node: { kind: 'foreign', what, ...known } });
}

function writeLink(element: AknElement, scribe: Scribe, setting: Setting): void {
  const href = element.own.href ?? element.attributes.href ?? element.attributes.from;
  if (element.name === 'rref') scribe.reading.tally.marking(element);
  if (href === undefined) passOn(element, scribe, setting);
  else putNode(element, scribe, setting, (content) => ({ kind: 'link', href, content }));
}

function writeSpan(element: AknElement, scribe: Scribe, setting: Setting): void {
  const { comment: words, author = '', date } = element.own;
  const set = element.attributes.class;
  if (words !== undefined)
    putNode(element, scribe, setting, (content) => ({
      kind: 'comment',
      author,
      ...(date === undefined ? {} : { date }),
      words,
      content,
    }));
  else if (set === 'strike' || set === 'smallcaps') writeNodes(element.children, scribe, withMark(setting, set));
  else passOn(element, scribe, setting);
}

function writeChange(element: AknElement, scribe: Scribe, setting: Setting): void {
  const kind = element.name === 'ins' ? 'inserted' : 'deleted';
  const { view } = scribe.reading;
  if (view === 'marked') putNode(element, scribe, setting, (content) => ({ ...trackedOf(element, kind), content }));
  else if ((view === 'accepted') === (kind === 'inserted')) writeNodes(element.children, scribe, setting);
}

/** The signs of quotation that an attribute gives are printed, unless they stand in the words as well. */
function writeQuote(element: AknElement, scribe: Scribe, setting: Setting): void {
  const { startQuote = '', endQuote = '' } = element.attributes;
  const words = wordsOf(element).trim();
  if (!words.startsWith(startQuote)) say(startQuote, scribe, setting);
  passOn(element, scribe, setting);
  if (!words.endsWith(endQuote)) say(endQuote, scribe, setting);
}

function writeOmission(element: AknElement, scribe: Scribe, setting: Setting): void {
  if (wordsOf(element).trim() === '') putForeign(element, scribe, 'omission', undefined);
  else passOn(element, scribe, setting);
}

function writeNote(element: AknElement, scribe: Scribe, setting: Setting): void {
  const { marker: label, href = '' } = element.attributes;
  const { reading } = scribe;
  const { id, unit } = element.name === 'authorialNote' ? reading.note(element) : reading.noteCalled(element);
  if (unit !== undefined) scribe.last().notes.push(unit);
  if (id !== undefined)
    return void scribe
      .last()
      .runs.push({ node: { kind: 'noteRef', note: id, ...(label === undefined ? {} : { label }) } });
  reading.tally.note(`The note that "${href}" calls is not in the file; the call is kept as a link.`);
  const words =
    label === undefined
      ? []
      : [{ kind: 'text' as const, text: label, ...(setting.marks.length === 0 ? {} : { marks: setting.marks }) }];
  scribe.last().runs.push({ node: { kind: 'link', href, content: words } });
}

function withMark(setting: Setting, mark: Mark): Setting {
  return { ...setting, marks: alsoMarked(setting.marks, mark) };
}
