import type { TableSpec } from '../contract';
import type { CellContent, SheetDescription, TableColumn, TableRow } from './description';
import { FORMAT, TAB_COLOR, WIDTH, wideEnough } from './formats';

/** What a control sheet says above its table, and the table's rows. */
export interface ControlTable {
  readonly title: string;
  readonly subtitle: string;
  readonly hint: string;
  /** Widths of columns in characters where they differ from a figure's. */
  readonly widths: Readonly<Record<string, number>>;
  readonly rows: readonly TableRow[];
}

const HEADER_ROW = 3;
const RESIDUAL = '#,##0.######';

/** A grey sheet with a control table of the contract, its columns guided by their help. */
export function controlTableSheet(spec: TableSpec, { title, subtitle, hint, widths, rows }: ControlTable): SheetDescription {
  const line = (row: number, content: CellContent, style: 'title' | 'subtitle' | 'hint') => ({ row, column: 0, content, style });
  return {
    name: spec.sheet,
    tabColor: TAB_COLOR.control,
    cells: [line(0, title, 'title'), line(1, subtitle, 'subtitle'), line(2, hint, 'hint')],
    table: {
      name: spec.name,
      row: HEADER_ROW,
      columns: spec.columns.map(({ name, key, type, help }): TableColumn => {
        const isNumber = type === 'int' || type === 'dec';
        return {
          header: name, key, note: help, width: widths[name] ?? wideEnough(name, WIDTH.figure), align: isNumber ? 'right' : 'left',
          format: type === 'int' ? FORMAT.whole : isNumber ? RESIDUAL : FORMAT.text,
        };
      }),
      rows,
    },
    charts: [],
    freeze: { rows: HEADER_ROW + 1, columns: 1 },
  };
}
