import type { Clause, Clauses } from './clause.ts';
import type { Match } from './match.ts';

/** How far a joined neighbour may be to say anything. */
const NEAR = 4;

/** What speaks for a pair apart from its own words: its neighbours, the unit above it, its heading. */
export interface Surroundings {
  /** 0 to 1: the neighbours on both sides lie beside each other in both drafts. */
  readonly neighbours: (a: number, b: number) => number;
  /** 0 to 1: the units above are joined through their other units; undefined where nothing is known. */
  readonly parents: (a: number, b: number) => number | undefined;
}

/** Reads the surroundings off a match. */
export function surroundings(clauses: Clauses, match: Match): Surroundings {
  const homes = votes(clauses, match, (c) => c.home);
  const houses = votes(clauses, match, (c) => c.house);
  return {
    neighbours: (a, b) => (beside(match, a, b, -1) + beside(match, a, b, 1)) / 2,
    parents: (a, b) => homes(a, b) ?? houses(a, b),
  };
}

/** How well the nearest joined unit on one side of each leads to the other. */
function beside(match: Match, a: number, b: number, step: 1 | -1): number {
  return (leads(match.ofA, match.ofB, a, b, step) + leads(match.ofB, match.ofA, b, a, step)) / 2;
}

function leads(partners: Int32Array, back: Int32Array, from: number, to: number, step: 1 | -1): number {
  for (let d = 1; d <= NEAR; d++) {
    const at = from + d * step;
    if (at < 0 || at >= partners.length) return 0;
    let partner = partners[at] ?? -1;
    if (partner < 0) continue;
    // Of several parts the one that lies nearest.
    while (partner - step !== to && back[partner - step] === at) partner -= step;
    const away = (partner - to) * step;
    if (away <= 0 || away > NEAR) return 0;
    return 1 / (1 + 0.5 * Math.abs(away - d) + 0.25 * (d - 1));
  }
  return 0;
}

/** The share of joined units below two parents that are joined with each other, this pair left out of the count. */
function votes(clauses: Clauses, match: Match, parent: (c: Clause) => number) {
  const together = new Map<number, number>();
  const width = 2 * clauses.b.length + 1; // a unit has at most two parents here
  const [joinedA, joinedB] = [new Map<number, number>(), new Map<number, number>()];
  for (const clause of clauses.a) {
    const b = match.ofA[clause.index] ?? -1;
    if (b < 0) continue;
    const [p, q] = [parent(clause), parent(clauses.b[b] as Clause)];
    if (p === -1 || q === -1) continue;
    together.set(p * width + q, (together.get(p * width + q) ?? 0) + 1);
    joinedA.set(p, (joinedA.get(p) ?? 0) + 1);
    joinedB.set(q, (joinedB.get(q) ?? 0) + 1);
  }
  return (a: number, b: number): number | undefined => {
    const [p, q] = [parent(clauses.a[a] as Clause), parent(clauses.b[b] as Clause)];
    if (p === -1 || q === -1) return undefined;
    const [partnerA, partnerB] = [clauses.b[match.ofA[a] ?? -1], clauses.a[match.ofB[b] ?? -1]];
    const ja = (joinedA.get(p) ?? 0) - (partnerA === undefined ? 0 : 1);
    const jb = (joinedB.get(q) ?? 0) - (partnerB === undefined ? 0 : 1);
    if (ja <= 0 && jb <= 0) return undefined;
    const ownA = partnerA !== undefined && parent(partnerA) === q ? 1 : 0;
    const ownB = partnerB !== undefined && partnerB.index !== a && parent(partnerB) === p ? 1 : 0;
    return (2 * ((together.get(p * width + q) ?? 0) - ownA - ownB)) / (ja + jb);
  };
}
