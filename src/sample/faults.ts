import type { RuleCode } from '../workbook/lint/rules';
import type { SampleRow, SampleTable } from './sampleTable';

/** A fault of the dirty workbook: how it is planted, and where the linter has to find it. */
export interface Fault {
  readonly id: string;
  readonly table: string;
  /** Column of the cell that shows it. */
  readonly column: string;
  readonly what: string;
  /** The linter's rule that has to find it. */
  readonly rule: RuleCode;
  /** The table's rows with the fault, and the row that shows it. */
  readonly plant: (rows: readonly SampleRow[]) => { readonly rows: readonly SampleRow[]; readonly at: SampleRow };
}

type Matches = (row: SampleRow) => boolean;

const where = (wanted: SampleRow): Matches => row => Object.entries(wanted).every(([column, value]) => row[column] === value);

function indexOf(rows: readonly SampleRow[], matches: Matches): number {
  const index = rows.findIndex(matches);
  if (index < 0) throw new Error('The row that a fault is planted in is not there; the sample has changed.');
  return index;
}

/** Changes the first row that matches. */
const changed = (matches: Matches, change: SampleRow): Fault['plant'] => rows => {
  const index = indexOf(rows, matches);
  const at = { ...rows[index], ...change };
  return { rows: rows.map((row, other) => (other === index ? at : row)), at };
};

/** Adds a row at the end: the first that matches, with changes. */
const repeated = (matches: Matches, change: SampleRow): Fault['plant'] => rows => {
  const at = { ...rows[indexOf(rows, matches)], ...change };
  return { rows: [...rows, at], at };
};

/** Takes out the first row that matches; the one after it shows the gap. */
const removed = (matches: Matches): Fault['plant'] => rows => {
  const index = indexOf(rows, matches);
  return { rows: rows.filter((_, other) => other !== index), at: rows[index + 1] };
};

/** The faults of the dirty workbook. Each stands alone: the linter is to find every one, and nothing else above information. */
export const faults: readonly Fault[] = [
  { id: 'F01', table: 't_Demand', column: 'item', what: 'Orphan: demand of HGP-Z999, which Items does not have', rule: 'reference-missing', plant: repeated(where({ item: 'HGP-T230', date: '2026-10-19' }), { item: 'HGP-Z999' }) },
  { id: 'F02', table: 'm_Suppliers', column: 'supplier', what: 'Duplicate key: S-05 stands twice', rule: 'key-repeated', plant: repeated(where({ supplier: 'S-05' }), { name: 'Kupferwerk Erzberg AG' }) },
  { id: 'F03', table: 't_Orders', column: 'requested', what: 'Text date: 13.11.2026 typed as text', rule: 'date-as-text', plant: changed(where({ status: 'open' }), { requested: '13.11.2026' }) },
  { id: 'F04', table: 'm_BOM', column: 'component', what: 'Loop: GEAR-T1 contains HGP-T400, which contains GEAR-T1', rule: 'bom-cycle', plant: repeated(where({ parent: 'GEAR-T1' }), { component: 'HGP-T400', qty_per: 1 }) },
  { id: 'F05', table: 'm_ItemSuppliers', column: 'lt_d', what: 'Negative lead time: −28 days', rule: 'lead-time-negative', plant: changed(where({ item: 'BLADE-42' }), { lt_d: -28 }) },
  { id: 'F06', table: 'm_Prices', column: 'valid_from', what: 'Overlapping prices: the list of 2025 holds until 30 June 2026, that of 2026 from 1 January', rule: 'validity-overlap', plant: overlappingPrices },
  { id: 'F07', table: 'm_ItemSuppliers', column: 'uom', what: 'Unit clash: copper wire bought by the metre, counted in kilograms', rule: 'unit-mixed', plant: changed(where({ item: 'CU-WIRE' }), { uom: 'm' }) },
  { id: 'F08', table: 'm_Costs', column: 'total', what: 'A number typed over the formula that adds up the cost', rule: 'formula-overtyped', plant: changed(where({ item: 'HGP-M460', valid_from: '2026-01-01' }), { total: 199.9 }) },
  { id: 'F09', table: 'm_Costs', column: 'total', what: 'Broken link: the formula points at cells that are gone', rule: 'broken-link', plant: changed(where({ item: 'HGP-C300', valid_from: '2026-01-01' }), { total: { formula: '=#REF!+m_Costs[@freight]', value: 98.3 } }) },
  { id: 'F10', table: 'm_Drivers', column: 'per', what: 'Week 53 of 2026 is missing between weeks 52 and 1', rule: 'week-53-missing', plant: removed(where({ driver: 'Temperature', per: '2026-W53' })) },
  { id: 'F11', table: 'm_ItemSuppliers', column: 'currency', what: 'Missing exchange rate: a price in GBP', rule: 'fx-missing', plant: changed(where({ item: 'BAR-30' }), { currency: 'GBP' }) },
  { id: 'F12', table: 'm_Routings', column: 'resource', what: 'A routing step without resource', rule: 'routing-without-resource', plant: changed(where({ item: 'HGP-H700', seq: 10 }), { resource: null }) },
  { id: 'F13', table: 'm_Items', column: 'eol', what: 'End of life before launch', rule: 'eol-before-launch', plant: changed(where({ item: 'HGP-C400' }), { eol: '2021-12-31' }) },
  { id: 'F14', table: 'm_Customers', column: 'name', what: 'Text that looks like a formula', rule: 'formula-text', plant: changed(where({ customer: 'C-2002' }), { name: '=HYPERLINK("https://example.com","Grünmarkt")' }) },
  { id: 'F15', table: 'm_Capacity', column: 'per', what: 'LINE-1 has no hours for June 2027', rule: 'capacity-gap', plant: removed(where({ resource: 'LINE-1', per: '2027-06' })) },
  { id: 'F16', table: 'm_ItemSuppliers', column: 'share', what: 'Shares of the cells’ suppliers add up to 1.1', rule: 'shares-sum', plant: changed(where({ item: 'CELL-21700', supplier: 'S-01' }), { share: 0.85 }) },
  { id: 'F17', table: 't_Demand', column: 'qty', what: 'A quantity stored as text', rule: 'number-as-text', plant: changed(where({ item: 'HGP-B180', customer: 'C-1001', date: '2026-09-14' }), { qty: '74' }) },
  { id: 'F18', table: 'm_Families', column: 'parent', what: 'Loop: Trimmers stand below Hedge Trimmers and these below Trimmers', rule: 'parent-cycle', plant: familyLoop },
  { id: 'F19', table: 'm_StockPolicy', column: 'policy', what: 'A policy that does not exist', rule: 'choice-invalid', plant: changed(where({ item: 'HGP-H650', loc: 'VRN' }), { policy: 'MINMAX' }) },
];

