import { gammaDemand } from '../../../src/engine/inventory/demand/gammaDemand';
import { lognormalDemand } from '../../../src/engine/inventory/demand/lognormalDemand';
import { normalDemand } from '../../../src/engine/inventory/demand/normalDemand';
import { standardSecondLoss } from '../../../src/engine/inventory/demand/standardNormal';
import { shortShare } from '../../../src/engine/inventory/fillRate';
import { kanbanCards } from '../../../src/engine/inventory/kanban';
import { lotPlanCost } from '../../../src/engine/inventory/lots/lotPlan';
import { planLots } from '../../../src/engine/inventory/lots/lotRule';
import { wagnerWhitinVarying } from '../../../src/engine/inventory/lots/wagnerWhitin';
import { backorderShare, economicOrderCost, economicOrderQuantity, lotCost } from '../../../src/engine/inventory/lotSize';
import { newsvendorCost, newsvendorQuantity, type NewsvendorInputs } from '../../../src/engine/inventory/newsvendor';
import { orderUpTo } from '../../../src/engine/inventory/orderUpTo';
import { economicProductionCost, economicProductionQuantity } from '../../../src/engine/inventory/productionLot';
import { quantityDiscountLot } from '../../../src/engine/inventory/quantityDiscount';
import { bestReorderPoint, rqCost, rqPolicy } from '../../../src/engine/inventory/rqPolicy';
import { cycleServiceAchieved, fillRateAchieved } from '../../../src/engine/inventory/serviceAchieved';
import { ssCost, ssPolicy } from '../../../src/engine/inventory/ssPolicy';
import { stockLevel } from '../../../src/engine/inventory/stockLevel';
import { expectWithin, inventoryCases } from './oracleCases';

type Numbers = Readonly<Record<string, number>>;

const orderCosts = (i: Numbers) => ({ demand: i.demandRate, orderCost: i.fixedCost, holdingCost: i.holdingCost, backorderCost: i.stockoutCost });
const discount = (kind: 'ALL' | 'INCREMENTAL') => (i: Numbers & { breakpoints: number[]; unitCosts: number[] }) => {
  const lot = quantityDiscountLot({ demand: i.demandRate, orderCost: i.fixedCost, holdingRate: i.holdingRate, breakpoints: i.breakpoints, prices: i.unitCosts, kind });
  return { Q: lot.quantity, region: lot.region, costRate: lot.cost };
};

/** The oracle's lead time adds to the one period it covers at least: order, then demand. */
const newsvendor = (i: Numbers, dist: NewsvendorInputs['dist'], moments: { mean: number; sd: number }) => {
  const periods = (i.leadTime ?? 0) + 1;
  const season = { mean: moments.mean * periods, sd: moments.sd * Math.sqrt(periods), underage: i.stockoutCost, overage: i.holdingCost, dist };
  const S = i.baseStock ?? newsvendorQuantity(season);
  return { S, cost: newsvendorCost({ ...season, quantity: S }) };
};
const logMoments = ({ mu, sigma }: Numbers) => {
  const mean = Math.exp(mu + sigma ** 2 / 2);
  return { mean, sd: mean * Math.sqrt(Math.expm1(sigma ** 2)) };
};
const lossOf = (distribution: { mean: number; loss(x: number): number }, x: number) => ({ loss: distribution.loss(x), complement: distribution.loss(x) + x - distribution.mean });
const rq = (i: Numbers) => ({ demand: i.demandMean, sd: i.demandSd, leadTime: i.leadTime, orderCost: i.fixedCost, holdingCost: i.holdingCost, shortageCost: i.stockoutCost });
const ss = (i: Numbers) => ({ mean: i.mean, orderCost: i.fixedCost, holdingCost: i.holdingCost, shortageCost: i.stockoutCost });
const varying = (value: number | number[] | undefined, periods: number) => (Array.isArray(value) ? value : new Array<number>(periods).fill(value ?? 0));
const lots = (rule: 'SM' | 'L4L') => (i: { demand: number[]; fixedCost: number; holdingCost: number }) => {
  const plan = { demand: i.demand, setupCost: i.fixedCost, holdingCost: i.holdingCost };
  const orders = planLots(plan, rule);
  return { orders: Array.from(orders), cost: lotPlanCost(plan, orders) };
};

