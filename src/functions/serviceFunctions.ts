import { distributionChoices } from '../engine/inventory/leadTimeDistribution';
import { cycleServiceAchieved, fillRateAchieved } from '../engine/inventory/serviceAchieved';
import { serviceKinds, stockLevel } from '../engine/inventory/stockLevel';
import { defineFunction } from './customFunction';
import type { Given, Parameter } from './parameter';

const mean = { name: 'mean', kind: 'number', accepts: 'notNegative', help: 'mean demand per period, in units' } as const satisfies Parameter;
const sd = { name: 'sd', kind: 'number', accepts: 'notNegative', help: 'standard deviation per period, best of the forecast error, in units' } as const satisfies Parameter;
const leadTime = { name: 'lead_time', kind: 'number', accepts: 'notNegative', help: 'mean lead time, in periods' } as const satisfies Parameter;
const leadTimeSd = { name: 'lead_time_sd', kind: 'number', accepts: 'notNegative', default: 0, help: 'standard deviation of the lead time, in periods' } as const satisfies Parameter;
const lot = { name: 'lot', kind: 'number', accepts: 'positive', absent: 'one period’s demand, or one review’s, and the approximate fill rate', help: 'order quantity, in units; makes fill rates exact' } as const satisfies Parameter;
const dist = { name: 'dist', kind: 'word', words: distributionChoices, default: 'normal', help: 'distribution of demand over the lead time: "normal", "gamma", "negbin" (whole units) or "auto"' } as const satisfies Parameter;

const levelParameters = [
  mean,
  sd,
  leadTime,
  leadTimeSd,
  { name: 'target', kind: 'number', accepts: 'share', help: 'service to reach, above 0 and below 1, such as 0.95' },
  { name: 'kind', kind: 'word', words: serviceKinds, default: 'CSL', help: '"CSL": no stock-out in a cycle; "FILL": share of demand filled from stock' },
  { name: 'review', kind: 'number', accepts: 'notNegative', default: 0, help: 'time between reviews, in periods; 0 = continuous' },
  lot,
  dist,
] as const satisfies readonly Parameter[];

const levelFor = ({ lead_time, lead_time_sd, ...given }: Given<typeof levelParameters>) => stockLevel({ ...given, leadTime: lead_time, leadTimeSd: lead_time_sd });

export const safetyStock = defineFunction({
  name: 'SAFETY.STOCK',
  family: 'Inventory',
  sentence: 'Safety stock (units) for a service target under variable demand and lead time.',
  parameters: levelParameters,
  result: { shape: 'number', help: 'safety stock in units; below 0 when the target needs less than the mean' },
  examples: [
    { arguments: [100, 30, 4, 1, 0.95], result: 191.821247456317 },
    { arguments: [100, 30, 4, 1, 0.98, 'FILL', null, 400], result: 128.2976862141757 },
  ],
  compute: (given) => levelFor(given).safetyStock,
});

export const reorderPoint = defineFunction({
  name: 'REORDER.POINT',
  family: 'Inventory',
  sentence: 'Stock position (units) at which to order: mean demand over lead time and review plus safety stock.',
  parameters: levelParameters,
  result: { shape: 'number', help: 'reorder point in units; with a review period, the order-up-to level' },
  examples: [
    { arguments: [100, 30, 4, 1, 0.95], result: 591.821247456317 },
    { arguments: [10, 8, 1, null, 0.95, 'CSL', null, null, 'gamma'], result: 25.697057108729936 },
  ],
  compute: (given) => levelFor(given).reorderPoint,
});

const achievedParameters = [
  { name: 'reorder_point', kind: 'number', accepts: 'any', help: 'stock position at which is ordered, in units' },
  mean,
  sd,
  leadTime,
  leadTimeSd,
  lot,
  dist,
] as const satisfies readonly Parameter[];

const achieved = ({ reorder_point, lead_time, lead_time_sd, ...given }: Given<typeof achievedParameters>) => ({ ...given, reorderPoint: reorder_point, leadTime: lead_time, leadTimeSd: lead_time_sd });

export const serviceLevel = defineFunction({
  name: 'SERVICE.LEVEL',
  family: 'Inventory',
  sentence: 'Probability (0–1) that a reorder point lasts through a replenishment cycle.',
  parameters: achievedParameters,
  result: { shape: 'number', help: 'cycle service level, 0–1; the lot does not change it' },
  examples: [{ arguments: [591.821247456317, 100, 30, 4, 1], result: 0.95 }],
  compute: (given) => cycleServiceAchieved(achieved(given)),
});

export const fillRate = defineFunction({
  name: 'FILL.RATE',
  family: 'Inventory',
  sentence: 'Share of demand (0–1) that a reorder point lets be filled from stock.',
  parameters: achievedParameters,
  result: { shape: 'number', help: 'fill rate, 0–1' },
  examples: [{ arguments: [528.2976862141757, 100, 30, 4, 1, 400], result: 0.98 }],
  compute: (given) => fillRateAchieved(achieved(given)),
});
