const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** Which way a language is written; without a language the words themselves decide (`auto`). */
export function directionOf(lang: string | undefined): 'ltr' | 'rtl' | 'auto' {
  if (lang === undefined) return 'auto';
  return RIGHT_TO_LEFT.has(lang.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
