import { demand, keyColumnOf } from '../contract';
import type { TableSpec } from '../contract';
import type { SheetDescription } from '../sheets/description';
import { FORMAT, TAB_COLOR, WIDTH } from '../sheets/formats';

/** Table of the front sheet; the prefix says that it is Concord's. */
export const CONTENTS = 'x_Contents';

const HEADER_ROW = 7;

const LINES = [
  'Only the sheet Demand History has to be filled: an item, a date and a quantity in each row. Paste it from your ERP, or leave it and map a sheet of your own in the pane.',
  'Every further sheet makes one more plan possible. One you leave empty means the default that stands beside it here; it can stay, or be deleted.',
  'Type in the shaded cells. Point at a header, or select a cell below it, to read what it takes; the small words above it say what is needed and in which unit.',
  'Tables grow as you type or paste below their last row. Your own columns, formulas, charts and colours beside them stay.',
  'Then choose Run in the Concord pane, or "concord plan BOOK.xlsx --out OUT.xlsx" on the command line.',
];

/** Rows filled so far, live; nothing where the table is not there (any more). */
const filled = (spec: TableSpec): string => `=IFERROR(COUNTA(INDIRECT("${spec.name}[${keyColumnOf(spec)}]")),"")`;

/** The front sheet of a template: what to fill first, and what each table makes possible. */
export function startSheet(tables: readonly TableSpec[]): SheetDescription {
  return {
    name: 'Start here',
    tabColor: TAB_COLOR.control,
    cells: [
      { row: 0, column: 0, content: 'Start here', style: 'title' },
      ...LINES.map((content, at) => ({ row: at + 1, column: 0, content, style: at === 0 ? 'label' as const : 'subtitle' as const })),
    ],
    table: {
      name: CONTENTS,
      row: HEADER_ROW,
      columns: [
        { header: 'sheet', width: 22, format: FORMAT.text },
        { header: 'table', key: true, width: WIDTH.name, format: FORMAT.text },
        { header: 'needed', width: WIDTH.method, format: FORMAT.text },
        { header: 'rows', width: WIDTH.period, align: 'right', format: FORMAT.quantity },
        { header: 'it makes possible', width: 96, format: FORMAT.text },
        { header: 'without it', width: 104, format: FORMAT.text },
      ],
      rows: tables.map((spec) => ({
        cells: [spec.sheet, spec.name, spec.name === demand.name ? 'yes' : 'no', { formula: filled(spec), value: null }, spec.unlocks ?? '', spec.absent],
      })),
    },
    charts: [],
    freeze: { rows: HEADER_ROW + 1, columns: 1 },
    landscape: true,
  };
}
