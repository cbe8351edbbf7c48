import { truths } from './truths';

/** The families, in the order of the price list. */
export const FAMILIES = ['Mowers', 'Trimmers', 'Hedge Trimmers', 'Blowers', 'Chainsaws', 'Professional', 'Batteries', 'Spares'] as const;
export type Family = (typeof FAMILIES)[number];

/** A finished good. */
export interface Product {
  readonly item: string;
  readonly name: string;
  readonly family: Family;
  /** Relative size: thousands of pieces a year before everything is scaled to the company's total. 0: not sold yet. */
  readonly weight: number;
  /** List price in euro when its history begins. */
  readonly list: number;
  /** Growth a year, 0.02 = 2 %. */
  readonly growth: number;
  /** Pieces on a pallet. */
  readonly pallet: number;
  readonly launch: string;
  readonly eol?: string;
}

type ProductLine = readonly [item: string, name: string, weight: number, list: number, growth: number, pallet: number, launch?: string, eol?: string];

const LONG_AGO = '2022-03-01';
const { T7, T8 } = truths;

const lines: Readonly<Record<Exclude<Family, 'Spares'>, readonly ProductLine[]>> = {
  'Mowers': [
    ['HGP-M330', 'Mower 33 cm', 13, 199, 0, 12],
    [T8.numbers.item, 'Mower 37 cm', 6, 239, 0, 12, '2021-03-01', T8.numbers.eol],
    ['HGP-M420', 'Mower 42 cm', 17, 269, 0.01, 10],
    ['HGP-M460', 'Mower 46 cm', 12.5, 379, 0.01, 8],
    ['HGP-M510', 'Mower 51 cm', 7, 479, -0.01, 6],
    ['HGP-R400', 'Robotic mower 400 m²', 0, 599, 0, 16, '2027-03-01'],
    ['HGP-R800', 'Robotic mower 800 m²', 2.6, 949, 0.03, 12],
  ],
  'Trimmers': [
    ['HGP-T230', 'Trimmer 23 cm', 24, 79, -0.01, 60],
    ['HGP-T260', 'Trimmer 26 cm', 17.5, 139, 0.01, 48],
    [T7.numbers.like, 'Trimmer 30 cm', 13, 159, 0, 48],
    [T7.numbers.cannibalises, 'Trimmer 33 cm', 7.8, 179, 0, 40],
    [T7.numbers.item, 'Trimmer 36 cm X', 0, 189, 0, 40, T7.numbers.launch],
    ['HGP-T400', 'Brushcutter 40 cm', 6, 219, 0.01, 30],
  ],
  'Hedge Trimmers': [
    ['HGP-H450', 'Hedge trimmer 45 cm', 13, 109, 0, 48],
    [truths.T14.numbers.item, 'Hedge trimmer 55 cm', 14, 159, 0.01, 42],
    ['HGP-H650', 'Hedge trimmer 65 cm', 7.5, 169, 0, 36],
    ['HGP-H700', 'Hedge trimmer 70 cm', 3.2, 229, -0.01, 36],
    ['HGP-H500P', 'Pole hedge trimmer 50 cm', 3, 199, 0.02, 24],
  ],
  'Blowers': [
    ['HGP-B180', 'Leaf blower 180', 13.5, 89, 0, 60],
    [truths.T4.numbers.item, 'Leaf blower 220', 11, 139, 0.01, 48],
    ['HGP-B260', 'Leaf blower 260', 5.5, 179, 0, 40],
    ['HGP-BV30', 'Blower vacuum 30', 4, 169, -0.01, 30],
  ],
  'Chainsaws': [
    ['HGP-C250', 'Chainsaw 25 cm', 7.5, 149, 0.01, 48],
    ['HGP-C300', 'Chainsaw 30 cm', 8, 199, 0, 40],
    ['HGP-C350', 'Chainsaw 35 cm', 4, 259, 0, 36],
    ['HGP-C400', 'Chainsaw 40 cm', 2, 329, 0.02, 30],
  ],
  'Professional': [
    ['HGP-P550', 'Pro hedge trimmer 55 cm', 1.3, 599, 0, 24],
    ['HGP-P700', 'Pro brushcutter', 1.5, 619, 0, 20],
    ['HGP-P750', 'Pro blower backpack', 1.1, 649, 0, 12],
    ['HGP-P800', 'Pro chainsaw 40 cm', 0.9, 729, 0, 20],
    ['HGP-P900', 'Pro mower 56 cm', 0, 899, 0, 6, '2027-04-05'],
  ],
  'Batteries': [
    ['BAT-36-2', 'Battery 36 V 2.5 Ah', 20, 79, 0, 240],
    ['BAT-36-4', 'Battery 36 V 4 Ah', 15, 119, 0.01, 180],
    ['BAT-36-6', 'Battery 36 V 6 Ah', 6, 169, 0.02, 144],
    ['CHG-36', 'Charger 36 V', 18, 49, 0, 200],
    ['CHG-36F', 'Fast charger 36 V', 0, 79, 0, 160, '2027-02-01'],
  ],
};

const productOf = (family: Family, [item, name, weight, list, growth, pallet, launch = LONG_AGO, eol]: ProductLine): Product =>
  ({ item, name, family, weight, list, growth, pallet, launch, ...(eol !== undefined && { eol }) });

/** The 36 finished goods. */
export const products: readonly Product[] = Object.entries(lines).flatMap(([family, list]) => list.map(line => productOf(family as Family, line)));

/** A spare part: a repacked component. */
export interface Spare {
  readonly item: string;
  readonly name: string;
  /** What it is packed from. */
  readonly from: string;
  readonly list: number;
  /** Share of weeks with an order, per customer. */
  readonly activity: number;
  /** Mean quantity of an order. */
  readonly size: number;
}

type SpareLine = readonly [name: string, from: string, list: number, activity: number, size: number];
const spareLines: readonly SpareLine[] = [
  ['Spool spare', 'SPOOL-T', 9.9, 0.11, 6], ['Wheel spare 180', 'WHEEL-180', 12.9, 0.08, 4], ['Wheel spare 200', 'WHEEL-200', 14.9, 0.07, 4],
  ['Switch spare', 'SWITCH-S', 11.9, 0.06, 2], ['Blade spare', 'BLADE-42', 24.9, 0.1, 3], ['Knife spare', 'BLADE-HT', 39.9, 0.08, 2],
  ['Chain spare 38', 'CHAIN-38', 24.9, 0.12, 5], ['Bar spare 30', 'BAR-30', 29.9, 0.07, 2], ['Handle spare', 'HANDLE-1', 19.9, 0.05, 2],
  ['Drive spare', 'DRV-36', 69, 0.04, 1.5], ['Motor spare M', 'MOT-M', 79, 0.04, 1.5], ['Gear spare', 'GEAR-T1', 29, 0.06, 2],
];

/** The twelve spares, HGP-S110 to HGP-S121. */
export const spares: readonly Spare[] = spareLines.map(([name, from, list, activity, size], index) => ({ item: `HGP-S${110 + index}`, name, from, list, activity, size }));
