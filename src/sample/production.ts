import { capacity, resources, routings } from '../workbook/contract';
import { semiFinished } from './components';
import { products, spares, type Family } from './products';
import { sampleTable, type SampleTable } from './sampleTable';
import { months } from './timeline';
import { truths } from './truths';

/** A line, machine or team; `hours` is what a month has of it. */
export interface Resource {
  readonly resource: string;
  readonly loc: 'GRZ' | 'KRK';
  readonly costHour: number;
  readonly overtimeHour: number;
  readonly overtimeShare: number;
  readonly efficiency: number;
  readonly hours: number;
  readonly shifts: number;
  /** Hours of planned standstill in August. */
  readonly august: number;
}

const { resource: BOTTLENECK, pieces: PIECES } = truths.T10.numbers;
const TEST = { runHours: 0.02, efficiency: 0.92 };

/** The eight resources. */
export const plant: readonly Resource[] = [
  { resource: 'MOULD', loc: 'GRZ', costHour: 92, overtimeHour: 120, overtimeShare: 0.2, efficiency: 0.9, hours: 3000, shifts: 3, august: 100 },
  { resource: 'MOTOR', loc: 'GRZ', costHour: 86, overtimeHour: 112, overtimeShare: 0.2, efficiency: 0.9, hours: 2400, shifts: 3, august: 80 },
  { resource: 'ELEC', loc: 'GRZ', costHour: 104, overtimeHour: 135, overtimeShare: 0.15, efficiency: 0.92, hours: 1900, shifts: 2, august: 64 },
  { resource: 'PACK', loc: 'GRZ', costHour: 78, overtimeHour: 101, overtimeShare: 0.2, efficiency: 0.92, hours: 1500, shifts: 2, august: 56 },
  { resource: 'LINE-1', loc: 'GRZ', costHour: 70, overtimeHour: 91, overtimeShare: 0.15, efficiency: 0.9, hours: 2100, shifts: 2, august: 0 },
  { resource: 'LINE-2', loc: 'GRZ', costHour: 74, overtimeHour: 96, overtimeShare: 0.15, efficiency: 0.9, hours: 1500, shifts: 2, august: 0 },
  { resource: BOTTLENECK, loc: 'GRZ', costHour: 82, overtimeHour: 107, overtimeShare: 0.1, efficiency: TEST.efficiency, hours: Math.round((PIECES * TEST.runHours * 100) / TEST.efficiency) / 100, shifts: 2, august: 0 },
  { resource: 'KRK-1', loc: 'KRK', costHour: 62, overtimeHour: 81, overtimeShare: 0.1, efficiency: 0.88, hours: 420, shifts: 1, august: 40 },
];

/** One step of a routing. */
export interface Step {
  readonly item: string;
  readonly loc: string;
  readonly seq: number;
  readonly resource: string;
  readonly setupHours: number;
  readonly runHours: number;
  readonly yield: number;
  readonly alternative?: string;
}

const ASSEMBLY: Readonly<Record<Family, { readonly resource: string; readonly runHours: number; readonly alternative?: string }>> = {
  'Mowers': { resource: 'LINE-2', runHours: 0.18 },
  'Trimmers': { resource: 'LINE-1', runHours: 0.09, alternative: 'KRK-1' },
  'Hedge Trimmers': { resource: 'LINE-1', runHours: 0.1, alternative: 'KRK-1' },
  'Blowers': { resource: 'LINE-1', runHours: 0.08 },
  'Chainsaws': { resource: 'LINE-1', runHours: 0.12 },
  'Professional': { resource: 'LINE-2', runHours: 0.3 },
  'Batteries': { resource: 'PACK', runHours: 0.012 },
  'Spares': { resource: 'LINE-1', runHours: 0.01 },
};

/** Every step of every item that is made. Finished goods are assembled and then tested. */
export const steps: readonly Step[] = [
  ...products.flatMap(({ item, family }) => {
    const { resource, runHours, alternative } = ASSEMBLY[family];
    return [
      { item, loc: 'GRZ', seq: 10, resource, setupHours: 0.5, runHours, yield: 0.995, ...(alternative !== undefined && { alternative }) },
      { item, loc: 'GRZ', seq: 20, resource: BOTTLENECK, setupHours: 0, runHours: TEST.runHours, yield: 1 },
    ];
  }),
  ...spares.map(({ item }) => ({ item, loc: 'GRZ', seq: 10, resource: ASSEMBLY.Spares.resource, setupHours: 0.1, runHours: ASSEMBLY.Spares.runHours, yield: 1 })),
  ...semiFinished.map(({ item, resource, setupHours, runHours, yield: good }) => ({ item, loc: 'GRZ', seq: 10, resource, setupHours, runHours, yield: good })),
];

/** `m_Resources`. */
export const resourcesTable = (): SampleTable => sampleTable(resources, plant.map(({ resource, loc, costHour, overtimeHour, overtimeShare, efficiency }) =>
  ({ resource, loc, unit: 'h', cost_h: costHour, ot_cost_h: overtimeHour, ot_max_pct: overtimeShare, efficiency })));

/** `m_Capacity`: the last twelve months and the eighteen to come. */
export const capacityTable = (): SampleTable => sampleTable(capacity, plant.flatMap(({ resource, hours, shifts, august }) =>
  months('2025-11', 30).map(per => ({ resource, per, avail_h: hours, shifts, planned_down_h: per.endsWith('-08') ? august : 0 }))));

/** `m_Routings`. */
export const routingsTable = (): SampleTable => sampleTable(routings, steps.map(({ item, loc, seq, resource, setupHours, runHours, yield: good, alternative }) =>
  ({ item, loc, seq, resource, setup_h: setupHours, run_h_per_unit: runHours, yield: good, alt_resource: alternative ?? null })));
