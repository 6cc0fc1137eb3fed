import type { Span } from './span.ts';

/** Words between quotation marks: where the marks begin and end, and where the words between them do. */
export interface Quote {
  readonly outer: Span;
  readonly inner: Span;
  /** False where the paragraph ended before the closing mark came. */
  readonly closed: boolean;
}

/**
 * Finds the outermost quotations of a paragraph, of every kind of mark, in order. An apostrophe is no mark; quotations
 * within quotations belong to the outer one. One that is never closed runs to the end of the paragraph, as is printed
 * where the next paragraph goes on with it.
 */
export function quotesIn(text: string, [start, end]: Span): readonly Quote[] {
  const marks = marksIn(text, start, end);
  const quotes: Quote[] = [];
  const open: Open[] = [];
  for (const [order, mark] of marks.entries()) {
    const closes = open.findLastIndex((o) => o.closers.includes(mark.sign));
    if (closes >= 0 && mark.mayClose && !goesOn(open[closes], marks, order)) {
      const [first] = open.splice(closes);
      if (closes === 0 && first !== undefined) quotes.push(quote(first, mark));
    } else if (mark.mayOpen && open.length < DEEPEST) open.push({ mark, closers: CLOSERS[mark.sign] ?? '' });
  }
  const [unclosed] = open.filter((o) => !/['‘’‚‛]/.test(o.mark.sign));
  if (unclosed !== undefined) {
    const from = unclosed.mark.at + unclosed.mark.sign.length;
    return [
      ...quotes.filter((q) => q.outer[1] <= unclosed.mark.at),
      { outer: [unclosed.mark.at, end], inner: [from, end], closed: false },
    ];
  }
  return quotes;
}

/** Nobody nests deeper; a guard against texts made to exhaust the reader. */
const DEEPEST = 8;

interface Mark {
  readonly sign: string;
  readonly at: number;
  readonly mayOpen: boolean;
  readonly mayClose: boolean;
  /** Whether a sign of punctuation stands right before or after it, as at the end of a quotation. */
  readonly punctuated: boolean;
}

interface Open {
  readonly mark: Mark;
  readonly closers: string;
}

/** What closes each mark that can open. Swedish and Finnish open with what English closes with; German with „ or ». */
const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”"',
  '”': '”',
  '„': '“”"',
  '‟': '”',
  '"': '"”',
  '＂': '＂',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '‘': "’'",
  '’': '’',
  '‚': '‘’',
  '‛': '’',
  "'": "'’",
  '「': '」',
  '『': '』',
  '《': '》',
};
/** These close only: no text opens with them. */
const ONLY_CLOSE = '」』》';
const SIGNS = /[“”„‟"＂«»‹›‘’‚‛'「」『』《》]/g;

function marksIn(text: string, start: number, end: number): readonly Mark[] {
  const marks: Mark[] = [];
  // Only the paragraph is looked through: to seek the next mark in the rest of the text, from each paragraph, would grow with its square.
  for (const found of text.slice(start, end).matchAll(SIGNS)) {
    const sign = found[0];
    const at = start + found.index;
    const before = at > start ? text.charAt(at - 1) : '';
    const after = at + 1 < end ? text.charAt(at + 1) : '';
    if (isApostrophe(sign, before, after)) continue;
    const wide = '「」『』《》'.includes(sign);
    marks.push({
      sign,
      at,
      mayOpen:
        !ONLY_CLOSE.includes(sign) &&
        (wide || opensAfter(before)) &&
        after !== '' &&
        (!/\s/.test(after) || '«‹'.includes(sign)),
      mayClose: wide || '»›'.includes(sign) || (before !== '' && !/\s/.test(before) && closesBefore(after)),
      punctuated: /[.,!?…;:]/.test(before) || /[.,!?…;:)\]]/.test(after),
    });
  }
  return marks;
}

function isApostrophe(sign: string, before: string, after: string): boolean {
  return "'’‘".includes(sign) && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
}

function opensAfter(before: string): boolean {
  return before === '' || /[\s([{—–\-/:;,.…“”„"«»‹‘‚'\ufeff]/.test(before);
}

function closesBefore(after: string): boolean {
  return after === '' || !/[\p{L}\p{N}]/u.test(after);
}

/**
 * Between single marks, what ends a plural ("the leaders' claim") looks like a closing mark. It is none where it
 * follows an s without punctuation, and a closing mark with punctuation comes before the next opening one.
 */
function goesOn(open: Open | undefined, marks: readonly Mark[], order: number): boolean {
  const mark = marks[order];
  if (open === undefined || mark === undefined || !"'’".includes(mark.sign) || mark.punctuated) return false;
  for (const next of marks.slice(order + 1, order + 1 + LOOK)) {
    if (next.mayOpen && !next.mayClose) return false;
    if (open.closers.includes(next.sign) && next.punctuated) return true;
  }
  return false;
}

/** How many marks ahead are looked at. */
const LOOK = 4;

function quote({ mark }: Open, closing: Mark): Quote {
  return {
    outer: [mark.at, closing.at + closing.sign.length],
    inner: [mark.at + mark.sign.length, closing.at],
    closed: true,
  };
}
