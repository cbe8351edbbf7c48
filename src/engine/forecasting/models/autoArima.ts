import type { Fit } from './fit';
import { naive } from './naive';
import { seasonalArima } from './seasonalArima';
import type { ArimaFit, ArimaOrder } from './seasonalArima';
import { differenced, differencesToLevel, seasonIsStrong } from './unitRoots';

const MOST_ORDER = 3;
const MOST_SEASONAL_ORDER = 1;
/** Weights at most, beside the constant. */
const MOST_WEIGHTS = 5;
const MOST_MODELS = 40;

/**
 * Seasonal ARIMA of automatic order (Hyndman & Khandakar 2008): a season that is strong in the STL decomposition is differenced away,
 * then the KPSS test says how often to difference, twice at most in all; from four starting orders the search goes to whatever neighbour has a lower corrected
 * Akaike criterion until none has. Named AutoARIMA.
 */
export function autoArima(history: Float64Array, season: number): Fit & { readonly order?: ArimaOrder } {
  const seasonalD = seasonIsStrong(history, season) ? 1 : 0;
  const d = Math.min(2 - seasonalD, differencesToLevel(seasonalD ? differenced(history, season) : history));
  const seasonal = season > 1 && history.length >= 2 * season + 2 ? 1 : 0;
  const tried = new Map<string, ArimaFit | null>();
  const fitOf = (order: ArimaOrder, start?: ArimaFit): ArimaFit | null => {
    const key = [order.p, order.q, order.seasonalP, order.seasonalQ, order.constant].join();
    let fit = tried.get(key);
    if (fit === undefined) {
      fit = seasonalArima(history, order, start && carriedOver(start, order));
      tried.set(key, fit);
    }
    return fit;
  };
  const base: ArimaOrder = { p: 0, d, q: 0, seasonalP: 0, seasonalD, seasonalQ: 0, season, constant: d + seasonalD <= 1 ? 1 : 0 };
  let best: ArimaFit | null = null;
  for (const { p, q, P, Q } of [{ p: 0, q: 0, P: 0, Q: 0 }, { p: 2, q: 2, P: 1, Q: 1 }, { p: 1, q: 0, P: 1, Q: 0 }, { p: 0, q: 1, P: 0, Q: 1 }]) {
    best = better(best, fitOf({ ...base, p, q, seasonalP: seasonal * P, seasonalQ: seasonal * Q }));
  }
  while (best && tried.size < MOST_MODELS) {
    let step = best;
    for (const order of neighbours(best.order, seasonal === 1)) {
      if (tried.size >= MOST_MODELS) break;
      step = better(step, fitOf(order, best)) ?? step;
    }
    if (step === best) break;
    best = step;
  }
  return best ?? naive(history);
}

function better(one: ArimaFit | null, other: ArimaFit | null): ArimaFit | null {
  return !one || (other && other.criterion < one.criterion) ? other : one;
}

const STEPS: readonly { readonly p: number; readonly q: number; readonly P: number; readonly Q: number }[] = [
  { p: 1, q: 0, P: 0, Q: 0 }, { p: 0, q: 1, P: 0, Q: 0 }, { p: 1, q: 1, P: 0, Q: 0 },
  { p: 0, q: 0, P: 1, Q: 0 }, { p: 0, q: 0, P: 0, Q: 1 }, { p: 0, q: 0, P: 1, Q: 1 },
];

function neighbours(order: ArimaOrder, seasonal: boolean): ArimaOrder[] {
  const found = STEPS.filter(({ P, Q }) => seasonal || P + Q === 0).flatMap(({ p, q, P, Q }) => [1, -1].map((sign) => ({
    ...order, p: order.p + sign * p, q: order.q + sign * q, seasonalP: order.seasonalP + sign * P, seasonalQ: order.seasonalQ + sign * Q,
  })));
  found.push({ ...order, p: order.p + 1, q: order.q - 1, seasonalP: order.seasonalP, seasonalQ: order.seasonalQ });
  found.push({ ...order, p: order.p - 1, q: order.q + 1, seasonalP: order.seasonalP, seasonalQ: order.seasonalQ });
  const turned: ArimaOrder = { ...order, constant: order.constant === 1 ? 0 : 1 };
  const orders: ArimaOrder[] = order.d + order.seasonalD <= 1 ? [...found, turned] : found;
  return orders.filter(isAllowed);
}

function isAllowed({ p, q, seasonalP, seasonalQ }: ArimaOrder): boolean {
  return Math.min(p, q, seasonalP, seasonalQ) >= 0 && Math.max(p, q) <= MOST_ORDER && Math.max(seasonalP, seasonalQ) <= MOST_SEASONAL_ORDER
    && p + q + seasonalP + seasonalQ <= MOST_WEIGHTS;
}

/** The parameters of a neighbour, as a place to start: weights the other order has too are kept, new ones start at 0. */
function carriedOver({ order: from, parameters }: ArimaFit, to: ArimaOrder): number[] {
  const lengths = ({ p, q, seasonalP, seasonalQ, constant }: ArimaOrder): number[] => [p, q, seasonalP, seasonalQ, constant];
  let at = 0;
  return lengths(from).flatMap((length, part) => {
    const own = Array.from(parameters.subarray(at, at + length));
    at += length;
    return Array.from({ length: lengths(to)[part] }, (_, i) => own[i] ?? 0);
  });
}
