import type { WorkbookReader } from '../workbook/cells';
import { readSettingsTable } from '../workbook/read';

/** The settings of a workbook that the pane shows. */
export interface WorkbookSettings {
  readonly horizonMonths: number;
  readonly horizonWeeks: number;
  readonly serviceDefault: number;
  readonly leadTimeDaysDefault: number;
  readonly currency: string;
}

/** Settings as `m_Settings` has them, defaults where it says nothing. */
export async function readSettings(workbook: WorkbookReader): Promise<WorkbookSettings> {
  const { horizonMonths, horizonWeeks, serviceDefault, leadTimeDaysDefault, currency } = (await readSettingsTable(workbook)).settings;
  return { horizonMonths, horizonWeeks, serviceDefault, leadTimeDaysDefault, currency };
}
