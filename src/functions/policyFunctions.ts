import { lotRules, planLots } from '../engine/inventory/lots/lotRule';
import { economicProductionQuantity } from '../engine/inventory/productionLot';
import { discountKinds, quantityDiscountLot } from '../engine/inventory/quantityDiscount';
import { rqMethods, rqPolicy } from '../engine/inventory/rqPolicy';
import { slowMoverStock } from '../engine/inventory/slowMover';
import { ssPolicy } from '../engine/inventory/ssPolicy';
import { defineFunction } from './customFunction';
import type { Parameter } from './parameter';
import { spill } from './readSeries';

const holding = { name: 'holding', kind: 'number', accepts: 'positive', help: 'cost of holding one unit for one period' } as const satisfies Parameter;
const shortage = { name: 'shortage', kind: 'number', accepts: 'positive', help: 'cost of one unit backordered for one period' } as const satisfies Parameter;

export const epq = defineFunction({
  name: 'EPQ',
  family: 'Inventory',
  sentence: 'Economic production quantity (units): the lot with the least cost of setups and holding when stock builds up at a production rate.',
  parameters: [
    { name: 'demand', kind: 'number', accepts: 'notNegative', help: 'demand per period, in units' },
    { name: 'setup_cost', kind: 'number', accepts: 'notNegative', help: 'cost of one setup' },
    { name: 'holding_cost', kind: 'number', accepts: 'positive', help: 'cost of holding one unit for one period' },
    { name: 'production_rate', kind: 'number', accepts: 'positive', help: 'units made per period while producing, above demand' },
  ],
  result: { shape: 'number', help: 'lot in units' },
  examples: [{ arguments: [1300, 8, 0.225, 2000], result: 513.9328595516969 }],
  compute: ({ demand, setup_cost, holding_cost, production_rate }) =>
    economicProductionQuantity({ demand, setupCost: setup_cost, holdingCost: holding_cost, productionRate: production_rate }),
});

export const eoqDiscount = defineFunction({
  name: 'EOQ.DISCOUNT',
  family: 'Inventory',
  sentence: 'The order quantity (units) with the least cost under a quantity discount, and that cost per period with the purchase price.',
  parameters: [
    { name: 'demand', kind: 'number', accepts: 'positive', help: 'demand per period, in units' },
    { name: 'order_cost', kind: 'number', accepts: 'notNegative', help: 'cost of placing one order' },
    { name: 'holding_rate', kind: 'number', accepts: 'positive', help: 'cost of holding stock worth 1 for one period, such as 0.3' },
    { name: 'breakpoints', kind: 'series', blanks: 'refused', help: 'quantities from which each price holds, rising from 0' },
    { name: 'prices', kind: 'series', blanks: 'refused', help: 'price of a unit from each breakpoint on, never rising' },
    { name: 'kind', kind: 'word', words: discountKinds, default: 'ALL', help: '"ALL": the price holds for the whole order; "INCREMENTAL": for the units beyond the breakpoint' },
  ],
  result: { shape: 'matrix', help: 'quantity and cost per period, side by side' },
  examples: [{ arguments: [1300, 8, 0.3, [[0, 400, 800]], [[0.75, 0.72, 0.68]]], result: [[800, 978.6]] }],
  compute({ demand, order_cost, holding_rate, breakpoints, prices, kind }) {
    const { quantity, cost } = quantityDiscountLot({ demand, orderCost: order_cost, holdingRate: holding_rate, breakpoints: breakpoints.values, prices: prices.values, kind });
    return [[quantity, cost]];
  },
});

export const lotSize = defineFunction({
  name: 'LOT.SIZE',
  family: 'Inventory',
  sentence: 'Lots (units per period) that cover a known demand at low cost of setups and holding.',
  parameters: [
    { name: 'demand', kind: 'series', blanks: 'refused', help: 'demand per period, in units, 0 or more; one row or one column' },
    { name: 'setup_cost', kind: 'number', accepts: 'notNegative', help: 'cost of one setup' },
    { name: 'holding_cost', kind: 'number', accepts: 'notNegative', help: 'cost of holding one unit to the next period' },
    { name: 'rule', kind: 'word', words: lotRules, default: 'WW', help: '"WW" Wagner–Whitin (the cheapest), "SM" Silver–Meal, "LUC" least unit cost, "PPB" part-period balancing, "POQ" periodic order quantity, "L4L" lot for lot' },
  ],
  result: { shape: 'matrix', help: 'a lot for each period, running the way demand does' },
  examples: [{ arguments: [[[18, 30, 42, 5, 20]], 80, 2, 'SM'], result: [[48, 0, 47, 0, 20]] }],
  compute: ({ demand, setup_cost, holding_cost, rule }) => spill([planLots({ demand: demand.values, setupCost: setup_cost, holdingCost: holding_cost }, rule)], demand.runs),
});

