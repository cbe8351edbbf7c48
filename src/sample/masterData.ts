import { families, items, settings } from '../workbook/contract';
import { materials, semiFinished } from './components';
import { lotOf } from './lots';
import { totalCost, type StandardCost } from './money';
import { FAMILIES, products, spares } from './products';
import { sampleTable, type RowFor, type SampleTable } from './sampleTable';
import { AS_OF } from './timeline';
import { truths } from './truths';

type ItemRow = RowFor<typeof items>;

/** A trade item number of the company's fictional range, with its check digit (GS1). */
export function gtin(index: number): string {
  const digits = `290000${String(index).padStart(6, '0')}`;
  const sum = [...digits].reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 3), 0);
  return digits + String((10 - (sum % 10)) % 10);
}

/** `m_Items`: 36 finished goods, 12 spares, 16 semi-finished items, 32 materials. */
export function itemsTable(costs: ReadonlyMap<string, StandardCost>): SampleTable {
  const costOf = (item: string): number => Math.round(totalCost(costs.get(item) ?? { material: 0, labour: 0, overhead: 0, freight: 0 }) * 100) / 100;
  const finished = products.map(({ item, name, family, launch, eol, pallet }, index): ItemRow => ({
    item, name, type: 'FG', family, uom: 'pcs', strategy: family === truths.T13.numbers.family ? 'MTO' : 'MTS', launch, eol: eol ?? null, gtin: gtin(100 + index),
    lot_rule: family === truths.T13.numbers.family ? 'L4L' : 'POQ', moq: lotOf(item), multiple: pallet, pallet_qty: pallet, volume: Math.round(1400 / pallet) / 1000, lead_time_d: 21, lead_time_sd_d: 3, unit_cost: costOf(item),
  }));
  const parts = spares.map(({ item, name }, index): ItemRow => ({
    item, name, type: 'SP', family: 'Spares', uom: 'pcs', strategy: 'MTS', launch: '2022-03-01', gtin: gtin(500 + index), lot_rule: 'EOQ', moq: lotOf(item), multiple: 5, lead_time_d: 30, lead_time_sd_d: 6, unit_cost: costOf(item),
  }));
  const semi = semiFinished.map(({ item, name, lot }): ItemRow => ({
    item, name, type: 'SF', uom: 'pcs', strategy: item.startsWith('CASE') ? 'JIT' : 'MTS', lot_rule: 'FIX', moq: lot, multiple: lot / 2, shelf_life_d: item.startsWith('PACK') ? 540 : null, lead_time_d: 9, lead_time_sd_d: 2, unit_cost: costOf(item),
  }));
  const raw = materials.map(({ item, name, uom, lot, sources }): ItemRow => ({
    item, name, type: 'RM', uom, strategy: 'MTS', lot_rule: 'POQ', moq: lot, multiple: lot, lead_time_d: sources[0].leadDays, lead_time_sd_d: Math.round(sources[0].leadDays * 0.8) / 10, unit_cost: costOf(item),
  }));
  return sampleTable(items, [...finished, ...parts, ...semi, ...raw]);
}

/** `m_Families`. */
export const familiesTable = (): SampleTable => sampleTable(families, FAMILIES.map(family => ({
  family, name: family === 'Professional' ? 'Professional, made to order' : family, planner: family === 'Professional' || family === 'Spares' ? 'PM2' : 'DP',
})));

/** `m_Settings`; values are numbers where the setting is one. */
export const settingsTable = (): SampleTable => ({
  spec: settings,
  rows: [
    { key: 'AsOf', value: AS_OF, unit: 'date', note: 'Last day of week 44' },
    { key: 'Currency', value: 'EUR', unit: 'ISO code' },
    { key: 'Country', value: 'AT', unit: 'ISO code', note: 'Plant and head office' },
    { key: 'WeekStart', value: 'monday' },
    { key: 'HorizonMonths', value: 18, unit: 'months' },
    { key: 'HorizonWeeks', value: 26, unit: 'weeks' },
    { key: 'FrozenWeeks', value: 2, unit: 'weeks', note: 'Materials are at the lines' },
    { key: 'SlushyWeeks', value: 4, unit: 'weeks' },
    { key: 'PlanBucket', value: 'auto' },
    { key: 'ServiceDefault', value: 0.95, unit: 'share' },
    { key: 'LeadTimeDefault', value: 30, unit: 'calendar days' },
    { key: 'HoldingRate', value: 0.22, unit: 'share of value a year', note: 'Capital 9 %, space and handling 8 %, ageing 5 %' },
    { key: 'OrderCost', value: 85, unit: 'EUR', note: 'One set-up or purchase order' },
    { key: 'WACC', value: 0.09, unit: 'share a year' },
    { key: 'BandPct', value: 0.1, unit: 'share', note: 'Agreed in the March S&OP' },
    { key: 'DecisionLagMonths', value: 2, unit: 'months' },
    { key: 'Seed', value: 1 },
  ],
});
