import { billOfMaterials } from '../workbook/contract';
import { semiFinished, materials } from './components';
import { products, spares, type Family, type Product } from './products';
import { sampleTable, type RowFor, type SampleTable } from './sampleTable';

/** What an item is made of: component and quantity in one unit, before scrap. */
export type Parts = Readonly<Record<string, number>>;

/** Part of a component that is lost, by component; the others lose nothing. */
const SCRAP: Readonly<Record<string, number>> = { 'CU-WIRE': 0.02, 'PA6-GF': 0.03, 'ABS-GR': 0.03, 'TPE-GRIP': 0.03, 'STEEL-SH': 0.08, 'STEEL-LAM': 0.05, 'NI-STRIP': 0.04, 'MOSFET-60': 0.005, 'CELL-21700': 0.005 };
export const scrapOf = (component: string): number => SCRAP[component] ?? 0;

const closing = { 'SCREW-KIT': 1 };
const small = { ...closing, 'BOX-S': 1 };
const large = { ...closing, 'BOX-L': 1 };

/** What every machine of a family has; a machine adds its own. */
const common: Readonly<Record<Exclude<Family, 'Batteries' | 'Spares'>, Parts>> = {
  'Mowers': { ...large, 'DRV-36': 1, 'HANDLE-1': 2, 'BLADE-42': 1, 'TUBE-AL': 2 },
  'Trimmers': { ...small, 'CASE-T3': 1, 'GEAR-T1': 1, 'SPOOL-T': 1, 'TUBE-AL': 1, 'HANDLE-1': 1, 'CONN-36': 1 },
  'Hedge Trimmers': { ...small, 'CASE-H2': 1, 'GEAR-T1': 1, 'BLADE-HT': 1, 'HANDLE-1': 1, 'CONN-36': 1 },
  'Blowers': { ...small, 'CASE-B1': 1, 'HANDLE-1': 1, 'CONN-36': 1 },
  'Chainsaws': { ...small, 'CASE-C1': 1, 'DRV-36': 1, 'CHAIN-38': 1, 'BAR-30': 1, 'HANDLE-1': 2 },
  'Professional': { ...large, 'CASE-P2': 2, 'DRV-36': 2, 'MOT-L': 2, 'HANDLE-1': 2, 'TUBE-AL': 2, 'PACK-36-6': 2 },
};