/** From an oracle's function to ours: its inputs in, the expected names out. */
const calls: Readonly<Record<string, (inputs: never) => Record<string, unknown>>> = {
  eoq: (i: Numbers) => ({ Q: economicOrderQuantity(orderCosts(i)), costRate: economicOrderCost(orderCosts(i)) }),
  eoqCost: (i: Numbers) => ({ costRate: lotCost({ ...orderCosts(i), lot: i.Q }) }),
  eoqBackorders: (i: Numbers) => ({ Q: economicOrderQuantity(orderCosts(i)), costRate: economicOrderCost(orderCosts(i)), backorderFraction: backorderShare(orderCosts(i)) }),
  epq: (i: Numbers) => {
    const inputs = { demand: i.demandRate, setupCost: i.fixedCost, holdingCost: i.holdingCost, productionRate: i.productionRate };
    return { Q: economicProductionQuantity(inputs), costRate: economicProductionCost(inputs) };
  },
  eoqAllUnitsDiscount: discount('ALL'),
  eoqIncrementalDiscount: discount('INCREMENTAL'),
  normalLoss: (i: Numbers) => lossOf(normalDemand(i.mean, i.sd), i.x),
  gammaLoss: (i: Numbers) => lossOf(gammaDemand(i.shape * i.scale, Math.sqrt(i.shape) * i.scale), i.x),
  lognormalLoss: (i: Numbers) => lossOf(lognormalDemand(logMoments(i).mean, logMoments(i).sd), i.x),
  standardNormalSecondLoss: ({ z }: Numbers) => ({ loss2: standardSecondLoss(z), complement2: (z * z + 1) / 2 - standardSecondLoss(z) }),
  newsvendorNormal: (i: Numbers) => newsvendor(i, 'normal', { mean: i.mean, sd: i.sd }),
  newsvendorPoisson: (i: Numbers) => newsvendor(i, 'poisson', { mean: i.mean, sd: 0 }),
  newsvendorLognormal: (i: Numbers) => newsvendor(i, 'lognormal', logMoments(i)),
  newsvendorExplicit: (i: Numbers) => {
    const underage = i.revenue + i.stockoutCost - i.unitCost;
    const season = { mean: i.mean, sd: i.sd, underage, overage: i.unitCost - i.salvage + i.holdingCost };
    const S = i.quantity ?? newsvendorQuantity(season);
    return { S, profit: (i.revenue - i.unitCost) * i.mean - newsvendorCost({ ...season, quantity: S }) };
  },
  rQCost: (i: Numbers) => ({ costRate: rqCost({ ...rq(i), reorderPoint: i.r, lot: i.Q }) }),
  rQOptimalRForQ: (i: Numbers) => ({ r: bestReorderPoint({ ...rq(i), lot: i.Q }) }),
  rQEoqbApprox: (i: Numbers) => {
    const { reorderPoint, lot } = rqPolicy(rq(i), 'EOQB');
    return { r: reorderPoint, Q: lot };
  },
  rQEoqPlusSafetyStock: (i: Numbers) => {
    const { reorderPoint, lot } = rqPolicy(rq(i), 'EOQSS');
    return { r: reorderPoint, Q: lot };
  },
  sSCostPoisson: (i: Numbers) => ({ cost: ssCost({ ...ss(i), reorderPoint: i.s, orderUpTo: i.S }) }),
  sSOptimalPoisson: (i: Numbers) => {
    const { reorderPoint, orderUpTo: level, cost } = ssPolicy(ss(i));
    return { s: reorderPoint, S: level, cost };
  },
  wagnerWhitin: (i: { demand: number[]; fixedCost: number | number[]; holdingCost: number; purchaseCost?: number | number[] }) => {
    const setupCosts = varying(i.fixedCost, i.demand.length);
    const purchaseCosts = varying(i.purchaseCost, i.demand.length);
    const orders = wagnerWhitinVarying({ demand: i.demand, setupCosts, purchaseCosts, holdingCost: i.holdingCost });
    const holding = lotPlanCost({ demand: i.demand, setupCost: 0, holdingCost: i.holdingCost }, orders);
    const cost = orders.reduce((sum, lot, t) => sum + (lot > 0 ? setupCosts[t] + purchaseCosts[t] * lot : 0), holding);
    return { orders: Array.from(orders), cost };
  },
  silverMeal: lots('SM'),
  lotForLot: lots('L4L'),
  safetyStockCycleService: (i: Numbers) => {
    const level = stockLevel({ mean: i.meanDemand, sd: i.sdDemand, leadTime: i.meanLeadTime, leadTimeSd: i.sdLeadTime, target: i.serviceLevel });
    return { safetyStock: level.safetyStock };
  },
  safetyFactorFillRate: (i: Numbers) => {
    const { safetyStock } = stockLevel({ mean: i.Q, sd: i.sigmaL, leadTime: 1, target: i.fillRate, kind: 'FILL', lot: i.Q });
    const approximate = stockLevel({ mean: i.Q, sd: i.sigmaL, leadTime: 1, target: i.fillRate, kind: 'FILL' });
    return { k: safetyStock / i.sigmaL, safetyStock, approxK: approximate.safetyStock / i.sigmaL };
  },
  periodicReviewRS: (i: Numbers) => {
    const inputs = { mean: i.mean, sd: i.sd, leadTime: i.leadTime, review: i.review };
    const level = stockLevel({ ...inputs, target: i.cycleService });
    const S = orderUpTo(level);
    const cycle = { distribution: normalDemand(level.leadTimeMean, level.leadTimeSd), quantity: 1, form: 'approximate' } as const;
    return { S, safetyStock: level.safetyStock, expectedShortPerCycle: shortShare(cycle, S), fillRate: fillRateAchieved({ ...inputs, reorderPoint: S }) };
  },
  reorderPointGamma: (i: Numbers) => {
    const { reorderPoint } = stockLevel({ mean: i.meanLTD, sd: i.sdLTD, leadTime: 1, target: i.cycleService, dist: 'gamma' });
    return { reorderPoint, shape: (i.meanLTD / i.sdLTD) ** 2, scale: i.sdLTD ** 2 / i.meanLTD };
  },
  reorderPointNegativeBinomial: (i: Numbers) => {
    const inputs = { mean: i.meanLTD, sd: Math.sqrt(i.varLTD), leadTime: 1, dist: 'negbin' } as const;
    const { reorderPoint } = stockLevel({ ...inputs, target: i.cycleService });
    return { reorderPoint, cycleService: cycleServiceAchieved({ ...inputs, reorderPoint }), r: i.meanLTD ** 2 / (i.varLTD - i.meanLTD), p: i.meanLTD / i.varLTD };
  },
  reorderPointPoisson: (i: Numbers) => {
    const inputs = { mean: i.meanLTD, sd: Math.sqrt(i.meanLTD), leadTime: 1, dist: 'negbin' } as const;
    const { reorderPoint, distribution } = stockLevel({ ...inputs, target: i.cycleService });
    expect(distribution).toBe('poisson');
    return { reorderPoint, cycleService: cycleServiceAchieved({ ...inputs, reorderPoint }) };
  },
  kanbanCount: (i: Numbers) => ({ kanbans: kanbanCards({ demand: i.demandPerPeriod, leadTime: i.leadTime, safetyFactor: i.safetyFactor, container: i.containerSize }) }),
};

