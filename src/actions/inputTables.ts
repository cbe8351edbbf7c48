import { contract } from '../workbook/contract';
import type { CellValue, WorkbookReader } from '../workbook/cells';

/** An input table of the contract that stands in the workbook. */
export interface InputTable {
  readonly name: string;
  /** Rows with something in them; for a long table all rows of its range. */
  readonly rows: number;
}

/** Tables up to this many rows are read to leave their blank rows out of the count. */
const LOOKED_AT = 200;

const inputs = new Map(contract.filter(({ owner }) => owner === 'people').map(({ name }) => [name.toLowerCase(), name] as const));

/** The input tables of the contract that a workbook has, in the order of the workbook. */
export async function inputTables(workbook: WorkbookReader): Promise<readonly InputTable[]> {
  const found: InputTable[] = [];
  for (const { name: standing, address } of await workbook.tables()) {
    const name = inputs.get(standing.toLowerCase());
    if (!name) continue;
    const rows = rowsOf(address);
    found.push({ name, rows: rows > LOOKED_AT ? rows : await filledRows(workbook, standing) });
  }
  return found;
}

/** Rows below the header of a table's address. @example rowsOf('A4:H24') // 20 */
function rowsOf(address: string): number {
  const [first = 0, last = first] = [...address.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  return last - first;
}

async function filledRows(workbook: WorkbookReader, name: string): Promise<number> {
  const table = await workbook.table(name);
  return table ? table.values.slice(1).filter(row => row.some(isFilled)).length : 0;
}

const isFilled = (value: CellValue): boolean => value !== null && value !== '';
