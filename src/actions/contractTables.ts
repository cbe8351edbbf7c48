import type { TableRegion, WorkbookReader } from '../workbook/cells';
import { tableNamed } from '../workbook/contract';

/** Every table of the contract that stands in the workbook. */
export async function contractTables(workbook: WorkbookReader): Promise<readonly TableRegion[]> {
  const regions: TableRegion[] = [];
  for (const { name } of await workbook.tables()) {
    const region = tableNamed(name) && (await workbook.table(name));
    if (region) regions.push({ ...region, table: tableNamed(name)?.name ?? region.table });
  }
  return regions;
}
