import type { WorkbookPort } from './ports';
import { settings as settingsTable, settingKeys } from '../workbook/contract';
import type { SheetDescription } from '../workbook/sheets/description';
import { FORMAT, TAB_COLOR, WIDTH } from '../workbook/sheets/formats';
import type { WorkbookSettings } from './readSettings';

const HEADER_ROW = 2;

/** Writes settings into `m_Settings`, making the Settings sheet when there is none; other keys and notes stay. */
export async function writeSettings(workbook: WorkbookPort, settings: WorkbookSettings): Promise<void> {
  const rows: readonly (readonly [string, number | string])[] = [
    ['HorizonMonths', settings.horizonMonths],
    ['HorizonWeeks', settings.horizonWeeks],
    ['ServiceDefault', settings.serviceDefault],
    ['LeadTimeDefault', settings.leadTimeDaysDefault],
    ['Currency', settings.currency],
  ];
  const exists = (await workbook.table(settingsTable.name)) !== null;
  await workbook.write([settingsSheet(rows, exists)], { progress: () => undefined, signal: new AbortController().signal });
}

/** Unit and note are the user's once the table stands: only key and value are described then. */
function settingsSheet(rows: readonly (readonly [string, number | string])[], exists: boolean): SheetDescription {
  const described = settingsTable.columns.filter(column => !exists || column.name === 'key' || column.name === 'value');
  const cellsOf = ([key, value]: readonly [string, number | string]) => {
    const unit = settingKeys.find(setting => setting.key === key);
    return [key, value, unit && 'unit' in unit ? unit.unit : null, null].slice(0, described.length);
  };
  return {
    name: settingsTable.sheet,
    tabColor: TAB_COLOR.people,
    cells: exists ? [] : [
      { row: 0, column: 0, content: 'Settings', style: 'title' },
      { row: 1, column: 0, content: settingsTable.about, style: 'subtitle' },
    ],
    table: {
      name: settingsTable.name,
      row: HEADER_ROW,
      append: true,
      columns: described.map(column => ({
        header: column.name, key: column.name === 'key', width: column.name === 'note' ? WIDTH.remark : WIDTH.name, format: column.name === 'value' ? 'General' : FORMAT.text,
      })),
      rows: rows.map(row => ({ cells: cellsOf(row), styles: { 1: 'input' as const } })),
    },
    charts: [],
    freeze: { rows: HEADER_ROW + 1, columns: 1 },
  };
}
