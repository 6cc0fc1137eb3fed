/**
 * The readers of files that say what a text makes of itself, and what happened under it. They come with a parser of YAML,
 * which nobody else needs to load.
 */
export function agreementFiles() {
  return import('./compliance/index.ts');
}
