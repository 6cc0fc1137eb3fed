import type { DraftAttribution } from './draft-attribution.ts';
import { nameIn } from './names.ts';
import { stateOf } from './titles.ts';

/** Who a source is: the fullest name or description that the text has of him. */
export interface Voice {
  readonly speaker: string;
  readonly office?: string;
  readonly party?: string;
  /** The words that described him, where he is not named. */
  readonly described: string;
  readonly named: boolean;
  readonly gender?: 'he' | 'she';
  readonly plural: boolean;
}

interface Mention {
  readonly at: number;
  readonly voice: Voice;
}

/** Everybody whom a text names in full: in order, by each word of the name, and by the words of the office. */
interface People {
  readonly mentions: readonly Mention[];
  readonly byName: ReadonlyMap<string, Voice>;
  readonly byOffice: ReadonlyMap<string, Voice>;
}

/** So many mentions back are looked through for what a pronoun or a description means. */
const LOOK_BACK = 60;

/**
 * Tells who is meant by each source: names in full, surnames, descriptions ("the minister") and pronouns, each by the
 * nearest mention before it that fits; what only stands later names what was described before.
 */
export function voicesOf(text: string, drafts: readonly DraftAttribution[]): ReadonlyMap<DraftAttribution, Voice> {
  const people = peopleIn(text);
  const heard: Mention[] = [];
  const voices = new Map<DraftAttribution, Voice>();
  for (const draft of [...drafts].sort((a, b) => placeOf(a) - placeOf(b))) {
    const voice =
      draft.source === null
        ? undefined
        : voiceOf(text, draft.source[0], text.slice(...draft.source), draft.cue?.[0], people, heard);
    const resolved = voice ?? (draft.source === null && draft.cue === null ? heard.at(-1)?.voice : undefined);
    if (resolved === undefined) continue;
    voices.set(draft, resolved);
    heard.push({ at: placeOf(draft), voice: resolved });
  }
  return voices;
}

function placeOf({ source, cue, content }: DraftAttribution): number {
  return source?.[0] ?? cue?.[0] ?? content[0]?.[0] ?? 0;
}

