import type { Draft } from '../draft.ts';
import type { Inline } from '../inline.ts';
import { fitsNotation, parseNotation, printNotation } from '../notation.ts';
import { ownText } from '../text-unit.ts';
import type { Unit } from '../unit.ts';
import { bonesOf, wordsInto } from './bones.ts';
import type { Frame, Side } from './redline.ts';

/** Takes the words of its text units out of a draft, and keeps all else. */
export function frameOf(draft: Draft): readonly Frame[] {
  let index = 0;
  const toFrame = ({ id, content, units, ...shape }: Unit): Frame => {
    const text = ownText(content);
    const own: Pick<Frame, 'unit' | 'content' | 'bones'> =
      text !== ''
        ? {
            unit: { index: index++, length: text.length },
            ...(isPlain(content, text) ? {} : { bones: bonesOf(content) }),
          }
        : content.length > 0
          ? { content }
          : {};
    return { id, ...own, shape, units: units.map(toFrame) };
  };
  return draft.units.map(toFrame);
}

/** Sets texts into a frame. `texts` gives the text of each text unit, by index. */
export function draftOf(side: Pick<Side, 'head' | 'frame'>, texts: (index: number) => string): Draft {
  const toUnit = ({ id, unit, shape, content, bones, units }: Frame): Unit => ({
    id,
    ...shape,
    content: unit === undefined ? (content ?? []) : dressed(texts(unit.index), bones),
    units: units.map(toUnit),
  });
  return { ...side.head, units: side.frame.map(toUnit) };
}

/** How long the text of each text unit of a frame is, by index. */
export function lengthsOf(frame: readonly Frame[]): readonly number[] {
  const lengths: number[] = [];
  const walk = (list: readonly Frame[]) => {
    for (const { unit, units } of list) {
      if (unit !== undefined) lengths[unit.index] = unit.length;
      walk(units);
    }
  };
  walk(frame);
  return lengths;
}

/** The notation gives back all of this content. */
function isPlain(content: readonly Inline[], text: string): boolean {
  return fitsNotation(content) && (!/[[\]\\]/.test(text) || parsesBack(text));
}

function parsesBack(text: string): boolean {
  const parsed = parseNotation(text);
  return parsed.ok && printNotation(parsed.value) === text;
}

function dressed(text: string, bones: Frame['bones']): readonly Inline[] {
  if (bones !== undefined) return wordsInto(bones, text);
  const parsed = parseNotation(text);
  if (!parsed.ok) throw new Error(`"${text}" does not fit the frame that it is set into: ${parsed.refusal.sentence}`);
  return parsed.value;
}