const own: Readonly<Record<string, Parts>> = {
  'HGP-M330': { 'DECK-S': 1, 'MOT-M': 1, 'WHEEL-180': 4 },
  'HGP-M370': { 'DECK-S': 1, 'MOT-L': 1, 'WHEEL-180': 4 },
  'HGP-M420': { 'DECK-L': 1, 'MOT-L': 1, 'WHEEL-180': 2, 'WHEEL-200': 2 },
  'HGP-M460': { 'DECK-L': 1, 'MOT-L': 2, 'WHEEL-200': 4, 'PACK-36-2': 1 },
  'HGP-M510': { 'DECK-L': 1, 'DECK-S': 1, 'MOT-L': 2, 'DRV-36': 2, 'WHEEL-200': 4, 'PACK-36-6': 1 },
  'HGP-R400': { 'DECK-S': 1, 'MOT-S': 3, 'DRV-36': 3, 'WHEEL-180': 2, 'SENSOR-R': 1, 'PACK-36-2': 1, 'PSU-CHG': 1 },
  'HGP-R800': { 'DECK-L': 1, 'MOT-M': 3, 'DRV-36': 4, 'WHEEL-200': 2, 'SENSOR-R': 2, 'PACK-36-4': 1, 'PSU-CHG': 2 },
  'HGP-T230': { 'MOT-S': 1 },
  'HGP-T260': { 'MOT-S': 1, 'PACK-36-2': 1 },
  'HGP-T300': { 'MOT-M': 1, 'DRV-36': 1, 'PACK-36-2': 1 },
  'HGP-T330': { 'MOT-M': 1, 'DRV-36': 1, 'PACK-36-2': 1 },
  'HGP-T360X': { 'MOT-M': 1, 'DRV-36': 1, 'PACK-36-2': 1 },
  'HGP-T400': { 'MOT-L': 1, 'DRV-36': 1, 'PACK-36-2': 1 },
  'HGP-H450': { 'MOT-S': 1, 'DRV-36': 1 },
  'HGP-H550': { 'MOT-S': 1, 'DRV-36': 1, 'PACK-36-2': 1 },
  'HGP-H650': { 'MOT-L': 1, 'DRV-36': 1 },
  'HGP-H700': { 'MOT-M': 1, 'DRV-36': 1, 'PACK-36-4': 1 },
  'HGP-H500P': { 'MOT-M': 1, 'DRV-36': 1, 'PACK-36-2': 1, 'TUBE-AL': 2 },
  'HGP-B180': { 'MOT-M': 1, 'DRV-36': 1 },
  'HGP-B220': { 'MOT-L': 1, 'DRV-36': 1 },
  'HGP-B260': { 'MOT-L': 1, 'DRV-36': 1, 'PACK-36-2': 1 },
  'HGP-BV30': { 'MOT-M': 1, 'DRV-36': 1, 'PACK-36-2': 1 },
  'HGP-C250': { 'MOT-M': 1 },
  'HGP-C300': { 'MOT-L': 1 },
  'HGP-C350': { 'MOT-L': 1, 'PACK-36-2': 1 },
  'HGP-C400': { 'MOT-L': 1, 'PACK-36-4': 1 },
  'HGP-P550': { 'BLADE-HT': 2 },
  'HGP-P700': { 'GEAR-T1': 2 },
  'HGP-P750': { 'CASE-B1': 2 },
  'HGP-P800': { 'CHAIN-38': 2, 'BAR-30': 1, 'DRV-36': 3 },
  'HGP-P900': { 'DECK-L': 1, 'BLADE-42': 2, 'WHEEL-200': 4, 'DRV-36': 3, 'PACK-36-6': 3 },
  'BAT-36-2': { ...small, 'PACK-36-2': 1 },
  'BAT-36-4': { ...small, 'PACK-36-4': 1 },
  'BAT-36-6': { ...small, 'PACK-36-6': 1 },
  'CHG-36': { ...small, 'PSU-CHG': 1, 'ABS-GR': 0.2, 'CONN-36': 1 },
  'CHG-36F': { ...small, 'PSU-CHG': 2, 'ABS-GR': 0.3, 'CONN-36': 1, 'DRV-36': 1 },
};

const partsOfProduct = ({ item, family }: Product): Parts => ({ ...(family in common ? common[family as keyof typeof common] : {}), ...own[item] });

/** The parts of everything that is made: finished goods, spares, semi-finished items. */
export const structure: ReadonlyMap<string, Parts> = new Map<string, Parts>([
  ...products.map(product => [product.item, partsOfProduct(product)] as const),
  ...spares.map(({ item, from }) => [item, { [from]: 1, 'BOX-S': 0.1 }] as const),
  ...semiFinished.map(({ item, parts }) => [item, parts] as const),
]);

/** What is made, parents before their parts: finished goods and spares, then the semi-finished items in order of depth. */
export const made: readonly string[] = [...products.map(({ item }) => item), ...spares.map(({ item }) => item), ...semiFinished.map(({ item }) => item)];
/** What is bought. */
export const bought: readonly string[] = materials.map(({ item }) => item);

/** `m_BOM`. */
export function structureTable(): SampleTable {
  const rows: RowFor<typeof billOfMaterials>[] = made.flatMap(parent =>
    Object.entries(structure.get(parent) ?? {}).map(([component, qty_per]) => ({ parent, component, qty_per, scrap: scrapOf(component) })));
  return sampleTable(billOfMaterials, rows);
}
