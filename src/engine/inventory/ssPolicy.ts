import poissonPmf from '@stdlib/stats-base-dists-poisson-pmf';
import { InvalidArgument } from '../errors';
import { notNegative, positive } from './argumentChecks';
import { poissonDemand } from './demand/poissonDemand';

/** Poisson demand under periodic review with backorders: order, then demand, then costs. Times in review periods. */
export interface SsInputs {
  /** Mean demand per period (units), > 0. */
  readonly mean: number;
  /** Lead time [L], ≥ 0; stock covers L + 1 periods. Default 0. */
  readonly leadTime?: number;
  /** Cost of one order [K], ≥ 0. */
  readonly orderCost: number;
  /** Cost of one unit in stock, or backordered, at the end of a period [h, p], > 0. */
  readonly holdingCost: number;
  readonly shortageCost: number;
}

export interface SsPolicy {
  /** Order when the stock position is at most this [s]. */
  readonly reorderPoint: number;
  /** Order up to this [S]. */
  readonly orderUpTo: number;
  /** Expected cost per period of ordering, holding and backorders. */
  readonly cost: number;
}

const largestCycle = 3_000;

/** Expected periods the stock position spends j units below S in a cycle [m(j)], computed as far as asked for. */
function renewalDensity(mean: number): (j: number) => number {
  const demandOf: number[] = [poissonPmf(0, mean)];
  const moving = 1 - demandOf[0];
  const density = [1 / moving];
  return (j) => {
    while (density.length <= j) {
      const n = density.length;
      demandOf.push(poissonPmf(n, mean));
      let sum = 0;
      for (let l = 1; l <= n; l++) sum += demandOf[l] * density[n - l];
      density.push(sum / moving);
    }
    return density[j];
  };
}

function costModel({ mean, leadTime = 0, orderCost, holdingCost, shortageCost }: SsInputs) {
  const covered = poissonDemand(positive('mean', mean) * (notNegative('leadTime', leadTime) + 1));
  notNegative('orderCost', orderCost);
  const ratio = positive('shortageCost', shortageCost) / (shortageCost + positive('holdingCost', holdingCost));
  const cycle = mean + Math.sqrt((2 * orderCost * mean) / Math.min(holdingCost, shortageCost));
  if (cycle > largestCycle) {
    throw new InvalidArgument(`A cycle takes about ${Math.round(cycle)} units, too many to count one by one (at most ${largestCycle}); give demand and costs in larger units.`, 'number');
  }
  const density = renewalDensity(mean);
  const rates = new Map<number, number>();
  const rate = (y: number): number => {
    const known = rates.get(y) ?? holdingCost * (y - covered.mean) + (holdingCost + shortageCost) * covered.loss(y);
    rates.set(y, known);
    return known;
  };
  const average = (s: number, S: number): number => {
    let cost = orderCost;
    let length = 0;
    for (let j = 0; j < S - s; j++) {
      cost += density(j) * rate(S - j);
      length += density(j);
    }
    return cost / length;
  };
  return { rate, average, cheapest: covered.quantile(ratio) };
}

/**
 * Expected cost per period of a given (s, S) policy, s below S, both whole. Throws InvalidArgument naming the argument at fault.
 * Source: Zheng & Federgruen (1991).
 * @example ssCost({ mean: 6, orderCost: 5, holdingCost: 1, shortageCost: 4, reorderPoint: 4, orderUpTo: 10 }); // => 8.034111561471644
 */
export function ssCost(inputs: SsInputs & Omit<SsPolicy, 'cost'>): number {
  const { reorderPoint, orderUpTo } = inputs;
  if (!Number.isInteger(reorderPoint) || !Number.isInteger(orderUpTo) || reorderPoint >= orderUpTo) {
    throw new InvalidArgument(`The reorder point is ${reorderPoint} and the order-up-to level ${orderUpTo}; give whole numbers, the first below the second.`, 'number');
  }
  return costModel(inputs).average(reorderPoint, orderUpTo);
}

/**
 * The (s, S) policy with the least expected cost. Throws InvalidArgument naming the argument at fault.
 * Source: Zheng & Federgruen (1991), Finding optimal (s, S) policies is about as simple as evaluating a single policy.
 * @example ssPolicy({ mean: 10, orderCost: 64, holdingCost: 1, shortageCost: 9 }); // => { reorderPoint: 6, orderUpTo: 40, cost: 35.022… }
 */
export function ssPolicy(inputs: SsInputs): SsPolicy {
  const { rate, average, cheapest } = costModel(inputs);
  let s = cheapest - 1;
  let best = cheapest;
  while (average(s, best) > rate(s)) s--;
  let cost = average(s, best);
  for (let S = best + 1; rate(S) <= cost; S++) {
    if (average(s, S) >= cost) continue;
    best = S;
    while (s + 1 < best && average(s, best) <= rate(s + 1)) s++;
    cost = average(s, best);
  }
  return { reorderPoint: s, orderUpTo: best, cost };
}
