/** The way to a value in a file: names of keys and places in lists, from the outside in. */
export type Path = readonly (string | number)[];

/** Where something stands in a file; both are counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** What of an item of a map is meant: the word before the colon, or what stands after it. */
export type Part = 'key' | 'value';

/** One document of a file: its plain value, and where each part of it stands in the text. */
export interface Sheet {
  readonly value: unknown;
  /** Where a value or its key stands, `at` characters on; where there is no such thing, the nearest that holds it. */
  readonly placeOf: (path: Path, part: Part, at: number) => Place;
}
