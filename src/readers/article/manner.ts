import type { Level, Manner } from '#agreement/sources';
import type { Voice } from './voices.ts';

/** How a text ascribes words, by who is named as their source and how. */
export function mannerOf(voice: Voice, cue: string): Manner {
  const words = `${voice.described} ${voice.office ?? ''}`.toLowerCase();
  if (
    /\b(?:analysts?|experts?|observers?|economists?|researchers?|commentators?|pundits?)\b/.test(words) &&
    !voice.named
  )
    return 'analysts';
  if (/\b(?:tweet|tweeted|tweets|posted|posts)\b/.test(cue)) return 'social-post';
  if (/spokes(?:man|woman|person|people)|press secretary|press service/.test(words)) return 'spokesperson';
  if (voice.named) return 'named';
  if (
    /\b(?:communiqu[eé]|statement|declaration|text|letter|report|document|draft|treaty|agreement|resolution|ministers|heads of (?:state|government)|parties|delegations|conference|council members)\b/.test(
      words,
    )
  )
    return 'joint-document';
  if (/\b(?:sources?|people|persons?|insiders?|witness(?:es)?|those)\b/.test(words)) return 'unnamed-sources';
  if (
    /\b(?:officials?|diplomats?|negotiators?|mediators?|envoys?|aides?|advis[eo]rs?|lawmakers?|delegates?|leaders?|commanders?|officers?|minister|participants?|colleagues?|allies|prosecutors?)\b/.test(
      words,
    )
  )
    return 'anonymous-official';
  return 'institution';
}

/** The level that a manner of ascribing shows, before anybody has asked what was agreed: a name is on the record. */
export function levelOf(manner: Manner): Level {
  return manner === 'anonymous-official' || manner === 'unnamed-sources' ? 'background' : 'on-the-record';
}
