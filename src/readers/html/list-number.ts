import { attribute, childrenOf, type HtmlElement, isElement } from './dom.ts';

/** The numbers that a browser prints before the items of a numbered list, in order. */
export function numbersOf(list: HtmlElement): readonly string[] {
  const items = childrenOf(list).filter((n): n is HtmlElement => isElement(n) && n.tagName === 'li');
  const reversed = attribute(list, 'reversed') !== undefined;
  const step = reversed ? -1 : 1;
  let next = whole(attribute(list, 'start')) ?? (reversed ? items.length : 1);
  return items.map((item) => {
    const value = whole(attribute(item, 'value')) ?? next;
    next = value + step;
    return `${printed(value, attribute(item, 'type') ?? attribute(list, 'type') ?? '1')}.`;
  });
}

function whole(value: string | undefined): number | undefined {
  return value !== undefined && /^\s*-?\d{1,9}/.test(value) ? Number.parseInt(value, 10) : undefined;
}

/** A value in the figures of a list's type; out of a type's reach it is printed in digits, as browsers do. */
function printed(value: number, type: string): string {
  switch (type) {
    case 'a':
      return letters(value);
    case 'A':
      return letters(value).toUpperCase();
    case 'i':
      return roman(value);
    case 'I':
      return roman(value).toUpperCase();
    default:
      return String(value);
  }
}

function letters(value: number): string {
  if (value < 1) return String(value);
  let word = '';
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26))
    word = String.fromCharCode(97 + ((rest - 1) % 26)) + word;
  return word;
}

const ROMAN: readonly (readonly [string, number])[] = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
];

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let word = '';
  for (const [sign, worth] of ROMAN) for (; rest >= worth; rest -= worth) word += sign;
  return word;
}
