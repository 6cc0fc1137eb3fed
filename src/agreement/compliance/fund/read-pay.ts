import { ok, type Result } from '#agreement/terms';
import type { Misreading } from '../expression.ts';
import type { PayExpression } from './pay-expression.ts';

type Read = Result<PayExpression, Misreading>;

/** A text that is being read, and the place that was reached. */
interface Reading {
  readonly tokens: readonly Token[];
  readonly end: number;
  next: number;
}

interface Token {
  readonly at: number;
  readonly word: string;
}

const REMEDY =
  'write amount, figures, sum(weight), sum(weight met), count(steps), count(steps met), min(…), max(…), + - * / and brackets';
/** Brackets nest by recursion; what is longer than any rule could only exhaust it. */
const LONGEST = 500;

const STEPS = ['sum(weight)', 'sum(weight met)', 'count(steps)', 'count(steps met)'] as const;

/**
 * Reads what a rule pays, such as `amount * sum(weight met) / sum(weight)`, into a tree. `*` and `/` bind closer than `+`
 * and `-`; equals are read from the left. Refuses, with the place, what is not in the notation.
 */
export function readPay(text: string): Read {
  if (text.length > LONGEST) {
    return { ok: false, refusal: { at: LONGEST, sentence: `a rule has ${LONGEST} characters at most; ${REMEDY}.` } };
  }
  const tokens = [...text.matchAll(/\d+(?:\.\d+)?%?|[a-z]+|[^\s]/gu)].map(({ 0: word, index }) => ({
    at: index,
    word,
  }));
  const reading: Reading = { tokens, end: text.length, next: 0 };
  const tree = readSum(reading);
  return tree.ok && reading.next < tokens.length ? misread(reading, 'nothing more is expected here') : tree;
}

function readSum(reading: Reading): Read {
  return readChain(reading, ['+', '-'], (inner) => readChain(inner, ['*', '/'], readPart));
}

/** Parts joined by signs of one rank, from the left. */
function readChain(reading: Reading, signs: readonly Sign[], part: (reading: Reading) => Read): Read {
  let left = part(reading);
  for (let sign = signAt(reading, signs); left.ok && sign !== undefined; sign = signAt(reading, signs)) {
    reading.next++;
    const right = part(reading);
    if (!right.ok) return right;
    left = ok({ kind: 'sign', sign, left: left.value, right: right.value });
  }
  return left;
}

type Sign = (PayExpression & { kind: 'sign' })['sign'];

function signAt(reading: Reading, signs: readonly Sign[]): Sign | undefined {
  return signs.find((sign) => sign === wordAt(reading));
}

function readPart(reading: Reading): Read {
  const word = wordAt(reading);
  if (word === undefined) return misread(reading, 'the sum ends too early');
  if (/^\d/.test(word)) return readFigure(reading, word);
  switch (word) {
    case 'amount':
      reading.next++;
      return ok({ kind: 'amount' });
    case '(':
      return readBracketed(reading);
    case 'sum':
    case 'count':
      return readSteps(reading);
    case 'min':
    case 'max':
      return readList(reading, word === 'min' ? 'least' : 'most');
    default:
      return misread(reading, `"${word}" means nothing here`);
  }
}

/** A figure with decimals or a per cent, as a fraction of whole numbers. */
function readFigure(reading: Reading, word: string): Read {
  const [whole = '', decimals = ''] = word.replace('%', '').split('.');
  const [over, under] = [Number(whole + decimals), 10 ** decimals.length * (word.endsWith('%') ? 100 : 1)];
  if (!Number.isSafeInteger(over) || !Number.isSafeInteger(under)) {
    return misread(reading, 'the figure has too many digits');
  }
  reading.next++;
  return ok({ kind: 'figure', over, under });
}

function readBracketed(reading: Reading): Read {
  reading.next++;
  const inner = readSum(reading);
  if (!inner.ok) return inner;
  return take(reading, ')') ? inner : misread(reading, 'a closing bracket is missing');
}

/** What is asked of the steps is one of four phrases, read as a whole. */
function readSteps(reading: Reading): Read {
  const from = reading.next;
  const close = reading.tokens.findIndex(({ word }, i) => i > from && word === ')');
  const words = reading.tokens.slice(from, close + 1).map(({ word }) => word);
  const phrase = STEPS.find((each) => each.match(/[a-z]+|[()]/g)?.join(' ') === words.join(' '));
  if (phrase === undefined) return misread(reading, `of the steps one can ask ${STEPS.join(', ')}`);
  reading.next = close + 1;
  return ok({
    kind: 'steps',
    take: phrase.startsWith('sum') ? 'weight' : 'count',
    which: phrase.includes('met') ? 'met' : 'all',
  });
}

function readList(reading: Reading, kind: 'least' | 'most'): Read {
  reading.next++;
  if (!take(reading, '(')) return misread(reading, 'an opening bracket is missing');
  const of: PayExpression[] = [];
  do {
    const each = readSum(reading);
    if (!each.ok) return each;
    of.push(each.value);
  } while (take(reading, ','));
  return take(reading, ')') ? ok({ kind, of }) : misread(reading, 'a comma or a closing bracket is missing');
}

function take(reading: Reading, word: string): boolean {
  const found = wordAt(reading) === word;
  if (found) reading.next++;
  return found;
}

function wordAt({ tokens, next }: Reading): string | undefined {
  return tokens[next]?.word;
}

function misread({ tokens, next, end }: Reading, what: string): { readonly ok: false; readonly refusal: Misreading } {
  return { ok: false, refusal: { at: tokens[next]?.at ?? end, sentence: `${what}; ${REMEDY}.` } };
}