function voiceOf(
  text: string,
  at: number,
  source: string,
  cue: number | undefined,
  people: People,
  heard: readonly Mention[],
): Voice | undefined {
  const words = source.trim();
  if (/^(?:he|she|his|her)$/i.test(words))
    return byPronoun(text, at, /^(?:she|her)$/i.test(words) ? 'she' : 'he', people, heard);
  if (/^(?:they|their|it|its|we|both|neither|others)$/i.test(words))
    return lastBefore(heard, at, (v) =>
      /^(?:they|their)$/i.test(words) ? v.plural : !/^(?:it|its)$/i.test(words) || !(v.named && v.gender !== undefined),
    )?.voice;
  const label = /^\p{Lu}[\p{Lu}\p{M}.'’ -]+(?:\([^)]*\))?$/u.test(words) ? capitals(words) : undefined;
  if (label !== undefined) return byName(label, words, '', people);
  const aside = asideOf(text, at + source.length, cue);
  const person = nameIn(words) ?? nameIn(aside);
  if (person !== undefined) return byName(person, words, aside, people);
  return byDescription(at, words, people, heard);
}

/** ", the Kremlin spokesman," between the source and its verb. */
function asideOf(text: string, from: number, cue: number | undefined): string {
  if (cue === undefined || cue <= from || cue - from > 120) return '';
  return /^\s*,\s*(.+?)\s*,\s*(?:\S+\s*){0,3}$/su.exec(text.slice(from, cue))?.[1] ?? '';
}

function byName(
  { name, office }: { name: string; office?: string },
  words: string,
  aside: string,
  people: People,
): Voice {
  const full = people.byName.get(name);
  const held = office ?? full?.office ?? officeIn(aside);
  const gender = genderOf(words) ?? genderOf(aside) ?? full?.gender;
  const party = partyOf(`${words} ${aside}`) ?? full?.party;
  return {
    speaker: full?.speaker ?? name,
    ...(held === undefined || held === '' ? {} : { office: held }),
    ...(party === undefined ? {} : { party }),
    ...(gender === undefined ? {} : { gender }),
    described: words,
    named: true,
    plural: false,
  };
}

function officeIn(aside: string): string | undefined {
  return /^(?:the|a|an|his|her|its|\p{Lu})/u.test(aside) && aside.length < 80 && nameIn(aside) === undefined
    ? aside.replace(/^(?:the|a|an)\s+/, '')
    : undefined;
}

/** A label in capitals is written as names are. */
function capitals(words: string): { name: string } | undefined {
  const bare = words
    .replace(/\s*\([^)]*\)$/, '')
    .replace(
      /^(?:(?:MR|MRS|MS|DR|SEN|GEN|ADM|VICE|REAR|PRESIDENT|SECRETARY|MINISTER|AMBASSADOR|JUDGE|REP)\.?\s+)+/,
      '',
    );
  if (bare === '' || /^(?:THE\s|Q$|A$)/.test(bare) || !/^\p{Lu}[\p{Lu}\p{M}.'’ -]+$/u.test(bare)) return undefined;
  return { name: bare.toLowerCase().replace(/(^|[\s'’-])\p{Ll}/gu, (letter) => letter.toUpperCase()) };
}

function byPronoun(
  text: string,
  at: number,
  gender: 'he' | 'she',
  people: People,
  heard: readonly Mention[],
): Voice | undefined {
  const fits = (voice: Voice) =>
    !voice.plural &&
    (voice.gender === gender || (voice.gender === undefined && (isPerson(voice) || PERSONS.test(voice.described))));
  const spoken = lastBefore(heard, at, fits);
  const printed = lastBefore(people.mentions, at, fits);
  if (spoken === undefined || printed === undefined) return (spoken ?? printed)?.voice;
  const fresh =
    printed.at > spoken.at && beginsSentence(text, printed.at) && printed.voice.speaker !== spoken.voice.speaker;
  return fresh ? printed.voice : spoken.voice;
}

/** A single word that nobody calls by an office may be a town or a state. */
function isPerson({ named, speaker, office }: Voice): boolean {
  return named && (speaker.includes(' ') || office !== undefined);
}

/** A name in the first words of its sentence is likely its subject, and so what a pronoun after it means. */
function beginsSentence(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 60), at);
  return /(?:^|[.!?…]["”’»)]*\s+|\n)\s*(?:(?:The|But|And|Yet|Mr|Mrs|Ms|\p{Lu}[\p{L}.]*|of|minister|president|chancellor)\s+){0,5}$/u.test(
    before,
  );
}

/** The last mention before a place that fits, among those not too far back. Mentions are in order. */
function lastBefore(mentions: readonly Mention[], at: number, fits: (voice: Voice) => boolean): Mention | undefined {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return mentions.slice(Math.max(0, low - LOOK_BACK), low).findLast(({ voice }) => fits(voice));
}

const PERSONS =
  /\b(?:man|woman|official|minister|president|chancellor|spokes\w+|leader|envoy|ambassador|negotiator|diplomat|lawyer|analyst|expert|general|admiral|colonel|officer|commander|chief|head|chair\w*|director|professor|adviser|aide|source|delegate|inspector|mediator|skipper|participant|judge|deputy|senator|secretary|king|queen|mayor|farmer|teacher|veteran|colleague|resident|commissioner|representative)\b/i;
const PLURALS =
  /\b(?:officials|diplomats|analysts|experts|sources|people|leaders|negotiators|ministers|members|lawmakers|representatives|envoys|delegates|mediators|observers|critics|supporters|allies|residents|witnesses|researchers|economists|aides|advisers|inspectors|prosecutors|lawyers|women|men|insiders|parties|countries|states|governments|nations|they|\w+s)$/i;

/** "The official" is the one who was described with the same noun before; "the minister" may be named elsewhere. */
function byDescription(at: number, words: string, people: People, heard: readonly Mention[]): Voice {
  const bare = words.replace(/^(?:the|a|an|this|that)\s+/i, '');
  const head = headOf(bare);
  const definite = /^(?:the|this|that)\s/i.test(words);
  const before = definite
    ? lastBefore(heard, at, (v) => headOf(v.described) === head && !/^(?:the|this|that)\s/i.test(v.described))?.voice
    : undefined;
  if (before !== undefined) return before;
  const office = definite && !PLURALS.test(headOf(bare)) ? people.byOffice.get(head) : undefined;
  if (office !== undefined && bare.split(' ').length <= 3) return office;
  const gender = genderOf(words);
  const party = partyOf(words);
  return {
    speaker: bare,
    described: words,
    named: false,
    plural: PLURALS.test(headOf(bare)),
    ...(party === undefined ? {} : { party }),
    ...(gender === undefined ? {} : { gender }),
  };
}

/** The noun that a description is about: the last word before *of*, *for* and their like. */
function headOf(words: string): string {
  const before =
    words.split(/\s+(?:of|for|in|at|from|with|to|on|close|familiar|briefed|who|near|against)\s/)[0] ?? words;
  return (before.split(/\s+/).at(-1) ?? '').toLowerCase();
}

function genderOf(words: string): 'he' | 'she' | undefined {
  if (
    /\b(?:Mr|Sir|Lord|Herr|King|Prince|\w*(?:spokes|chair|congress|police|business|states)man|man|son|brother|father|husband|grandfather)\b/.test(
      words,
    )
  )
    return 'he';
  if (
    /\b(?:Mrs|Ms|Miss|Lady|Dame|Mme|Frau|Madam|Queen|Princess|Baroness|\w*(?:spokes|chair|congress|police|business|states)woman|woman|daughter|sister|mother|wife|grandmother)\b/.test(
      words,
    )
  )
    return 'she';
  return undefined;
}

/** The state that words name or an adjective stands for. */
function partyOf(words: string): string | undefined {
  for (const word of words.split(/[\s,]+/)) {
    const state = stateOf(word.replace(/['’]s?$/, ''));
    if (state !== undefined) return state;
  }
  return undefined;
}

/** Everybody whom the text names in full, with the office printed before or after the name, in order. */
function peopleIn(text: string): People {
  const people: Mention[] = [];
  const known = new Map<string, Voice>();
  for (const found of text.matchAll(RUNS)) {
    const person = nameIn(found[0]);
    if (person === undefined || !person.name.includes(' ')) continue;
    const at = found.index + found[0].lastIndexOf(person.name);
    const before = officeBefore(text, found.index);
    const behind =
      /^,\s+((?:the|a|an)\s+[^,.;:—–“”"\n]{3,70})[,.;—–]/.exec(
        text.slice(at + person.name.length, at + person.name.length + 90),
      )?.[1] ?? '';
    const office =
      [before, person.office ?? ''].filter((word) => word !== '').join(' ') ||
      officeIn(behind) ||
      known.get(person.name)?.office;
    const gender = genderOf(found[0]) ?? genderOf(behind) ?? known.get(person.name)?.gender;
    const party = partyOf(`${before} ${found[0]} ${behind}`) ?? known.get(person.name)?.party;
    const voice: Voice = {
      speaker: person.name,
      described: person.name,
      named: true,
      plural: false,
      ...(office === undefined || office === '' ? {} : { office }),
      ...(gender === undefined ? {} : { gender }),
      ...(party === undefined ? {} : { party }),
    };
    known.set(person.name, voice);
    people.push({ at, voice });
  }
  const mentions = people.map(({ at, voice }) => ({ at, voice: known.get(voice.speaker) ?? voice }));
  return { mentions, byName: firstBy(known.values(), namesOf), byOffice: firstBy(known.values(), officeWords) };
}

function firstBy(voices: Iterable<Voice>, keys: (voice: Voice) => readonly string[]): ReadonlyMap<string, Voice> {
  const map = new Map<string, Voice>();
  for (const voice of voices) for (const key of keys(voice)) if (!map.has(key)) map.set(key, voice);
  return map;
}

/** The whole name, what is left without its first words, and the first alone. */
function namesOf({ speaker }: Voice): readonly string[] {
  const words = speaker.split(' ');
  return [...words.keys()].map((from) => words.slice(from).join(' ')).concat(words.slice(0, 1));
}

function officeWords({ office = '' }: Voice): readonly string[] {
  return office.toLowerCase().split(/\s+/);
}

/** Runs of words with capitals, as names and titles are. */
const RUNS =
  /(?<!\p{L})(?:\p{Lu}\.|(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|Adm|Prof)\.|\p{Lu}[\p{L}\p{M}’'-]{0,30})(?:[ \u00a0](?:(?:de|del|della|di|da|van|von|der|bin|al|la|le|of|for|ibn)[ \u00a0]){0,2}(?:\p{Lu}\.|\p{Lu}[\p{L}\p{M}’'-]{0,30})){1,6}/gu;

/** "foreign minister | Joren Hask" */
function officeBefore(text: string, at: number): string {
  return (
    /(?:(?:the|a|an|its|his|her|their|'s|’s)\s+)?((?:(?:deputy|prime|foreign|defen[cs]e|interior|finance|vice|chief|special|former|acting|opposition|navy|army)\s+)*(?:minister|president|chancellor|leader|spokesman|spokeswoman|spokesperson|envoy|ambassador|negotiator|commander|chief|inspector|lawyer|analyst|adviser|skipper|chairman|chair|director|general|secretary|aide|delegate|mayor))\s*,?\s+$/.exec(
      text.slice(Math.max(0, at - 70), at),
    )?.[1] ?? ''
  );
}