export const stockSlow = defineFunction({
  name: 'STOCK.SLOW',
  family: 'Inventory',
  sentence: 'The smallest whole stock of a slow mover that lasts with a given probability; Poisson, or negative binomial when the variance is above the mean.',
  parameters: [
    { name: 'mean', kind: 'number', accepts: 'notNegative', help: 'mean demand over the time the stock must last, in units' },
    { name: 'variance', kind: 'number', accepts: 'notNegative', help: 'variance of that demand' },
    { name: 'target', kind: 'number', accepts: 'share', help: 'probability that the stock lasts, above 0 and below 1' },
  ],
  result: { shape: 'number', help: 'stock in whole units' },
  examples: [{ arguments: [1.2, 3, 0.95], result: 5 }],
  compute: (given) => slowMoverStock(given),
});

export const rqPolicyFunction = defineFunction({
  name: 'RQ.POLICY',
  family: 'Inventory',
  sentence: 'Reorder point, lot and expected cost per period under continuous review, normal demand and backorders.',
  parameters: [
    { name: 'demand', kind: 'number', accepts: 'positive', help: 'mean demand per period, in units' },
    { name: 'sd', kind: 'number', accepts: 'positive', help: 'standard deviation per period, in units' },
    { name: 'lead_time', kind: 'number', accepts: 'positive', help: 'lead time, in periods' },
    { name: 'order_cost', kind: 'number', accepts: 'positive', help: 'cost of placing one order' },
    holding,
    shortage,
    { name: 'method', kind: 'word', words: rqMethods, default: 'EXACT', help: '"EXACT": the optimum; "EOQB": lot with backorders, then the reorder point; "EOQSS": plain lot plus safety stock' },
  ],
  result: { shape: 'matrix', help: 'reorder point, lot and cost per period, side by side' },
  examples: [{ arguments: [1300, 150, 1 / 12, 8, 0.225, 7.5], result: [[126.867063, 328.449142, 78.07114627]] }],
  compute({ demand, sd, lead_time, order_cost, holding: holdingCost, shortage: shortageCost, method }) {
    const { reorderPoint, lot, cost } = rqPolicy({ demand, sd, leadTime: lead_time, orderCost: order_cost, holdingCost, shortageCost }, method);
    return [[reorderPoint, lot, cost]];
  },
});

export const ssPolicyFunction = defineFunction({
  name: 'SS.POLICY',
  family: 'Inventory',
  sentence: 'The cheapest (s, S) policy under periodic review, Poisson demand and backorders: order up to S when stock is at s or below.',
  parameters: [
    { name: 'mean', kind: 'number', accepts: 'positive', help: 'mean demand per review period, in units' },
    { name: 'lead_time', kind: 'number', accepts: 'notNegative', help: 'lead time, in review periods; 0 = there before the period’s demand' },
    { name: 'order_cost', kind: 'number', accepts: 'notNegative', help: 'cost of placing one order' },
    holding,
    shortage,
    { name: 'dist', kind: 'word', words: ['POISSON'], default: 'POISSON', help: 'distribution of demand; "POISSON"' },
  ],
  result: { shape: 'matrix', help: 's, S and cost per period, side by side' },
  examples: [{ arguments: [6, 0, 5, 1, 4], result: [[4, 10, 8.034111561471644]] }],
  compute({ mean, lead_time, order_cost, holding: holdingCost, shortage: shortageCost }) {
    const { reorderPoint, orderUpTo, cost } = ssPolicy({ mean, leadTime: lead_time, orderCost: order_cost, holdingCost, shortageCost });
    return [[reorderPoint, orderUpTo, cost]];
  },
});
