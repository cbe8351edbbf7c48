import { mappings, runs, type TableSpec } from '../contract';
import { mappingRow, type Mapping } from '../read';
import type { CellContent, SheetDescription } from './description';
import { FORMAT, TAB_COLOR, WIDTH } from './formats';

/** One run, as `x_Runs` keeps it. */
export interface RunRecord {
  readonly run: number;
  /** UTC, ISO 8601. */
  readonly ts: string;
  readonly engine: string;
  readonly seed: number;
  readonly series: number;
  readonly inputFingerprint: string;
  readonly planFingerprint: string;
  readonly milliseconds: number;
}

const HEADER_ROW = 2;

/** The Mappings sheet: `x_Mappings`, how the user's own columns are read. Rows of imports stay beside that of the history. */
export const mappingsSheet = (mapping: Mapping): SheetDescription => mappingRowsSheet([mappingRow(mapping)]);

/** The same with rows of `x_Mappings` as they are; the other rows of the table stay. */
export function mappingRowsSheet(rows: readonly (readonly CellContent[])[]): SheetDescription {
  const sheet = controlSheet(mappings, 'Mappings', 'Where the demand history stands and how it is read; the pane writes this', rows);
  return { ...sheet, table: { ...sheet.table, append: true } };
}

/** The Runs sheet: `x_Runs`, one row a run, added to and never changed. */
export const runsSheet = (run: RunRecord): SheetDescription => {
  const sheet = controlSheet(runs, 'Runs', 'One row a run: equal fingerprints mean equal plans', [[
    run.run, run.ts, run.engine, run.seed, run.series, run.inputFingerprint, run.planFingerprint, run.milliseconds,
  ]]);
  return { ...sheet, table: { ...sheet.table, append: true } };
};

function controlSheet(spec: TableSpec, title: string, subtitle: string, rows: readonly (readonly CellContent[])[]): SheetDescription {
  return {
    name: spec.sheet,
    tabColor: TAB_COLOR.control,
    cells: [
      { row: 0, column: 0, content: title, style: 'title' },
      { row: 1, column: 0, content: subtitle, style: 'subtitle' },
    ],
    table: {
      name: spec.name,
      row: HEADER_ROW,
      columns: spec.columns.map(column => {
        const isNumber = column.type === 'int' || column.type === 'dec';
        return { header: column.name, key: column.key, width: WIDTH.name, align: isNumber ? 'right' as const : 'left' as const, format: isNumber ? FORMAT.whole : FORMAT.text };
      }),
      rows: rows.map(cells => ({ cells })),
    },
    charts: [],
    freeze: { rows: HEADER_ROW + 1, columns: 1 },
  };
}
