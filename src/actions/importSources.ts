import type { WorkbookReader } from '../workbook/cells';
import { tableNamed } from '../workbook/contract';

/** A place in the workbook that rows can be imported from. */
export interface ImportPlace {
  /** As `previewImport` takes it. */
  readonly source: string;
  readonly kind: 'table' | 'name' | 'sheet';
  /** Sheet and cells of a table. */
  readonly where: string;
}

/** Tables that are not of the contract, names that people gave, and sheets: everything rows could come from, people's own first. */
export async function importSources(workbook: WorkbookReader): Promise<readonly ImportPlace[]> {
  const tables = await workbook.tables();
  const ours = new Set(tables.filter(({ name }) => tableNamed(name) !== null || /^[px]_/i.test(name)).map(({ sheet }) => sheet));
  const names = (await workbook.names?.()) ?? [];
  const sheets = await workbook.sheets();
  return [
    ...tables.filter(({ name }) => tableNamed(name) === null && !/^[px]_/i.test(name)).map(({ name, sheet, address }): ImportPlace => ({ source: name, kind: 'table', where: `${sheet}!${address}` })),
    ...names.map((name): ImportPlace => ({ source: name, kind: 'name', where: '' })),
    ...sheets.filter(sheet => !ours.has(sheet)).map((sheet): ImportPlace => ({ source: `${sheet}!`, kind: 'sheet', where: sheet })),
  ];
}
