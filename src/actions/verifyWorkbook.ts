import type { WorkbookReader } from '../workbook/cells';
import { readPlanInput, rememberedMapping } from '../workbook/read';
import { checkTables, knownKeys, type Checked } from './checkTables';
import { contractTables } from './contractTables';

export type { Checked } from './checkTables';

/** Computes identities and tests on the workbook as it stands, nothing written: a formula typed over is found at its cell. */
export async function verifyWorkbook(workbook: WorkbookReader): Promise<Checked> {
  const mapping = await rememberedMapping(workbook);
  const known = mapping && knownKeys((await readPlanInput(workbook, mapping)).input);
  return checkTables(await contractTables(workbook), known);
}
