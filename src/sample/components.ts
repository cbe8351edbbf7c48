import { truths } from './truths';

/** A bought material: from whom, at which price in the supplier's currency, after which time. */
export interface Material {
  readonly item: string;
  readonly name: string;
  readonly uom: 'pcs' | 'kg';
  /** Suppliers with their share of the need; the shares add up to 1. */
  readonly sources: readonly { readonly supplier: string; readonly share: number; readonly price: number; readonly leadDays: number; readonly capPerMonth?: number }[];
  readonly lot: number;
}

type MaterialLine = readonly [item: string, name: string, uom: Material['uom'], supplier: string, price: number, leadDays: number, lot: number];
const singleSource: readonly MaterialLine[] = [
  ['NI-STRIP', 'Nickel strip', 'kg', 'S-05', 24, 28, 20], ['BMS-36V', 'Battery control 36 V', 'pcs', 'S-04', 4.8, 56, 500], ['PCB-DRV', 'Drive board', 'pcs', 'S-03', 3.9, 35, 500],
  ['MOSFET-60', 'Transistor 60 V', 'pcs', 'S-04', 0.52, 84, 5000], ['CAP-470', 'Capacitor 470 µF', 'pcs', 'S-04', 0.18, 70, 5000], ['CONN-36', 'Connector 36 V', 'pcs', 'S-04', 0.7, 49, 2000],
  ['HALL-S', 'Hall sensor', 'pcs', 'S-12', 0.62, 42, 2000], ['SENSOR-R', 'Boundary and lift sensor set', 'pcs', 'S-12', 88, 42, 50],
  ['CU-WIRE', 'Copper wire', 'kg', 'S-05', 9.4, 21, 250], ['STEEL-LAM', 'Laminated core steel', 'kg', 'S-06', 2.1, 28, 1000], ['MAGNET-N', 'Magnet', 'pcs', 'S-02', 0.48, 63, 5000],
  ['SHAFT-8', 'Shaft 8 mm', 'pcs', 'S-07', 1.15, 21, 1000], ['BEARING-608', 'Ball bearing 608', 'pcs', 'S-07', 0.36, 21, 2000],
  ['PA6-GF', 'Polyamide with glass fibre', 'kg', 'S-08', 3.4, 14, 1000], ['ABS-GR', 'ABS granulate', 'kg', 'S-08', 2.3, 14, 1000], ['TPE-GRIP', 'Grip elastomer', 'kg', 'S-08', 3.9, 14, 250],
  ['STEEL-SH', 'Steel sheet', 'kg', 'S-06', 1.25, 28, 2000], ['ALU-DC', 'Aluminium casting', 'kg', 'S-06', 4.2, 28, 500],
  ['WHEEL-180', 'Wheel 180 mm', 'pcs', 'S-09', 8.6, 21, 500], ['WHEEL-200', 'Wheel 200 mm', 'pcs', 'S-09', 10.8, 21, 500],
  ['BLADE-42', 'Mower blade', 'pcs', 'S-10', 5.4, 28, 300], ['BLADE-HT', 'Hedge knife set', 'pcs', 'S-10', 11.5, 28, 300], ['CHAIN-38', 'Saw chain', 'pcs', 'S-10', 7.8, 28, 300], ['BAR-30', 'Guide bar', 'pcs', 'S-10', 9.4, 28, 300],
  ['SPOOL-T', 'Line spool', 'pcs', 'S-09', 7.4, 21, 1000], ['TUBE-AL', 'Aluminium tube', 'pcs', 'S-06', 3.6, 28, 500],
  ['SWITCH-S', 'Safety switch', 'pcs', 'S-03', 1.3, 35, 1000], ['PSU-CHG', 'Charger power supply', 'pcs', 'S-02', 12.5, 63, 500],
  ['BOX-S', 'Carton small', 'pcs', 'S-11', 0.8, 10, 2000], ['BOX-L', 'Carton large', 'pcs', 'S-11', 2.6, 10, 1000], ['SCREW-KIT', 'Screws and manual', 'pcs', 'S-11', 0.45, 10, 5000],
];

/** The 32 materials; cells come from two suppliers. */
export const materials: readonly Material[] = [
  {
    item: truths.T6.numbers.item, name: 'Li-ion cell module 10 × 21700', uom: 'pcs', lot: 1000,
    sources: [
      { supplier: truths.T6.numbers.supplier, share: 0.75, price: 26.2, leadDays: truths.T6.numbers.master, capPerMonth: Math.floor((truths.T11.numbers.perWeek * 52) / 12) },
      { supplier: 'S-02', share: 0.25, price: 29.4, leadDays: 49 },
    ],
  },
  ...singleSource.map(([item, name, uom, supplier, price, leadDays, lot]) => ({ item, name, uom, lot, sources: [{ supplier, share: 1, price, leadDays }] })),
];

