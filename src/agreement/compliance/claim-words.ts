import { type Day, parseDay } from '#agreement/terms';
import type { Submission } from './happening.ts';

/** How much a submission says is done, and from which day on it says so. */
export interface Claimed {
  /** Per cent; a claim that names no share is of the whole. */
  readonly share: number;
  readonly asAt?: Day;
}

/** Reads the words of a claim: `100% as at 2031-03-27`, `60 %`, `put right as at 2032-04-28`, `orders given`. */
export function claimedIn({ claims }: Pick<Submission, 'claims'>): Claimed {
  const share = /(\d{1,3}(?:\.\d+)?)\s*%/.exec(claims)?.[1];
  const day = /\bas (?:at|of) (\d{4}-\d{2}-\d{2})\b/.exec(claims)?.[1];
  const whole = share === undefined ? 100 : Math.min(100, Number(share));
  return day !== undefined && parseDay(day).ok ? { share: whole, asAt: day as Day } : { share: whole };
}
