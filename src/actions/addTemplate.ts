import { contract } from '../workbook/contract';
import { templateSheets } from '../workbook/template';
import { freeName } from './freeName';
import type { Watch, WorkbookPort, WriteReport } from './ports';

/** What adding a blank template has done. */
export interface TemplateAdded {
  readonly report: WriteReport;
  /** Input tables that were there already and stay as they are. */
  readonly kept: readonly string[];
}

const inputs = new Set(contract.filter(({ owner }) => owner === 'people').map(({ name }) => name.toLowerCase()));

/**
 * Adds a blank sheet for every input table that the workbook does not have, and a front sheet that explains them. Sheets
 * and tables that are there are not touched; where a sheet of the user's has the name, ours gets another one. A failed or
 * cancelled write leaves the workbook as it was.
 */
export async function addTemplate(workbook: WorkbookPort, watch: Watch): Promise<TemplateAdded> {
  const existing = (await workbook.tables()).map(({ name }) => name);
  const taken = new Set((await workbook.sheets()).map((name) => name.toLowerCase()));
  watch.signal.throwIfAborted();
  const sheets = templateSheets(existing).map((sheet) => ({ ...sheet, name: freeName(sheet.name, taken) }));
  const report = await workbook.write(sheets, watch);
  return { report, kept: existing.filter((name) => inputs.has(name.toLowerCase())) };
}
