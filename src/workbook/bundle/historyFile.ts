import type { Region, WorkbookReader } from '../cells';
import { mappings } from '../contract';
import { formatAt } from '../read/a1';
import { readContractTable } from '../read/contractTable';
import { isDateFormat } from '../read/dateCell';
import { findingList } from '../read/findingList';
import { csvText } from './csv';
import { fieldOf } from './field';
import type { HistoryEntry } from './manifest';

/** The demand history that `x_Mappings` names, where it is no table of the contract. */
export interface MappedHistory extends Pick<HistoryEntry, 'source' | 'kind'> {
  /** Null when there is nothing at the source any more. */
  readonly region: Region | null;
}

/** Finds the mapped history; null when the history is `t_Demand` or none has been mapped yet. */
export async function mappedHistory(reader: WorkbookReader): Promise<MappedHistory | null> {
  const rows = await readContractTable(reader, mappings, findingList());
  const source = rows?.find(({ target, import_of: imported }) => target === 't_Demand' && imported === null)?.source;
  if (source === undefined || source.toLowerCase() === 't_demand') return null;
  const isTable = (await reader.tables()).some(({ name }) => name.toLowerCase() === source.toLowerCase());
  return { source, kind: isTable ? 'table' : source.includes('!') ? 'range' : 'name', region: await reader.region(source) };
}

/** A table's dates go by column, as a sheet formats them; a range's cell by cell. */
function isDate(region: Region, kind: HistoryEntry['kind']): (row: number, column: number) => boolean {
  const shows = (row: number, column: number): boolean => isDateFormat(formatAt(region, row, column));
  if (kind !== 'table') return shows;
  const columns = (region.values[0] ?? []).map((_, column) =>
    region.values.every((cells, row) => row === 0 || typeof cells[column] !== 'number' || shows(row, column)));
  return (_, column) => columns[column];
}

/** The history's cells as CSV, row by row as they stand. */
export function historyText(region: Region, kind: HistoryEntry['kind']): string {
  const dated = isDate(region, kind);
  return csvText(region.values.map((cells, row) => cells.map((value, column) => fieldOf(value, dated(row, column) ? 'dates' : 'numbers'))));
}
