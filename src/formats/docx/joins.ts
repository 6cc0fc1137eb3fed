import type { Piece } from '#agreement/text';
import { type Printed, type PrintedParagraph, tabOf } from './layout.ts';
import type { Change, Paragraph, Run } from './page.ts';
import type { Join } from './partners.ts';
import { plainWords, SEAM } from './piece.ts';
import { bookmark, numberEdits, numbered, pensOf, type Weaver } from './weaver.ts';
import { type Woven, weaveWords } from './woven-words.ts';

/** A split or a merge, its paragraphs side by side: the breaks between them came or went, the words stay. */
export function weaveJoin(
  earlier: readonly Printed[],
  later: readonly Printed[],
  join: Join,
  weaver: Weaver,
): readonly Paragraph[] {
  const [a, b] = [paragraphs(earlier), paragraphs(later)];
  const [firstA, firstB] = [a[0], b[0]];
  if (firstA === undefined || firstB === undefined) throw new Error('a split or merge has units on both sides');
  const edits = [...numberEdits(firstA, firstB), ...join.edits];
  const parts = paragraphsOf(weaveWords(edits, joined(a), joined(b), pensOf(weaver)));
  return parts.map(({ runs, mark }, i) => {
    const stands = { ...(a[i] ? { earlier: a[i] } : {}), ...(b[i] ? { later: b[i] } : {}) };
    const setting = (b[i] ?? firstB).setting;
    return {
      kind: 'paragraph',
      name: bookmark(weaver, stands),
      setting,
      runs,
      ...(mark === undefined ? {} : { mark }),
    };
  });
}

function paragraphs(list: readonly Printed[]): readonly PrintedParagraph[] {
  return list.filter((printed) => printed.kind === 'paragraph');
}

/** The words of units as the redline joins them, a seam between each two; numbers after the first stand aside. */
function joined(units: readonly PrintedParagraph[]): readonly Piece[] {
  return units.flatMap((unit, i): readonly Piece[] => {
    if (i === 0) return numbered(unit);
    const number = plainWords(unit.num + tabOf(unit)).map((piece) => ({ ...piece, kind: 'aside' }) as Piece);
    return [SEAM, ...number, ...unit.words];
  });
}

function paragraphsOf(woven: readonly Woven[]): readonly { readonly runs: readonly Run[]; readonly mark?: Change }[] {
  const parts: { runs: Run[]; mark?: Change }[] = [{ runs: [] }];
  for (const one of woven) {
    const last = parts.at(-1);
    if (last === undefined) break;
    if (!('seam' in one)) last.runs.push(one);
    else {
      if (one.seam !== undefined) last.mark = one.seam;
      parts.push({ runs: [] });
    }
  }
  return parts;
}
