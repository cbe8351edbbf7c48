import { settingKeys, settings } from '../contract';
import type { SettingSpec, TableSpec } from '../contract';
import type { LooseCell, SheetDescription, TableRow } from '../sheets/description';
import { columnGuide } from './columnGuide';
import { alternativesSentence, columnMark, columnNote } from './columnWords';
import { contractSheet, HEADER_ROW } from './contractSheet';

/** Empty rows that a template's table begins with; Excel adds more as people type or paste below them. */
export const EMPTY_ROWS = 20;

const MARK_ROW = HEADER_ROW - 1;
const SETTING_WIDTHS: Readonly<Record<string, number>> = { key: 20, value: 14, unit: 22, note: 110 };

function settingNote({ help, default: value, min, max, values }: SettingSpec): string {
  const range = values ? `One of ${values.join(', ')}. ` : max !== undefined ? `${min ?? 0} to ${max}. ` : '';
  return `${help} ${range}${value === null ? '' : `Default ${value}.`}`.trim();
}

/** Settings begin with every key Concord knows, so that only values have to be typed. */
const settingRows = (): readonly TableRow[] =>
  (settingKeys as readonly SettingSpec[]).map((setting) => ({ cells: [setting.key, null, setting.unit ?? null, settingNote(setting)], styles: { 1: 'input' } }));

const emptyRows = (spec: TableSpec): readonly TableRow[] =>
  Array.from({ length: EMPTY_ROWS }, () => ({ cells: spec.columns.map(() => null), style: 'input' }));

function marks(spec: TableSpec): readonly LooseCell[] {
  return spec.columns.flatMap((column, at) => (columnMark(column) === '' ? [] : [{ row: MARK_ROW, column: at, content: columnMark(column), style: 'hint' as const }]));
}

/** The blank sheet of an input table: explained, with drop-downs and limits, ready to type. */
export function templateSheet(spec: TableSpec): SheetDescription {
  const isSettings = spec.name === settings.name;
  const sheet = contractSheet(spec, { rows: isSettings ? settingRows() : emptyRows(spec) });
  const byName = new Map(spec.columns.map((column) => [column.name, column]));
  const columns = sheet.table.columns.map((column) => {
    const known = byName.get(column.header);
    if (!known) return column;
    const mark = columnMark(known);
    const width = isSettings ? SETTING_WIDTHS[known.name] : Math.max(column.width, Math.min(mark.length + 1, 40));
    return { ...column, width, note: columnNote(known), guide: columnGuide(known) };
  });
  const about = [spec.about, alternativesSentence(spec)].filter(Boolean).join(' ');
  return {
    ...sheet,
    cells: [
      { row: 0, column: 0, content: spec.sheet, style: 'title' },
      { row: 1, column: 0, content: `${about} Without it: ${spec.absent}`, style: 'subtitle' },
      ...(isSettings ? [] : marks(spec)),
    ],
    table: { ...sheet.table, columns },
  };
}
