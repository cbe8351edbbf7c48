import type { TableSpec } from '../contract';
import type { TableColumn } from './description';
import { FORMAT, WIDTH, wideEnough } from './formats';

/** How some columns differ from what their type asks for. */
export interface ColumnLooks {
  readonly widths?: Readonly<Record<string, number>>;
  readonly formats?: Readonly<Record<string, string>>;
}

/** Columns of a table as the contract has them: keys and help from there, numbers to the right. */
export const contractColumns = (spec: TableSpec, { widths = {}, formats = {} }: ColumnLooks = {}): readonly TableColumn[] =>
  spec.columns.map(({ name, key, type, help }) => {
    const isNumber = type === 'int' || type === 'dec' || type === 'pct';
    return {
      header: name, key, note: help, width: widths[name] ?? wideEnough(name, WIDTH.figure), align: isNumber ? 'right' : 'left',
      format: formats[name] ?? (type === 'int' ? FORMAT.whole : isNumber ? FORMAT.quantity : FORMAT.text),
    };
  });
