import { kanbanCards } from '../engine/inventory/kanban';
import { economicOrderCost, economicOrderQuantity } from '../engine/inventory/lotSize';
import { newsvendorDistributions, newsvendorQuantity } from '../engine/inventory/newsvendor';
import { defineFunction } from './customFunction';
import type { Given, Parameter } from './parameter';

const orderParameters = [
  { name: 'demand', kind: 'number', accepts: 'notNegative', help: 'demand per period, in units' },
  { name: 'order_cost', kind: 'number', accepts: 'notNegative', help: 'cost of placing one order' },
  { name: 'holding_cost', kind: 'number', accepts: 'positive', help: 'cost of holding one unit for one period' },
  { name: 'backorder_cost', kind: 'number', accepts: 'positive', absent: 'no backorders are planned', help: 'cost of one unit backordered for one period' },
] as const satisfies readonly Parameter[];

const lotInputs = ({ demand, order_cost, holding_cost, backorder_cost }: Given<typeof orderParameters>) => ({
  demand,
  orderCost: order_cost,
  holdingCost: holding_cost,
  backorderCost: backorder_cost,
});

export const eoq = defineFunction({
  name: 'EOQ',
  family: 'Inventory',
  sentence: 'Economic order quantity (units): the lot with the least cost of ordering and holding, with planned backorders when they have a cost.',
  parameters: orderParameters,
  result: { shape: 'number', help: 'lot in units' },
  examples: [
    { arguments: [1300, 8, 0.225], result: 304.0467800264368 },
    { arguments: [1300, 8, 0.225, 5], result: 310.8125551589646 },
  ],
  compute: (given) => economicOrderQuantity(lotInputs(given)),
});

export const eoqCost = defineFunction({
  name: 'EOQ.COST',
  family: 'Inventory',
  sentence: 'Cost per period of ordering, holding and planned backorders at the economic order quantity, without the purchase price.',
  parameters: orderParameters,
  result: { shape: 'number', help: 'cost per period' },
  examples: [{ arguments: [1300, 8, 0.225], result: 68.41052550594829 }],
  compute: (given) => economicOrderCost(lotInputs(given)),
});

export const kanban = defineFunction({
  name: 'KANBAN',
  family: 'Inventory',
  sentence: 'Number of kanban cards: lead-time demand with its safety allowance in containers, rounded up.',
  parameters: [
    { name: 'demand', kind: 'number', accepts: 'notNegative', help: 'demand per period, in units' },
    { name: 'lead_time', kind: 'number', accepts: 'notNegative', help: 'time to replenish a container, in periods' },
    { name: 'safety_factor', kind: 'number', accepts: 'notNegative', help: 'safety allowance as a share of lead-time demand, such as 0.1' },
    { name: 'container', kind: 'number', accepts: 'positive', help: 'units in one container' },
  ],
  result: { shape: 'number', help: 'cards, a whole number' },
  examples: [{ arguments: [100, 2, 0.1, 20], result: 11 }],
  compute: ({ demand, lead_time, safety_factor, container }) => kanbanCards({ demand, leadTime: lead_time, safetyFactor: safety_factor, container }),
});

export const newsvendor = defineFunction({
  name: 'NEWSVENDOR',
  family: 'Inventory',
  sentence: 'Order quantity (units) for one season that balances the cost of one unit too few against one too many.',
  parameters: [
    { name: 'mean', kind: 'number', accepts: 'notNegative', help: 'mean demand of the season, in units' },
    { name: 'sd', kind: 'number', accepts: 'notNegative', absent: 'only with "poisson", which does not read it', help: 'standard deviation of that demand, in units' },
    { name: 'underage', kind: 'number', accepts: 'positive', help: 'cost of one unit too few: lost margin plus penalty' },
    { name: 'overage', kind: 'number', accepts: 'positive', help: 'cost of one unit too many: cost less salvage' },
    { name: 'dist', kind: 'word', words: newsvendorDistributions, default: 'normal', help: 'distribution of demand: "normal", "poisson" or "lognormal"' },
  ],
  result: { shape: 'number', help: 'order quantity in units; a whole number for "poisson"' },
  examples: [
    { arguments: [50, 8, 0.7, 0.18], result: 56.60395592743389 },
    { arguments: [6, null, 4, 1, 'poisson'], result: 8 },
  ],
  compute: (given) => newsvendorQuantity(given),
});
