/**
 * A typed number at the head of a line that is not a division: "1.", "(a)", "1.2", "iv)", a dash. `rows` are the rows
 * of numbers that it may belong to; "(i)" may be the ninth letter or the first Roman figure.
 */
export interface ItemHead {
  readonly num: string;
  readonly rest: number;
  readonly rows: readonly Row[];
}

/** One row of numbers: how they look ("(a)" and "a." are two rows) and where in it a number stands. */
export interface Row {
  readonly name: string;
  readonly value: number;
  /** For 1.2.3 the parts above the last: its place in the tree, whatever stands open. */
  readonly above?: string;
}

const HEAD =
  /^(?:(\()?([\d٠-٩]{1,3}|[a-z]{1,2}|[а-яіїєґ]|[ivxl]{1,6}|[A-Z]|[IVXL]{1,6}|[А-ЯІЇЄҐ]|[\u0621-\u064a])([.)])|([-–—•·*▪◦‣])|(\d{1,3}(?:\.\d{1,3})+)\.?)(?=\s|$)\s*/u;

/** Finds a typed number at the head of a line. */
export function findItem(line: string): ItemHead | undefined {
  const match = HEAD.exec(line);
  if (match === null) return undefined;
  const [whole, open = '', figure, close = '', bullet, dotted] = match;
  if (open !== '' && close !== ')') return undefined;
  const head = { num: whole.trim(), rest: whole.length };
  if (bullet !== undefined) return { ...head, rows: [{ name: bullet, value: 1 }] };
  if (dotted !== undefined) return { ...head, rows: [dottedRow(dotted)] };
  return { ...head, rows: figure === undefined ? [] : rowsOf(figure, `${open}#${close}`) };
}

function dottedRow(dotted: string): Row {
  const parts = dotted.split('.');
  const above = parts.slice(0, -1).join('.');
  return { name: `${above}.#`, value: Number(parts.at(-1)), above };
}

function rowsOf(figure: string, look: string): readonly Row[] {
  const rows: Row[] = [];
  if (/^[\d٠-٩]/u.test(figure)) rows.push({ name: look.replace('#', '1'), value: decimal(figure) });
  const roman = romanValue(figure.toLowerCase());
  if (roman !== undefined)
    rows.push({ name: look.replace('#', figure === figure.toLowerCase() ? 'i' : 'I'), value: roman });
  const letter = letterValue(figure);
  if (letter !== undefined) rows.push({ name: look.replace('#', letter.row), value: letter.value });
  return rows;
}

function decimal(figure: string): number {
  return Number(figure.replace(/[٠-٩]/gu, (d) => String(d.charCodeAt(0) - 0x660)));
}

/** The value of a Roman figure in its one proper spelling, up to 89. */
function romanValue(figure: string): number | undefined {
  if (!/^(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(figure) || figure === '') return undefined;
  const VALUE: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };
  const values = [...figure].map((c) => VALUE[c] ?? 0);
  return values.reduce((sum, v, i) => sum + (v < (values[i + 1] ?? 0) ? -v : v), 0);
}

const ALPHABETS: readonly { readonly row: string; readonly letters: string }[] = [
  { row: 'a', letters: 'abcdefghijklmnopqrstuvwxyz' },
  { row: 'а', letters: 'абвгдежзиклмнопрстуфхцчшщэюя' },
  { row: 'أ', letters: 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ' },
];

/** A letter's place in its alphabet; a doubled one ("aa") follows the last. Cyrillic as lists use it, Arabic by abjad. */
function letterValue(figure: string): { readonly row: string; readonly value: number } | undefined {
  const lower = figure.toLowerCase();
  if (lower.length > 1 && lower[0] !== lower[1]) return undefined;
  for (const { row, letters } of ALPHABETS) {
    const at = letters.indexOf(lower[0] ?? '');
    if (at >= 0)
      return { row: lower === figure ? row : row.toUpperCase(), value: at + 1 + (lower.length - 1) * letters.length };
  }
  return undefined;
}
