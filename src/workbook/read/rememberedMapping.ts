import { mappings } from '../contract';
import type { Region, WorkbookReader } from '../cells';
import { widthOf } from './a1';
import { isBlank, keyText } from './cellText';
import { openTable } from './contractTable';
import { findingList } from './findingList';
import type { ColumnMapping, Mapping } from './mapping';
import { storedMapping } from './mappingRow';
import type { StoredMapping } from './mappingRow';
import { periodHeaderAt } from './periodHeader';
import { sourceRegion } from './proposeMapping';
import { exampleOf, headerOf } from './sourceShape';

/** Columns by header in one row; the stored column is preferred where several have one header. */
function matchColumns(region: Region, row: number, stored: StoredMapping): readonly ColumnMapping[] {
  const width = widthOf(region);
  return stored.columns.flatMap(({ column, header, field }) => {
    const fits = (at: number): boolean => headerOf(region, row, at) === header;
    const at = fits(column) && column < width ? column : Array.from({ length: width }, (_, i) => i).find(fits);
    return at === undefined ? [] : [{ column: at, header, field, example: exampleOf(region, row, at, field === 'date' ? 'dated' : 'plain'), confidence: 1 }];
  });
}

const needed: Readonly<Record<Mapping['layout'], readonly ColumnMapping['field'][]>> = { long: ['item', 'date', 'qty'], wide: ['item'], tall: ['date'] };

/** Every needed field and every field that parts the series must be there again. */
const isComplete = (columns: readonly ColumnMapping[], stored: StoredMapping): boolean =>
  [...needed[stored.layout], 'channel', 'customer', 'loc'].every((field) =>
    columns.some((column) => column.field === field) || !stored.columns.some((column) => column.field === field));

/** In `tall` every filled column that is not listed is a series. */
function seriesColumns(region: Region, row: number, listed: readonly ColumnMapping[]): readonly ColumnMapping[] {
  const taken = new Set(listed.map(({ column }) => column));
  return Array.from({ length: widthOf(region) }, (_, column) => column)
    .filter((column) => !taken.has(column) && !isBlank(region.values[row]?.[column] ?? null))
    .map((column) => ({ column, header: headerOf(region, row, column), field: 'qty', example: exampleOf(region, row, column), confidence: 1 }));
}

/** Finds a stored mapping again in a source whose rows and columns may have moved or grown; null when its headers are gone. */
export function reanchor(stored: StoredMapping, region: Region): Mapping | null {
  const rows = [stored.headerRow, ...Array.from({ length: Math.min(40, region.values.length) }, (_, row) => row)];
  for (const row of rows) {
    const listed = matchColumns(region, row, stored);
    if (!isComplete(listed, stored)) continue;
    if (stored.layout === 'tall') return { ...stored, headerRow: row, columns: [...listed, ...seriesColumns(region, row, listed)] };
    if (stored.layout === 'long') return { ...stored, headerRow: row, columns: listed };
    const periods = periodHeaderAt(region, row, { order: stored.dateOrder, bucket: stored.bucket });
    if (periods) return { ...stored, headerRow: row, columns: listed, periodColumns: periods.columns };
  }
  return null;
}

/**
 * The confirmed mapping of the demand history in `x_Mappings`, found again by its headers: columns may have moved, and
 * periods or series added since are taken in. Null when there is none, or its source or headers are gone.
 */
export async function rememberedMapping(reader: WorkbookReader): Promise<Mapping | null> {
  const table = await openTable(reader, mappings, findingList());
  if (!table) return null;
  for (let row = 1; row < table.region.values.length; row++) {
    if (keyText(table.raw(row, 'target')) !== 't_Demand' || keyText(table.raw(row, 'import_of')) !== '') continue;
    const stored = storedMapping((column) => table.raw(row, column));
    const found = stored && (await sourceRegion(reader, stored.source));
    return stored && found ? reanchor(stored, found.region) : null;
  }
  return null;
}
