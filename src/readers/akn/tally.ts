import type { AknElement } from './element.ts';
import { READ_ATTRIBUTES } from './vocabulary.ts';

/** What of a file a draft does not carry, counted while reading and told in sentences at the end. */
export interface Tally {
  /** The words of the element are carried; that they were marked so is not. */
  readonly marking: (element: AknElement) => void;
  /** The element's parts are carried; that they stood together is not. */
  readonly group: (element: AknElement) => void;
  /** The element is read as a near kind of unit. */
  readonly near: (element: AknElement, kind: string) => void;
  /** The element has no words and was left out, or is kept as something that is not words. */
  readonly wordless: (element: AknElement) => void;
  /** A block of metadata. */
  readonly metadata: (element: AknElement) => void;
  /** Counts the attributes that are not read. */
  readonly attributes: (element: AknElement) => void;
  /** Anything else, in a sentence of its own. */
  readonly note: (sentence: string) => void;
  readonly sentences: () => readonly string[];
}

/** Begins an empty count. */
export function newTally(): Tally {
  const [markings, groups, nears, wordless, metadata, attributes] = [
    counter(),
    counter(),
    counter(),
    counter(),
    counter(),
    counter(),
  ];
  const notes: string[] = [];
  return {
    marking: (element) => markings.add(element.name),
    group: (element) => groups.add(element.name),
    near: (element, kind) => nears.add(`${element.name} as ${kind}`),
    wordless: (element) => wordless.add(element.name),
    metadata: (element) => metadata.add(element.name),
    attributes: (element) => {
      for (const name of Object.keys(element.attributes)) if (!READ_ATTRIBUTES.has(name)) attributes.add(name);
    },
    note: (sentence) => notes.push(sentence),
    sentences: () => [
      ...notes,
      ...metadata.names().map((name) => `The block of metadata "${name}" is not carried.`),
      ...markings.tell(
        (list) => `The words in these elements are carried, what the elements say of them is not: ${list}.`,
      ),
      ...groups.tell((list) => `The parts of these groups are carried, the groups themselves are not: ${list}.`),
      ...nears.tell((list) => `These elements were read as the nearest kind of unit: ${list}.`),
      ...wordless.tell(
        (list) =>
          `These elements hold no words of the text and are not carried, or only as a sign in their place: ${list}.`,
      ),
      ...attributes.tell((list) => `These attributes are not carried: ${list}.`),
    ],
  };
}

function counter() {
  const counts = new Map<string, number>();
  return {
    add: (name: string) => void counts.set(name, (counts.get(name) ?? 0) + 1),
    names: () => [...counts.keys()],
    tell: (sentence: (list: string) => string): readonly string[] =>
      counts.size === 0
        ? []
        : [sentence([...counts].map(([name, n]) => (n === 1 ? name : `${name} (${n})`)).join(', '))],
  };
}
