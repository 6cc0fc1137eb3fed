import { absurd } from '#agreement/terms';
import type { Alternative, Inline } from '../inline.ts';
import { printNotation } from '../notation.ts';
import type { Bone, BoneAlternative } from './redline.ts';

/** Takes the words out of content. A run of words keeps its length and how it is set. */
export function bonesOf(content: readonly Inline[]): readonly Bone[] {
  return content.map(boneOf);
}

/**
 * Sets words into bones again. `text` is the content as the notation prints it. Throws if the words are not those
 * that the bones were taken from: then the caller has mixed up two drafts.
 */
export function wordsInto(bones: readonly Bone[], text: string): readonly Inline[] {
  const reader: Reader = { text, at: 0 };
  const content = bones.map((bone) => dress(bone, reader));
  if (reader.at !== text.length) throw new Error(`"${text}" does not fit the frame that it is set into`);
  return content;
}

function boneOf(node: Inline): Bone {
  switch (node.kind) {
    case 'text':
      return { kind: 'words', length: node.text.length, ...(node.marks === undefined ? {} : { marks: node.marks }) };
    case 'bracket':
    case 'link':
    case 'comment':
    case 'inserted':
      return { kind: 'around', node: { ...node, content: [] }, content: bonesOf(node.content) };
    case 'alternatives':
      return {
        kind: 'alternatives',
        alternatives: node.alternatives.map((a) => ({ ...a, content: bonesOf(a.content) })),
      };
    case 'deleted':
    case 'placeholder':
    case 'noteRef':
    case 'foreign':
      return { kind: 'whole', node };
    default:
      return absurd(node);
  }
}

interface Reader {
  readonly text: string;
  at: number;
}

function dress(bone: Bone, reader: Reader): Inline {
  switch (bone.kind) {
    case 'words': {
      const text = takeWords(reader, bone.length);
      return { kind: 'text', text, ...(bone.marks === undefined ? {} : { marks: bone.marks }) };
    }
    case 'whole':
      reader.at += printNotation([bone.node]).length;
      return bone.node;
    case 'around':
      return dressAround(bone, reader);
    case 'alternatives':
      return { kind: 'alternatives', alternatives: dressAlternatives(bone.alternatives, reader) };
    default:
      return absurd(bone);
  }
}

function dressAround({ node, content }: Bone & { kind: 'around' }, reader: Reader): Inline {
  const printed = node.kind === 'bracket' ? printNotation([node]) : '';
  if (printed !== '') reader.at++;
  const dressed = { ...node, content: content.map((bone) => dress(bone, reader)) };
  if (printed !== '') reader.at += printed.length - 1;
  return dressed;
}

/** As printed: "[", the alternatives with " || " between them, "]". */
function dressAlternatives(bones: readonly BoneAlternative[], reader: Reader): readonly Alternative[] {
  reader.at++;
  return bones.map((bone, i) => {
    const empty: Alternative = { ...bone, content: [] };
    const around = printNotation([{ kind: 'alternatives', alternatives: [empty] }]);
    const tail = around.length - `[${bone.name}: ${NO_TEXT}`.length;
    reader.at += bone.name.length + 2;
    const start = reader.at;
    const content = bone.content.map((inner) => dress(inner, reader));
    if (reader.at === start) reader.at += NO_TEXT.length;
    reader.at += tail + (i === bones.length - 1 ? 0 : ' || '.length - 1);
    return { ...bone, content };
  });
}

/** How the notation prints an alternative without words. */
const NO_TEXT = 'no text';

/** Takes as many characters as the words had, an escape counting as the one that it stands for. */
function takeWords(reader: Reader, length: number): string {
  let words = '';
  while (words.length < length) {
    if (reader.text[reader.at] === '\\') reader.at++;
    if (reader.at >= reader.text.length)
      throw new Error(`"${reader.text}" is shorter than the frame that it is set into`);
    words += reader.text[reader.at];
    reader.at++;
  }
  return words;
}
