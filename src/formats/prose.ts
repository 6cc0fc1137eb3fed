import { element, escapeXml } from './xml.ts';

/** Words that people typed as paragraphs of HTML: an empty line parts two, a line break stays one. */
export function paragraphs(text: string): readonly string[] {
  return text
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => element('p', {}, part.trim().split('\n').map(escapeXml).join(element('br'))));
}

/** Words cut to so many characters, with an ellipsis where some are left out. */
export function shortened(words: string, longest: number): string {
  return words.length <= longest ? words : `${words.slice(0, longest - 1).trimEnd()}…`;
}
