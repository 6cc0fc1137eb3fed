import { isNationality, TITLES } from './titles.ts';

/** A name as printed, taken apart: the office before it, and the name itself. */
export interface NamedPerson {
  readonly name: string;
  readonly office?: string;
}

/** Reads a noun phrase as an office and a name: "US Secretary of State Antony Blinken". Nothing where it names nobody. */
export function nameIn(phrase: string): NamedPerson | undefined {
  if (/\s(?:and|or)\s/.test(phrase)) return undefined;
  const words = phrase.replace(/^(?:the|a|an)\s+/i, '').split(/\s+/);
  let first = 0;
  for (const [at, word] of words.entries())
    if (isTitle(word) || isNationality(word) || (/^\p{Ll}/u.test(word) && !PARTICLES.has(word))) first = at + 1;
    else if (at > first && /^(?:of|for)$/.test(words[at - 1] ?? '')) continue;
  if (words.length === 1 && isCommon(words[0] ?? '')) return undefined;
  if (/^(?:of|for|in|at|from|to|with|against)$/.test(words[first - 1] ?? '')) return undefined;
  const name = words.slice(first).filter((word) => word !== '');
  if (name.length === 0 || name.length > 5 || !name.every(isNameWord) || !/^\p{Lu}/u.test(name[0] ?? ''))
    return undefined;
  if (ORGANISATIONS.test(name.at(-1) ?? '') || (/^(?:the)\s/i.test(phrase) && first === 0)) return undefined;
  const office = words
    .slice(0, first)
    .filter((word) => !HONORIFICS.test(word))
    .join(' ');
  return { name: name.join(' ').replace(/['’]s?$|,$/u, ''), ...(office === '' ? {} : { office }) };
}

/** "Analysts", "Officials" and "Police" have a capital only where they begin a sentence. */
function isCommon(word: string): boolean {
  const small = word.toLowerCase();
  return TITLES.has(small) || TITLES.has(small.replace(/s$/, '')) || COMMON.has(small);
}

const COMMON = new Set(
  'sources diplomats experts observers economists police critics supporters people others many some residents witnesses insiders researchers historians politicians lawmakers allies colleagues friends neighbours scholars veterans farmers fishermen activists protesters prosecutors investigators rebels militants authorities troops soldiers voters opponents rivals judges parliament government parties delegations doctors teachers students workers villagers survivors relatives parents women men campaigners insurers meteorologists'.split(
    ' ',
  ),
);

const HONORIFICS = /^(?:Mr|Mrs|Ms|Miss|Sir|Lady|Lord|Dame|Dr|Prof|Herr|Frau|M|Mme|MR|MRS|MS)\.?$/;
const PARTICLES = new Set(
  'de del della di da dos du la le van von der den ter bin ibn al el y bint ben abu'.split(' '),
);
const ORGANISATIONS =
  /^(?:Ministry|Group|Service|Council|News|Party|Army|Navy|Front|Union|Commission|Committee|Agency|Times|Post|Daily|Herald|House|Kremlin|Federation|Bank|Institute|University|Department|Office|Parliament|Court|Tribunal|Government|States|Nations|Kingdom|Movement|Alliance|Association|Forces|Police|Company|Corporation|Press|Side|Conference|Embassy|Foundation|Network|Radio|Television)s?$/i;

function isTitle(word: string): boolean {
  return TITLES.has(word.toLowerCase().replace(/[.,]$/, '')) || HONORIFICS.test(word);
}

function isNameWord(word: string): boolean {
  return /^\p{Lu}[\p{L}\p{M}.'’-]*,?$/u.test(word) || PARTICLES.has(word);
}
