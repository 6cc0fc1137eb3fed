import fc from 'fast-check';
import { asId, type UnitId } from '#agreement/terms';
import type { Draft, Inline, Unit } from '#agreement/text';
import { anyDraft } from '../akn/draft.arbitrary.ts';

/** A draft in the words of the text, as any program may hand it in, without characters that XML cannot hold. */
export const draftInWords: fc.Arbitrary<Draft> = anyDraft.map(({ wording: _, ...draft }) => draft);

/** Two drafts of which the later was made of the earlier at every depth: kept, renumbered, reworded, dropped, moved, put in. */
export const twoDrafts: fc.Arbitrary<readonly [Draft, Draft]> = fc
  .tuple(draftInWords, draftInWords, fc.array(fc.nat(11), { minLength: 1, maxLength: 12 }))
  .map(([earlier, other, dice]) => {
    let thrown = 0;
    const roll = () => dice[thrown++ % dice.length] ?? 0;
    const units = [...changed(earlier.units, roll), ...other.units.slice(0, roll() % 3)];
    return [earlier, { ...earlier, ...(roll() > 8 ? { title: 'Another title' } : {}), units: renamed(units) }] as const;
  });

function changed(units: readonly Unit[], roll: () => number): readonly Unit[] {
  const list: Unit[] = [];
  for (const unit of units) {
    const below = { ...unit, units: changed(unit.units, roll) };
    const how = roll();
    if (how === 0) continue;
    if (how === 1) list.unshift(below);
    else if (how === 2) list.push({ ...below, content: [...unit.content, { kind: 'text', text: ' and no later' }] });
    else if (how === 3) list.push({ ...below, num: '9.', heading: 'Another heading' });
    else if (how === 4) list.push({ ...below, content: unit.content.slice(1) });
    else if (how === 5) list.push(below, { ...below, content: [...unit.content].reverse() });
    else list.push(below);
  }
  return list;
}

/** A later draft has ids of its own; notes that are called are called by their new names. */
function renamed(units: readonly Unit[]): readonly Unit[] {
  let count = 0;
  const walk = (list: readonly Unit[]): readonly Unit[] =>
    list.map((unit) => {
      const below = unit.units.map((child) => ({ old: child.id, made: walk([child])[0] as Unit }));
      const names = new Map(below.map(({ old, made }) => [old, made.id]));
      const content = recalled(unit.content, names);
      return { ...unit, id: asId<UnitId>(`v${count++}`), content, units: below.map(({ made }) => made) };
    });
  return walk(units);
}

function recalled(nodes: readonly Inline[], names: ReadonlyMap<UnitId, UnitId>): readonly Inline[] {
  return nodes.map((node): Inline => {
    if (node.kind === 'noteRef') return { ...node, note: names.get(node.note) ?? node.note };
    if (node.kind === 'alternatives')
      return { ...node, alternatives: node.alternatives.map((a) => ({ ...a, content: recalled(a.content, names) })) };
    return 'content' in node ? { ...node, content: recalled(node.content, names) } : node;
  });
}