/** Something the plant makes for its own products. */
export interface SemiFinished {
  readonly item: string;
  readonly name: string;
  readonly lot: number;
  readonly resource: 'MOULD' | 'MOTOR' | 'ELEC' | 'PACK';
  readonly setupHours: number;
  readonly runHours: number;
  readonly yield: number;
  readonly parts: Readonly<Record<string, number>>;
}

type SemiLine = readonly [item: string, name: string, lot: number, resource: SemiFinished['resource'], setupHours: number, runHours: number, good: number, parts: SemiFinished['parts']];
const semiLines: readonly SemiLine[] = [
  ['PACK-36-2', 'Battery pack 36 V 2.5 Ah', 400, 'PACK', 0.5, 0.03, 0.99, { 'CELL-21700': 1, 'BMS-36V': 1, 'NI-STRIP': 0.012, 'ABS-GR': 0.18, 'CONN-36': 1 }],
  ['PACK-36-4', 'Battery pack 36 V 4 Ah', 300, 'PACK', 0.5, 0.04, 0.99, { 'CELL-21700': 2, 'BMS-36V': 1, 'NI-STRIP': 0.02, 'ABS-GR': 0.24, 'CONN-36': 1 }],
  ['PACK-36-6', 'Battery pack 36 V 6 Ah', 200, 'PACK', 0.5, 0.05, 0.99, { 'CELL-21700': 3, 'BMS-36V': 1, 'NI-STRIP': 0.028, 'ABS-GR': 0.3, 'CONN-36': 1 }],
  ['MOT-S', 'Motor 300 W', 500, 'MOTOR', 0.75, 0.025, 0.985, { 'CU-WIRE': 0.18, 'STEEL-LAM': 0.4, 'MAGNET-N': 4, 'SHAFT-8': 1, 'BEARING-608': 2 }],
  ['MOT-M', 'Motor 700 W', 400, 'MOTOR', 0.75, 0.035, 0.985, { 'CU-WIRE': 0.35, 'STEEL-LAM': 0.8, 'MAGNET-N': 8, 'SHAFT-8': 1, 'BEARING-608': 2, 'HALL-S': 3 }],
  ['MOT-L', 'Motor 1400 W', 200, 'MOTOR', 1, 0.06, 0.98, { 'CU-WIRE': 0.8, 'STEEL-LAM': 1.8, 'MAGNET-N': 14, 'SHAFT-8': 1, 'BEARING-608': 3, 'HALL-S': 3, 'ALU-DC': 0.6 }],
  ['DRV-36', 'Motor drive 36 V', 500, 'ELEC', 1, 0.04, 0.98, { 'PCB-DRV': 1, 'MOSFET-60': 6, 'CAP-470': 4, 'CONN-36': 1 }],
  ['DECK-S', 'Mower deck small', 200, 'MOULD', 1.5, 0.06, 0.99, { 'STEEL-SH': 5.5, 'PA6-GF': 0.6 }],
  ['DECK-L', 'Mower deck large', 150, 'MOULD', 1.5, 0.08, 0.99, { 'STEEL-SH': 9, 'PA6-GF': 0.9, 'ALU-DC': 0.8 }],
  ['CASE-T3', 'Trimmer case', 600, 'MOULD', 1, 0.02, 0.985, { 'PA6-GF': 0.45, 'TPE-GRIP': 0.08 }],
  ['CASE-H2', 'Hedge trimmer case', 500, 'MOULD', 1, 0.022, 0.985, { 'PA6-GF': 0.6, 'TPE-GRIP': 0.1 }],
  ['CASE-B1', 'Blower case', 500, 'MOULD', 1, 0.025, 0.985, { 'PA6-GF': 0.7, 'ABS-GR': 0.4 }],
  ['CASE-C1', 'Chainsaw case', 300, 'MOULD', 1, 0.025, 0.985, { 'PA6-GF': 0.8, 'TPE-GRIP': 0.1, 'ALU-DC': 0.5 }],
  ['CASE-P2', 'Professional case', 150, 'MOULD', 1.25, 0.035, 0.98, { 'PA6-GF': 1.1, 'TPE-GRIP': 0.15, 'ALU-DC': 0.9 }],
  ['GEAR-T1', 'Gear', 500, 'MOULD', 0.75, 0.015, 0.99, { 'ALU-DC': 0.35, 'BEARING-608': 1 }],
  ['HANDLE-1', 'Handle', 800, 'MOULD', 0.75, 0.012, 0.99, { 'PA6-GF': 0.3, 'TPE-GRIP': 0.06, 'SWITCH-S': 1 }],
];

/** The 16 semi-finished items. */
export const semiFinished: readonly SemiFinished[] = semiLines.map(([item, name, lot, resource, setupHours, runHours, good, parts]) =>
  ({ item, name, lot, resource, setupHours, runHours, yield: good, parts }));
