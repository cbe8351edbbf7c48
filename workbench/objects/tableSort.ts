import type { CellInput, CellValue } from '../grid/grid';
import { offsetReferences } from '../grid/formulaReferences';
import { compare } from '../grid/formula/functions';
import { apiNotFound, invalidArgument } from '../protocol/errors';
import { HostObject, surface, type Surface } from '../protocol/hostObject';
import type { PlainRecord } from './annex';
import { valueType } from './input';
import type { TableView } from './tableView';

const SURFACE = surface<TableSort>('TableSort', { methods: ['apply'] });

/** Sorts a table's body by values; formulas go with their rows, cell looks stay where they are. */
export class TableSort extends HostObject {
  constructor(private readonly table: TableView) { super(); }
  get surface(): Surface { return SURFACE; }
  apply(fields: unknown): void {
    if (!Array.isArray(fields) || fields.length === 0) throw invalidArgument();
    const { session, bodyRect: body, info: { sheetId } } = this.table, { grid } = session;
    const keys = (fields as PlainRecord[]).map(({ key, ascending, sortOn = 'Value' }) => {
      if (sortOn !== 'Value') throw apiNotFound('SortField.sortOn');
      if (typeof key !== 'number' || !Number.isInteger(key) || key < 0 || key >= body.w) throw invalidArgument();
      return { key, sign: ascending === false ? -1 : 1 };
    });
    this.table.getDataBodyRange().checkWritable('contents');
    const values = grid.values(sheetId, body), formulas = grid.formulas(sheetId, body);
    const order = values.map((_, i) => i).sort((a, b) => keys.reduce((found, { key, sign }) => found || ordered(values[a]?.[key] ?? '', values[b]?.[key] ?? '', sign), 0) || a - b);
    const rows = order.map((from, to) => Array.from({ length: body.w }, (_, j) => input(formulas[from]?.[j] ?? '', values[from]?.[j] ?? '', to - from)));
    session.change(() => grid.write(sheetId, body, rows));
  }
}
/** Empty cells come last whichever way the column is sorted. */
function ordered(a: CellValue, b: CellValue, sign: number): number {
  if (a === '' || b === '') return (a === '' ? 1 : 0) - (b === '' ? 1 : 0);
  return sign * compare(a, b);
}
function input(formula: CellValue, value: CellValue, moved: number): CellInput {
  if (formula !== value && typeof formula === 'string') return offsetReferences(formula, moved, 0);
  return valueType(value) === 'String' ? { text: String(value) } : value;
}
