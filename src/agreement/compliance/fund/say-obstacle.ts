import { absurd } from '#agreement/terms';
import { printExpression } from '../print-expression.ts';
import { printMoney } from './money.ts';
import type { Obstacle } from './standing.ts';

/** Says in a sentence why money is not paid, with the entries that say so. Amounts are of a fund's currency. */
export function sayObstacle(obstacle: Obstacle, money: Parameters<typeof printMoney>[1]): string {
  switch (obstacle.kind) {
    case 'condition':
      return `${printExpression(obstacle.condition)} does not hold`;
    case 'departed':
      return `${obstacle.step} has departed since ${obstacle.since} (${obstacle.entries.join(', ')})`;
    case 'suspended': {
      const whose = obstacle.payee === undefined ? 'all payments are' : `payments to ${obstacle.payee} are`;
      return `${whose} suspended (${obstacle.entries.join(', ')}), which holds back ${printMoney(obstacle.amount, money)}`;
    }
    case 'short':
      return `${printMoney(obstacle.amount, money)} are short`;
    default:
      return absurd(obstacle);
  }
}
