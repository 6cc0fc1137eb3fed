import { type Day, parseDay, type Result } from '#agreement/terms';
import type { Effect, Expression, Misreading, NormQuestion } from './expression.ts';
import { type Period, parsePeriod } from './period.ts';
import { isAt, type Reading, readUntil, type Token, tokensOf } from './tokens.ts';

type Read<T> = Result<T, Misreading>;

/** Brackets nest by recursion; what is longer than any text has ever said could only exhaust it. */
const LONGEST = 2_000;

/** Reads an expression: `EIF+30d`, `met(W1) & met(N1)`, `before(act:P1) 42d`, `breach(X1|X2) not cured within finding+60d`. */
export function parseExpression(text: string): Result<Expression, Misreading> {
  if (text.length > LONGEST) return misread(LONGEST, `an expression has ${LONGEST} characters at most.`);
  const reading: Reading = { text, tokens: tokensOf(text), at: 0 };
  const read = either(reading);
  if (!read.ok) return read;
  const rest = reading.tokens[reading.at];
  return rest === undefined
    ? read
    : misread(rest.at, `"${rest.text}" is not looked for here; join conditions by & or |.`);
}

/** Reads what a step of a response does: `suspend(W2)`, `suspend(payments to bearer)`, `restore(CF1, CF2)`, or a norm's name. */
export function parseEffect(text: string): Result<Effect, Misreading> {
  const call = /^\s*(suspend|restore)\s*\(([^()]+)\)\s*$/.exec(text);
  if (call?.[2] !== undefined) {
    return { ok: true, value: { kind: call[1] === 'restore' ? 'restore' : 'suspend', target: call[2].trim() } };
  }
  const norm = /^\s*([\p{L}\p{N}_.@-]+)\s*$/u.exec(text)?.[1];
  if (norm !== undefined) return { ok: true, value: { kind: 'bring', norm } };
  return misread(0, `"${text}" is no effect; write suspend(…), restore(…) or the name of a norm.`);
}

function either(reading: Reading): Read<Expression> {
  return joined(reading, '|', 'any', both);
}

function both(reading: Reading): Read<Expression> {
  return joined(reading, '&', 'all', shifted);
}

function joined(
  reading: Reading,
  sign: '|' | '&',
  kind: 'any' | 'all',
  part: (reading: Reading) => Read<Expression>,
): Read<Expression> {
  const parts: Expression[] = [];
  do {
    const read = part(reading);
    if (!read.ok) return read;
    parts.push(read.value);
  } while (take(reading, sign));
  const [only] = parts;
  return { ok: true, value: parts.length === 1 && only !== undefined ? only : { kind, of: parts } };
}

function shifted(reading: Reading): Read<Expression> {
  const read = primary(reading);
  if (!read.ok) return read;
  let value = read.value;
  for (;;) {
    const way = take(reading, '+') ? 'after' : take(reading, '-') ? 'before' : undefined;
    if (way === undefined) return { ok: true, value };
    const by = period(reading);
    if (!by.ok) return by;
    value = { kind: 'shift', from: value, by: by.value, way };
  }
}

function primary(reading: Reading): Read<Expression> {
  const token = reading.tokens[reading.at];
  if (token === undefined) return misread(reading.text.length, 'an anchor, a day or a condition is missing here.');
  reading.at += 1;
  if (token.text === '(') return enclosed(reading);
  if (token.kind === 'day') return dayOf(token);
  if (token.kind !== 'word') return misread(token.at, `"${token.text}" begins no condition.`);
  if (token.text === 'not' && !isAt(reading, '(')) return denied(primary(reading));
  if (token.text === 'open' && isAt(reading, 'breach')) {
    reading.at += 1;
    return call(reading, { ...token, text: 'open-breach' });
  }
  return isAt(reading, '(') ? call(reading, token) : { ok: true, value: named(token.text) };
}

function enclosed(reading: Reading): Read<Expression> {
  const inner = either(reading);
  if (!inner.ok) return inner;
  const closed = expect(reading, ')');
  return closed.ok ? inner : closed;
}

function denied(read: Read<Expression>): Read<Expression> {
  return read.ok ? { ok: true, value: { kind: 'no', of: read.value } } : read;
}

function dayOf(token: Token): Read<Expression> {
  const day = parseDay(token.text);
  return day.ok
    ? { ok: true, value: { kind: 'day', day: token.text as Day } }
    : misread(token.at, day.refusal.sentence);
}

const OWN = ['start', 'due', 'end', 'finding', 'cured'] as const;

function named(word: string): Expression {
  const own = OWN.find((name) => name === word);
  if (own !== undefined) return { kind: 'own', of: own };
  return word.startsWith('event:')
    ? { kind: 'event', name: word.slice('event:'.length) }
    : { kind: 'named', name: word };
}

const QUESTIONS: Readonly<Record<string, NormQuestion>> = {
  met: 'met',
  done: 'done',
  claimed: 'claimed',
  verified: 'verified',
  late: 'late',
  breach: 'breach',
  'open-breach': 'open-breach',
  cured: 'cured',
  'in-force': 'in-force',
  ended: 'ended',
};

