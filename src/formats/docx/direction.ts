/** Whether a language (BCP 47) is written from right to left: by its script if it names one, else by its usual script. */
export function isRightToLeft(lang: string): boolean {
  const [language = '', ...rest] = lang.toLowerCase().split('-');
  const script = rest.find((part) => part.length === 4);
  return script === undefined ? LANGUAGES.has(language) : SCRIPTS.has(script);
}

const SCRIPTS: ReadonlySet<string> = new Set(['adlm', 'arab', 'hebr', 'mand', 'nkoo', 'rohg', 'samr', 'syrc', 'thaa']);
const LANGUAGES: ReadonlySet<string> = new Set(
  'ar arc ckb dv fa he iw ji ks lrc mzn nqo ps sd syr ug ur yi'.split(' '),
);
