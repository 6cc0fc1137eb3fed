/** The two or three letters of a language that a PDF can name; undefined where the tag is none. */
export function languageCode(lang: string | undefined): string | undefined {
  return /^([a-z]{2,3})(?:-|$)/i.exec(lang ?? '')?.[1]?.toLowerCase();
}
