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

function partyNamed({ party, described, office }: Voice, parties: Gazetteer['parties']): string | undefined {
  const words = ` ${[party ?? '', described, office ?? '']
    .join(' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gu, ' ')} `;
  return parties.find(({ name, short }) =>
    [name, short].some((own) => own !== undefined && words.includes(` ${own.toLowerCase()} `)),
  )?.id;
}
