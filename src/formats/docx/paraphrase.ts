import { absurd } from '#agreement/terms';
import type { Draft, ForceChange, Pair, Redline, TextUnit } from '#agreement/text';
import type { About } from '../about.ts';
import { noticeParagraphs, PARAPHRASE_NOTICE } from './notice.ts';
import { type Block, type Paragraph, PLAIN } from './page.ts';
import { TITLE } from './styles.ts';

/**
 * What changed between two texts of which at least one is a paraphrase, as a plain list in the later's order: what is
 * new or gone, what moved, and the numbers and brackets that differ. Nothing is said of wording.
 */
export function paraphraseBlocks(earlier: Draft, later: Draft, redline: Redline, { notice }: About): readonly Block[] {
  const changes = inOrder(redline.pairs).flatMap((pair) => lineOf(pair, redline));
  return [
    line(`${earlier.title ?? 'Earlier draft'} → ${later.title ?? 'Later draft'}`, TITLE.style),
    ...noticeParagraphs(notice, `${PARAPHRASE_NOTICE}. ${WHY}`),
    ...(changes.length === 0 ? [line('Nothing changed that can be told of a paraphrase.', 'TravauxText')] : changes),
  ];
}

const WHY =
  'The words below are a description, so no claim is made about wording and no change is tracked: this is a list of what is new, gone, moved or counted otherwise.';

function inOrder(pairs: readonly Pair[]): readonly Pair[] {
  const [gone, standing] = [pairs.filter((p) => p.b.length === 0), pairs.filter((p) => p.b.length > 0)];
  return [...standing.toSorted((x, y) => (x.b[0] ?? 0) - (y.b[0] ?? 0)), ...gone];
}

function lineOf(pair: Pair, redline: Redline): readonly Paragraph[] {
  const before = pair.a.flatMap((i) => redline.earlier.units[i] ?? []);
  const after = pair.b.flatMap((i) => redline.later.units[i] ?? []);
  const said = [whatBecame(pair, before, after), ...pair.force.map(sayForce)].filter((words) => words !== '');
  if (said.length === 0) return [];
  return [line(`${namesOf(after.length > 0 ? after : before)}: ${said.join('; ')}.`, 'TravauxText')];
}

function whatBecame(pair: Pair, before: readonly TextUnit[], after: readonly TextUnit[]): string {
  switch (pair.label) {
    case 'inserted':
      return `new, “${wordsOf(after)}”`;
    case 'deleted':
      return `gone, “${wordsOf(before)}”`;
    case 'split':
      return `divided, was ${namesOf(before)}`;
    case 'merged':
      return `joined from ${namesOf(before)}`;
    case 'duplicated':
      return `stands more than once, was ${namesOf(before)}`;
    case 'deduplicated':
      return `stands once, was ${namesOf(before)}`;
    case 'moved':
    case 'moved-and-reworded':
      return `moved, was ${namesOf(before)}`;
    case 'renumbered':
      return `renumbered, was ${namesOf(before)}`;
    case 'reworded':
    case 'unchanged':
      return '';
    default:
      return absurd(pair.label);
  }
}

function sayForce({ kind, before, after }: ForceChange): string {
  if (before === null) return `${kind} added, “${after}”`;
  return after === null ? `${kind} gone, “${before}”` : `${kind} “${before}” became “${after}”`;
}

/** Units as they are called in print: their numbers and headings, or where there are none their first words. */
function namesOf(units: readonly TextUnit[]): string {
  return units.map(nameOf).join(', ');
}

function nameOf({ num, heading, text }: TextUnit): string {
  const printed = [num, heading].filter((part) => part !== undefined && part !== '').join(' ');
  return printed === '' ? `“${text.split(/\s+/).slice(0, 6).join(' ')} …”` : printed;
}

function wordsOf(units: readonly TextUnit[]): string {
  return units.map((unit) => unit.text).join(' ');
}

function line(words: string, style: string): Paragraph {
  return { kind: 'paragraph', setting: { style, level: 0 }, runs: [{ text: words, look: PLAIN }] };
}