function call(reading: Reading, token: Token): Read<Expression> {
  const opened = expect(reading, '(');
  if (!opened.ok) return opened;
  if (token.text === 'no' || token.text === 'not') return denied(enclosed(reading));
  const ask = Object.hasOwn(QUESTIONS, token.text) ? QUESTIONS[token.text] : undefined;
  if (ask !== undefined) return normsAsked(reading, ask);
  const inner = readUntil(reading, ')');
  const closed = expect(reading, ')');
  if (!closed.ok) return closed;
  if (inner === '')
    return misread(token.at + token.text.length + 1, `"${token.text}(…)" wants a name between its brackets.`);
  switch (token.text) {
    case 'before':
      return beforeAct(reading, inner.replace(/^act:\s*/, ''));
    case 'phase':
      return { ok: true, value: { kind: 'phase', phase: inner } };
    case 'paid':
      return { ok: true, value: { kind: 'paid', tranche: inner } };
    case 'declared':
      return { ok: true, value: { kind: 'declared', what: inner } };
    case 'confirmed':
      return confirmed(reading, token, inner);
    default:
      return misread(token.at, `"${token.text}(…)" is no condition; there are ${CONDITIONS}.`);
  }
}

const CONDITIONS = [...Object.keys(QUESTIONS), 'phase', 'paid', 'declared', 'confirmed', 'before', 'no'].join(', ');

function beforeAct(reading: Reading, act: string): Read<Expression> {
  const by = period(reading);
  return by.ok ? { ok: true, value: { kind: 'before', act, by: by.value } } : by;
}

function confirmed(reading: Reading, token: Token, inner: string): Read<Expression> {
  if (inner !== 'cured') return misread(token.at, 'only confirmed(cured) can be asked for.');
  const word = expect(reading, 'by');
  if (!word.ok) return word;
  const by = reading.tokens[reading.at];
  if (by?.kind !== 'word')
    return misread(by?.at ?? reading.text.length, 'name the body that confirms: confirmed(cured) by NAME.');
  reading.at += 1;
  return { ok: true, value: { kind: 'confirmed', what: 'cured', by: by.text } };
}

function normsAsked(reading: Reading, ask: NormQuestion): Read<Expression> {
  const norms: string[] = [];
  let every = false;
  for (;;) {
    const token = reading.tokens[reading.at];
    if (token?.kind !== 'word') return misread(token?.at ?? reading.text.length, 'the name of a norm is missing here.');
    norms.push(token.text);
    reading.at += 1;
    if (take(reading, ')')) break;
    const all = take(reading, '&');
    if (!all && !take(reading, '|') && !take(reading, ',')) {
      return misread(
        reading.tokens[reading.at]?.at ?? reading.text.length,
        'close the list of norms by ")", or part them by | or &.',
      );
    }
    every ||= all;
  }
  if (every)
    return { ok: true, value: { kind: 'all', of: norms.map((norm) => ({ kind: 'norms', ask, norms: [norm] })) } };
  return ask === 'breach' && isAt(reading, 'not')
    ? uncured(reading, norms)
    : { ok: true, value: { kind: 'norms', ask, norms } };
}

function uncured(reading: Reading, norms: readonly string[]): Read<Expression> {
  for (const word of ['not', 'cured', 'within']) {
    const found = expect(reading, word);
    if (!found.ok) return found;
  }
  const within = isPeriod(reading) ? periodFromFinding(reading) : shifted(reading);
  return within.ok ? { ok: true, value: { kind: 'uncured', norms, within: within.value } } : within;
}

function periodFromFinding(reading: Reading): Read<Expression> {
  const by = period(reading);
  return by.ok
    ? { ok: true, value: { kind: 'shift', from: { kind: 'own', of: 'finding' }, by: by.value, way: 'after' } }
    : by;
}

function isPeriod(reading: Reading): boolean {
  return reading.tokens[reading.at]?.kind === 'period';
}

function period(reading: Reading): Read<Period> {
  const token = reading.tokens[reading.at];
  const value = token === undefined ? undefined : parsePeriod(token.text);
  if (value === undefined) {
    return misread(
      token?.at ?? reading.text.length,
      'a period is missing here; write it as 30d, 72h, 5wd, 2w, 24mo or 1y.',
    );
  }
  reading.at += 1;
  return { ok: true, value };
}

function take(reading: Reading, text: string): boolean {
  if (!isAt(reading, text)) return false;
  reading.at += 1;
  return true;
}

function expect(reading: Reading, text: string): Read<true> {
  if (take(reading, text)) return { ok: true, value: true };
  const found = reading.tokens[reading.at];
  return misread(
    found?.at ?? reading.text.length,
    `"${text}" is looked for here${found === undefined ? '' : `, not "${found.text}"`}.`,
  );
}

function misread(at: number, sentence: string): { readonly ok: false; readonly refusal: Misreading } {
  return { ok: false, refusal: { at, sentence } };
}
