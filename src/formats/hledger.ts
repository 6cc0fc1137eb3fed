import type { Booked, PostingLine } from '#agreement/compliance';

/** What an hledger file says of the fund itself. */
export interface HledgerFund {
  readonly id: string;
  readonly ccy: string;
  /** Decimals of the minor unit; amounts of every currency are written with as many. */
  readonly minor: number;
}

/**
 * Writes sets of postings as a journal that hledger (and by its rules Ledger) reads: a transaction for each, in the order
 * of the days on which the money moved, with the day on which that could be known as its second date, the set's id as its
 * code, and what else the set says as tags. Balances of accounts are those of our books; nothing is left out.
 */
export function writeHledger(fund: HledgerFund, postings: readonly Booked[]): string {
  const currencies = [...new Set([fund.ccy, ...postings.flatMap(currenciesOf)])].sort();
  const head = [
    `; The books of ${fund.id}.`,
    'decimal-mark .',
    ...currencies.map((ccy) => `commodity ${amountOf(1000n * 10n ** BigInt(fund.minor), fund.minor)} ${symbol(ccy)}`),
  ];
  const inOrder = postings.toSorted((a, b) => (a.occurred < b.occurred ? -1 : a.occurred > b.occurred ? 1 : 0));
  return `${[head.join('\n'), ...inOrder.map((each) => transaction(each, fund.minor))].join('\n\n')}\n`;
}

function transaction(posting: Booked, minor: number): string {
  const { id, type, tranche, occurred, knownOn } = posting;
  const dates = occurred === knownOn ? occurred : `${occurred}=${knownOn}`;
  const tags = [`by: ${posting.by}`, `recorded: ${posting.recordedAt.replaceAll(':', '.')}`, ...furtherTags(posting)];
  return [
    `${dates} * (${id}) ${type}${tranche === undefined ? '' : ` ${tranche}`}  ; ${tags.join(', ')}`,
    ...posting.lines.map((line) => `    ${line.account}  ${lineAmount(line, posting, minor)}`),
  ].join('\n');
}

function furtherTags({ tranche, step, holdUntil }: Booked): readonly string[] {
  return Object.entries({ tranche, step, hold_until: holdUntil }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}`],
  );
}

function lineAmount({ amount, ccy }: PostingLine, posting: Booked, minor: number): string {
  return `${amountOf(BigInt(amount), minor)} ${symbol(ccy ?? posting.ccy)}`;
}

/** Whole minor units with a point before their decimals; no sum passes through a float. */
function amountOf(amount: bigint, minor: number): string {
  const [sign, digits] = amount < 0n ? ['-', String(-amount)] : ['', String(amount)];
  const padded = digits.padStart(minor + 1, '0');
  const whole = padded.slice(0, padded.length - minor);
  return `${sign}${whole}.${padded.slice(padded.length - minor)}`;
}

/** A currency whose name holds figures stands in quotation marks. */
function symbol(ccy: string): string {
  return /^\p{L}+$/u.test(ccy) ? ccy : `"${ccy}"`;
}

function currenciesOf({ ccy, lines }: Booked): readonly string[] {
  return [ccy, ...lines.map((line) => line.ccy ?? ccy)];
}
