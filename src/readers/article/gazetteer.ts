import type { Voice } from './voices.ts';

/** The people and parties that a case knows, to link speakers to. */
export interface Gazetteer {
  readonly people: readonly {
    readonly name: string;
    readonly party?: string;
    readonly offices?: readonly { readonly title: string }[];
  }[];
  readonly parties: readonly {
    readonly id: string;
    readonly name: string;
    readonly short?: string;
    readonly code?: string;
    /** What else it is called: "Russian", "Moscow", "the Kremlin". */
    readonly aliases?: readonly string[];
  }[];
}

/** A voice with the party that the case knows it by: by the person's name first, by words of the party's name next. */
export function linked(voice: Voice, { people, parties }: Gazetteer): Voice {
  const person = voice.named ? people.find(({ name }) => sameName(name, voice.speaker)) : undefined;
  const own = person?.party ?? partyNamed(voice, parties);
  return {
    ...voice,
    ...(person === undefined ? {} : { speaker: person.name }),
    ...(own === undefined ? {} : { party: own }),
  };
}

/** The same surname and no other first name; spellings of one name differ at its end (Zelensky, Zelenskyy). */
function sameName(known: string, heard: string): boolean {
  const [a, b] = [partsOf(known), partsOf(heard)];
  const [lastA = '', lastB = ''] = [a.at(-1), b.at(-1)];
  if (
    lastA !== lastB &&
    !(
      lastA.length > 5 &&
      lastA.slice(0, -2) === lastB.slice(0, lastA.length - 2) &&
      Math.abs(lastA.length - lastB.length) < 3
    )
  )
    return false;
  return b.length === 1 || a.length === 1 || a[0]?.charAt(0) === b[0]?.charAt(0);
}

function partsOf(name: string): readonly string[] {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[\s-]+/);
}

/** The party whose name, or other name, stands first in the words for the speaker; of those that begin together the longest. */
function partyNamed({ party, described, office }: Voice, parties: Gazetteer['parties']): string | undefined {
  const heard = spaced([described, office ?? '', party ?? ''].join(' '));
  let first: { readonly id: string; readonly at: number; readonly length: number } | undefined;
  for (const { id, name, short, aliases = [] } of parties)
    for (const called of [name, ...(short === undefined ? [] : [short]), ...aliases]) {
      const words = spaced(called);
      const at = heard.indexOf(words);
      if (at < 0 || (first !== undefined && (at > first.at || (at === first.at && words.length <= first.length))))
        continue;
      first = { id, at, length: words.length };
    }
  return first?.id;
}

/** Small letters, one space on each side of every word. */
function spaced(words: string): string {
  return ` ${words
    .toLowerCase()
    .replace(/['’]s\b/gu, ' ')
    .replace(/[^\p{L}\p{N}.]+/gu, ' ')
    .trim()} `;
}
