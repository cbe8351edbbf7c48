import type { TableRegion, WorkbookReader } from '../workbook/cells';
import { digests, tableNamed } from '../workbook/contract';
import { keptParts, keptTables, type KeptTable } from '../workbook/digests/keptRows';
import { keptAfter } from '../workbook/digests/ownChanges';
import { tableLines, type TableLines } from '../workbook/digests/tableLines';
import { digestsSheet, tableToBe } from '../workbook/sheets';
import type { SheetDescription } from '../workbook/sheets/description';
import type { CellChange, CellsPort, WorkbookPort } from './ports';

/** An input table before and after a write of Concord's. */
interface Written {
  readonly table: string;
  readonly before: TableRegion | null;
  readonly after: TableRegion;
}

const quiet = { progress: () => undefined, signal: new AbortController().signal };

/** The Digests sheet as it has to be once these sheets are written; none where nothing is kept or nothing of it changes. */
export async function keptAfterSheets(workbook: WorkbookReader, sheets: readonly SheetDescription[]): Promise<readonly SheetDescription[]> {
  const kept = await keptIn(workbook);
  if (!kept) return [];
  const written: Written[] = [];
  for (const sheet of sheets) {
    if (tableNamed(sheet.table.name)?.owner !== 'people') continue;
    const before = await workbook.table(sheet.table.name);
    written.push({ table: sheet.table.name, before, after: tableToBe(sheet, before) });
  }
  return digestsOf(kept, written);
}

/** Changes cells and takes over what that changed in input tables; when that cannot be kept, the cells are put back. */
export async function setOwnCells(workbook: WorkbookPort & CellsPort, changes: readonly CellChange[]): Promise<readonly CellChange[]> {
  const kept = await keptIn(workbook);
  if (!kept) return workbook.setCells(changes);
  const sheets = new Set(changes.map(({ cell }) => cell.sheet));
  const names = (await workbook.tables()).filter(({ name, sheet }) => sheets.has(sheet) && tableNamed(name)?.owner === 'people').map(({ name }) => name);
  const before = await regions(workbook, names);
  const undo = await workbook.setCells(changes);
  try {
    const after = await regions(workbook, names);
    const written = after.map((region, index): Written => ({ table: tableNamed(names[index])?.name ?? names[index], before: before[index], after: region }));
    const sheet = digestsOf(kept, written);
    if (sheet.length > 0) await workbook.write(sheet, quiet);
  } catch (error) {
    await workbook.setCells(undo);
    throw error;
  }
  return undo;
}

async function regions(workbook: WorkbookReader, names: readonly string[]): Promise<readonly TableRegion[]> {
  const found: TableRegion[] = [];
  for (const name of names) {
    const region = await workbook.table(name);
    if (region) found.push(region);
  }
  return found;
}

async function keptIn(workbook: WorkbookReader): Promise<ReadonlyMap<string, KeptTable> | null> {
  const region = await workbook.table(digests.name);
  const kept = region && keptTables(region);
  return kept && kept.size > 0 ? kept : null;
}

function digestsOf(kept: ReadonlyMap<string, KeptTable>, written: readonly Written[]): readonly SheetDescription[] {
  const now = new Map(kept);
  for (const { table, before, after } of written) {
    const next = keptAfter({ table, kept: kept.get(table) ?? null, before: before && linesOf(before), after: linesOf(after) });
    if (next) now.set(table, next);
  }
  const changed = [...now].some(([table, { hash }]) => kept.get(table)?.hash !== hash);
  return changed ? [digestsSheet([...now.values()].flatMap(table => keptParts(table)))] : [];
}

const linesOf = (region: TableRegion): TableLines => {
  const spec = tableNamed(region.table);
  return spec ? tableLines(region, spec) : { columns: [], lines: [] };
};