const notYetCovered = [
  'finiteHorizonDP',
  'gsmSerial',
  'gsmTree',
  'jointReplenishmentSilver',
  'newsvendorDiscrete',
  'rQCostPoisson',
  'rQExpectedInventoryApprox',
  'rQPoissonExact',
  'sSPowerApproximation',
  'sSPowerApproximationFull',
  'ssmSerialNormal',
  'ssmSerialPoisson',
];

describe('inventory mathematics against test/oracles/inventory-oracles.json', () => {
  it('leaves exactly the listed oracle functions uncovered', () => {
    const missing = new Set(inventoryCases.map((each) => each.function).filter((name) => !(name in calls)));
    expect([...missing].sort()).toEqual(notYetCovered);
  });

  const covered = inventoryCases.filter((each) => each.function in calls).map((each) => [each.id, each.function, each] as const);
  it.each(covered)('%s: %s within the oracle’s tolerance', (_id, name, { inputs, expected, tolerance }) => {
    const actual = calls[name](inputs as never);
    expect(Object.keys(expected).length).toBeGreaterThan(0);
    for (const [key, value] of Object.entries(expected)) {
      // Ties may give other lots; the file says that the cost binds.
      if (!(name === 'wagnerWhitin' && key === 'orders')) expectWithin(actual[key], value, tolerance.rel);
    }
  });
});
