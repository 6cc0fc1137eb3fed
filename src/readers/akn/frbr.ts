import type { Draft } from '#agreement/text';
import { type AknElement, childElements, wordsOf } from './element.ts';

/** What the metadata say of the draft as a whole: title, language, whether its words are a paraphrase. */
export function readHead(root: AknElement): Omit<Draft, 'units'> {
  const meta = findFirst(root, 'meta');
  const ours = meta === undefined ? undefined : findOurs(meta);
  const title = (meta && titleIn(meta)) ?? titleInText(root);
  const lang = ours === undefined ? meta && languageIn(meta) : ours.attributes.lang;
  return {
    ...(title === undefined ? {} : { title }),
    ...(lang === undefined ? {} : { lang }),
    ...(ours?.attributes.wording === 'paraphrase' ? { wording: 'paraphrase' } : {}),
    ...(ours?.attributes.wording === 'text' ? { wording: 'text' } : {}),
  };
}

/** The blocks of metadata in the whole file, without what is read of them: identification, notes, and what we wrote ourselves. */
export function metadataBlocks(root: AknElement): readonly AknElement[] {
  const unread = (block: AknElement) =>
    block.name !== 'identification' &&
    block.name !== 'notes' &&
    !(block.name === 'proprietary' && findOurs(block) !== undefined);
  return all(root, 'meta').flatMap((meta) => childElements(meta).filter(unread));
}

/** Every element of a name, in document order. */
export function all(root: AknElement, name: string): readonly AknElement[] {
  const found: AknElement[] = [];
  const walk = (element: AknElement) => {
    for (const child of childElements(element)) {
      if (!child.alien && child.name === name) found.push(child);
      walk(child);
    }
  };
  walk(root);
  return found;
}

function findFirst(root: AknElement, name: string): AknElement | undefined {
  return all(root, name)[0];
}

function findOurs(meta: AknElement): AknElement | undefined {
  return childElements(meta)
    .flatMap((block) => (block.alien ? [block] : childElements(block)))
    .find((e) => e.alien && e.name === 'draft');
}

function titleIn(meta: AknElement): string | undefined {
  return all(meta, 'FRBRalias').find((alias) => /title/i.test(alias.attributes.name ?? ''))?.attributes.value;
}

/** Where the metadata give no title, the text's own, as printed. */
function titleInText(root: AknElement): string | undefined {
  const printed = findFirst(root, 'docTitle') ?? findFirst(root, 'shortTitle');
  const words = printed === undefined ? '' : wordsOf(printed).replace(/\s+/g, ' ').trim();
  return words === '' ? undefined : words;
}

/** The expression's language as BCP 47; Akoma Ntoso writes three letters, for which BCP 47 has two where it can. */
function languageIn(meta: AknElement): string | undefined {
  const written = findFirst(meta, 'FRBRlanguage')?.attributes.language;
  if (written === undefined || !/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(written) || written === 'und')
    return undefined;
  return Intl.getCanonicalLocales(written)[0];
}
