import { itemSuppliers, lanes, locations, suppliers } from '../workbook/contract';
import { FORMAT, WIDTH } from '../workbook/sheets/formats';
import { materials } from './components';
import { currencyOf } from './money';
import { sampleTable, withColumn, type SampleTable } from './sampleTable';
import { truths } from './truths';

/** `m_Locations`: plant and hub in Graz, a subcontractor, two distribution centres. */
export const locationsTable = (): SampleTable => sampleTable(locations, [
  { loc: 'GRZ', name: 'Plant Graz', kind: 'PLANT', country: 'AT', capacity: 2600 },
  { loc: 'HUB', name: 'Hub Graz', kind: 'HUB', country: 'AT', capacity: 3200 },
  { loc: 'KRK', name: 'Subcontractor Kraków', kind: 'SUBCON', country: 'PL' },
  { loc: 'HAM', name: 'DC Hamburg', kind: 'DC', country: 'DE', capacity: 4200 },
  { loc: 'VRN', name: 'DC Verona', kind: 'DC', country: 'IT', capacity: 1500 },
]);

/** `m_Lanes`. */
export const lanesTable = (): SampleTable => sampleTable(lanes, [
  { from: 'GRZ', to: 'HUB', mode: 'shuttle', lt_d: 1, lt_sd_d: 0, cost: 60, truck_qty: 20, priority: 1 },
  { from: 'HUB', to: 'HAM', mode: 'truck', lt_d: 3, lt_sd_d: 0.6, cost: 1450, truck_qty: 33, priority: 1 },
  { from: 'HUB', to: 'HAM', mode: 'rail', lt_d: 5, lt_sd_d: 1.2, cost: 980, truck_qty: 30, priority: 2 },
  { from: 'HUB', to: 'VRN', mode: 'truck', lt_d: 2, lt_sd_d: 0.4, cost: 820, truck_qty: 33, priority: 1 },
  { from: 'HAM', to: 'VRN', mode: 'truck', lt_d: 4, lt_sd_d: 0.8, cost: 1650, truck_qty: 33, priority: 3 },
  { from: 'GRZ', to: 'KRK', mode: 'truck', lt_d: 2, lt_sd_d: 0.5, cost: 760, truck_qty: 33, priority: 1 },
  { from: 'KRK', to: 'HUB', mode: 'truck', lt_d: 2, lt_sd_d: 0.5, cost: 760, truck_qty: 33, priority: 1 },
]);

const SUPPLIERS: readonly (readonly [supplier: string, name: string, country: string, daysToPay: number])[] = [
  [truths.T6.numbers.supplier, 'Pearl Delta Cells', 'CN', 30], ['S-02', 'Hanbat Energy', 'KR', 45], ['S-03', 'Elektronika Morava', 'CZ', 45], ['S-04', 'Formosa Semi Trade', 'TW', 30],
  ['S-05', 'Kupferwerk Erzberg', 'AT', 30], ['S-06', 'Acciai del Garda', 'IT', 60], ['S-07', 'Wälzlager Franken', 'DE', 45], ['S-08', 'Donau Polymer', 'AT', 30],
  ['S-09', 'Koła Beskid', 'PL', 45], ['S-10', 'Klingen Bergisch', 'DE', 45], ['S-11', 'Kartonagen Mur', 'AT', 30], ['S-12', 'Sensorik Saale', 'DE', 45],
];

/** `m_Suppliers`. */
export const suppliersTable = (): SampleTable => sampleTable(suppliers, SUPPLIERS.map(([supplier, name, country, dpo_d]) => ({ supplier, name, country, currency: currencyOf(supplier), dpo_d })));

const unitOf = new Map<unknown, string>(materials.map(({ item, uom }) => [item, uom]));

/** `m_ItemSuppliers`, with the unit of purchase in a column of the buyers' own. */
export function itemSuppliersTable(): SampleTable {
  const rows = materials.flatMap(({ item, lot, sources }) => sources.map(({ supplier, share, price, leadDays, capPerMonth }) => ({
    item, supplier, share, lt_d: leadDays, price, currency: currencyOf(supplier), moq: lot, multiple: lot, cap_per_month: capPerMonth ?? null,
  })));
  return withColumn(sampleTable(itemSuppliers, rows), { header: 'uom', width: WIDTH.loc, format: FORMAT.text }, ({ item }) => unitOf.get(item) ?? null);
}