function overlappingPrices(rows: readonly SampleRow[]): ReturnType<Fault['plant']> {
  const line = { item: 'HGP-T300', channel: 'Online' };
  const before = changed(where({ ...line, valid_from: '2025-01-01' }), { valid_to: '2026-06-30' })(rows);
  return { rows: before.rows, at: before.rows[indexOf(before.rows, where({ ...line, valid_from: '2026-01-01' }))] };
}

function familyLoop(rows: readonly SampleRow[]): ReturnType<Fault['plant']> {
  const lower = changed(where({ family: 'Hedge Trimmers' }), { parent: 'Trimmers' })(rows);
  return changed(where({ family: 'Trimmers' }), { parent: 'Hedge Trimmers' })(lower.rows);
}

/** A fault as it stands in the workbook. */
export interface PlantedFault extends Omit<Fault, 'plant'> {
  /** `Sheet!B17`, where the sheets are laid out with the header in `headerRow` (zero-based). */
  readonly sheet: string;
  readonly row: number;
  /** Zero-based index of the column in the table. */
  readonly columnIndex: number;
}

/** The tables with all faults in them, and where each stands: `row` counts the table's rows from 0. */
export function plantFaults(tables: readonly SampleTable[]): { readonly tables: readonly SampleTable[]; readonly planted: readonly PlantedFault[] } {
  const rowsOf = new Map(tables.map(({ spec, rows }) => [spec.name, rows]));
  const shown = faults.map(({ plant, ...fault }) => {
    const { rows, at } = plant(rowsOf.get(fault.table) ?? []);
    rowsOf.set(fault.table, rows);
    return { fault, at };
  });
  const dirty = tables.map(table => ({ ...table, rows: rowsOf.get(table.spec.name) ?? table.rows }));
  return { tables: dirty, planted: shown.map(({ fault, at }) => placed(fault, at, dirty)) };
}

function placed(fault: Omit<Fault, 'plant'>, at: SampleRow, tables: readonly SampleTable[]): PlantedFault {
  const table = tables.find(({ spec }) => spec.name === fault.table);
  const row = table?.rows.indexOf(at) ?? -1;
  const headers = [...(table?.spec.columns.map(({ name }) => name) ?? []), ...(table?.added?.map(({ header }) => header) ?? [])];
  const columnIndex = headers.indexOf(fault.column);
  if (!table || row < 0 || columnIndex < 0) throw new Error(`${fault.id} has lost its row; plant faults of one row together.`);
  return { ...fault, sheet: table.spec.sheet, row, columnIndex };
}
