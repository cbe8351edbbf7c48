import type { Region, TableRegion, WorkbookReader } from '../workbook/cells';

/** A reader that asks for each table and range once. */
export function keptReader(reader: WorkbookReader): WorkbookReader {
  const tables = new Map<string, Promise<TableRegion | null>>();
  const regions = new Map<string, Promise<Region | null>>();
  const once = <T>(kept: Map<string, Promise<T>>, name: string, ask: (name: string) => Promise<T>): Promise<T> => {
    const known = kept.get(name);
    if (known) return known;
    const asked = ask(name);
    kept.set(name, asked);
    asked.catch(() => kept.delete(name)); // what failed is asked for again
    return asked;
  };
  return {
    sheets: () => reader.sheets(),
    tables: () => reader.tables(),
    ...(reader.names && { names: () => reader.names?.() ?? Promise.resolve([]) }),
    table: name => once(tables, name, each => reader.table(each)),
    region: source => once(regions, source, each => reader.region(each)),
  };
}
