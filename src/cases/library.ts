import type { Party, Pick, Question } from '#agreement/parties';
import type { TabledDraft } from '#agreement/text';
import type { Front } from './front.ts';

export type { Front, FrontColumn, FrontLead } from './front.ts';

/** The sample processes that came with the program. */
export interface Library {
  readonly cases: readonly Case[];
}

/** One sample process, read from its folder under cases/. */
export interface Case {
  readonly id: string;
  readonly title: string;
  readonly short: string;
  /** What every page and every export of this case must say. */
  readonly notice: string;
  readonly invented: boolean;
  /** First and last civil day that the record covers. */
  readonly opensOn: string;
  readonly closesOn: string;
  /** The day on which the pages open, if not the last. */
  readonly knownFrom?: string;
  readonly parties: readonly Party[];
  readonly sources: readonly CaseSource[];
  /** In order of their dates. */
  readonly drafts: readonly TabledDraft[];
  readonly questions: readonly Question[];
  readonly picks: readonly Pick[];
  /** Which questions each unit touches, by the unit's id. */
  readonly touches: ReadonlyMap<string, readonly string[]>;
  /** What the front page shows of it, if it has one. */
  readonly front?: Front;
}

/** What was read for a case. `letter` is the publisher's Admiralty letter, A to F. */
export interface CaseSource {
  readonly id: string;
  readonly publisher: string;
  readonly date: string;
  readonly letter: string;
  readonly address?: string;
  readonly about: string;
  readonly relays?: readonly string[];
}

/** The case of that id, or nothing. */
export function findCase(library: Library, id: string): Case | undefined {
  return library.cases.find((c) => c.id === id);
}

/** The draft of that id within a case, or nothing. */
export function findDraft(found: Case, id: string): TabledDraft | undefined {
  return found.drafts.find((d) => d.id === id);
}
