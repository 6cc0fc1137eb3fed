import { absurd } from '#agreement/terms';
import type { PayExpression } from './pay-expression.ts';

/** The steps of a tranche as a rule weighs them. */
export interface WeighedStep {
  readonly weight: number;
  readonly met: boolean;
}

/** An exact fraction; the lower number is positive. */
interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/**
 * How much of a tranche is earned, in whole minor units. A rule that asks which steps are met weighs them itself; any
 * other pays only once all of them are met. Reckoned in exact fractions and rounded down once, at the end: what is less
 * than a minor unit stays in the fund. Never below zero nor above the tranche, whatever the rule says. Where there are no
 * steps there is nothing to wait for, and the whole is earned; any other division by zero earns nothing.
 */
export function earned(pay: PayExpression, amount: number, steps: readonly WeighedStep[]): bigint {
  if (!asksWhichAreMet(pay) && steps.some(({ met }) => !met)) return 0n;
  const value = reckon(pay, amount, steps);
  if (value === undefined) return steps.length === 0 ? BigInt(amount) : 0n;
  if (value.over <= 0n) return 0n;
  const whole = value.over / value.under;
  return whole < BigInt(amount) ? whole : BigInt(amount);
}

function asksWhichAreMet(pay: PayExpression): boolean {
  switch (pay.kind) {
    case 'amount':
    case 'figure':
      return false;
    case 'steps':
      return pay.which === 'met';
    case 'sign':
      return asksWhichAreMet(pay.left) || asksWhichAreMet(pay.right);
    case 'least':
    case 'most':
      return pay.of.some(asksWhichAreMet);
    default:
      return absurd(pay);
  }
}

function reckon(pay: PayExpression, amount: number, steps: readonly WeighedStep[]): Fraction | undefined {
  switch (pay.kind) {
    case 'amount':
      return whole(amount);
    case 'figure':
      return { over: BigInt(pay.over), under: BigInt(pay.under) };
    case 'steps':
      return whole(
        steps
          .filter(({ met }) => pay.which === 'all' || met)
          .reduce((sum, { weight }) => sum + (pay.take === 'weight' ? weight : 1), 0),
      );
    case 'sign':
      return combine(pay.sign, reckon(pay.left, amount, steps), reckon(pay.right, amount, steps));
    case 'least':
      return extreme(pay.of, amount, steps, (a, b) => a.over * b.under < b.over * a.under);
    case 'most':
      return extreme(pay.of, amount, steps, (a, b) => a.over * b.under > b.over * a.under);
    default:
      return absurd(pay);
  }
}

function whole(number: number): Fraction {
  return { over: BigInt(number), under: 1n };
}

function combine(
  sign: (PayExpression & { kind: 'sign' })['sign'],
  a: Fraction | undefined,
  b: Fraction | undefined,
): Fraction | undefined {
  if (a === undefined || b === undefined) return undefined;
  const under = a.under * b.under;
  switch (sign) {
    case '+':
      return { over: a.over * b.under + b.over * a.under, under };
    case '-':
      return { over: a.over * b.under - b.over * a.under, under };
    case '*':
      return { over: a.over * b.over, under };
    case '/':
      return divide(a, b);
    default:
      return absurd(sign);
  }
}

function divide(a: Fraction, b: Fraction): Fraction | undefined {
  if (b.over === 0n) return undefined;
  const sign = b.over < 0n ? -1n : 1n;
  return { over: a.over * b.under * sign, under: a.under * b.over * sign };
}

function extreme(
  of: readonly PayExpression[],
  amount: number,
  steps: readonly WeighedStep[],
  better: (a: Fraction, b: Fraction) => boolean,
): Fraction | undefined {
  let best: Fraction | undefined;
  for (const pay of of) {
    const value = reckon(pay, amount, steps);
    if (value === undefined) return undefined;
    if (best === undefined || better(value, best)) best = value;
  }
  return best;
}
