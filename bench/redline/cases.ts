import { HELD_BACK_TEXTS, redrafted } from './drafting.ts';
import { makeCase, ROUND, writeBase } from './generator.ts';
import { paraphrases, riverAccord, type TrueCase } from './truth.ts';

/** A set of drafts with known truth, measured together. */
export interface CaseSet {
  readonly name: string;
  readonly cases: () => readonly TrueCase[];
}

/** What is measured. The seeds from 1000 on are held back: nothing was tuned on them. */
export const SETS: readonly CaseSet[] = [
  { name: 'river accord, three rounds', cases: riverAccord },
  { name: 'paraphrases of 2025-26', cases: paraphrases },
  { name: 'redrafted as constitutions and laws are', cases: () => redrafted('parts') },
  { name: 'the same as flat paragraphs', cases: () => redrafted('flat') },
  { name: 'redrafted, held back', cases: () => redrafted('parts', HELD_BACK_TEXTS) },
  { name: 'generated, 580 clauses', cases: () => [makeCase('580', writeBase(1001, 580, 36), 1001, ROUND)] },
  { name: 'generated, 5,400 clauses', cases: () => [makeCase('5400', writeBase(1002, 5400, 50), 1002, ROUND)] },
];

/** The seeds by which recall is measured by kind of edit. */
export const HELD_BACK = Array.from({ length: 14 }, (_, i) => 1010 + i);
