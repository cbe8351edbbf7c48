import type { CellValue } from '../grid/grid';
import { invalidArgument, wrongShape } from '../protocol/errors';
import { HostCollection, HostObject, surface, type Surface } from '../protocol/hostObject';
import { Range } from './range';
import type { TableView } from './tableView';
import { writeCells } from './writeCells';

const ROW = surface<TableRow>('TableRow', { read: ['index'], write: ['values'], methods: ['getRange', 'delete'] });
export class TableRow extends HostObject {
  constructor(private readonly table: TableView, readonly index: number) { super(); }
  get surface(): Surface { return ROW; }
  getRange(): Range { return this.table.getDataBodyRange().getRow(this.index); }
  get values(): CellValue[][] | null { return this.getRange().values; }
  set values(input: unknown) { this.getRange().values = input; }
  delete(): void { removeRows(this.table, [this.index]); }
}

const COLLECTION = surface<TableRowCollection>('TableRowCollection', { read: ['count'], methods: ['add', 'getCount', 'getItemAt', 'deleteRowsAt'] });
export class TableRowCollection extends HostCollection<TableRow> {
  constructor(private readonly table: TableView) { super(); }
  get surface(): Surface { return COLLECTION; }
  override get count(): number { return this.table.bodyRect.h; }
  items(): TableRow[] { return Array.from({ length: this.count }, (_, index) => new TableRow(this.table, index)); }
  matches(item: TableRow, key: unknown): boolean { return item.index === key; }

  /** Adds rows at `index`, at the bottom when it is missing or negative. */
  add(index?: number, values?: unknown): TableRow {
    const { table } = this, { session, bodyRect: body, info } = table, { grid } = session;
    const rows = values === undefined ? [Array.from({ length: body.w }, () => null)] : rowsOf(values, body.w);
    const at = index === undefined || index < 0 ? body.h : index;
    if (!Number.isInteger(at) || at > body.h) throw invalidArgument();
    const place = new Range(session, info.sheetId, { ...body, r: body.r + at, h: rows.length });
    place.checkWritable('allowInsertRows');
    session.change(() => {
      grid.insert(info.sheetId, place.rect, 'Down');
      grid.setTable(table.id, { rect: { ...info.rect, h: info.rect.h + rows.length } });
      writeCells(place, rows);
    });
    return new TableRow(table, at);
  }
  deleteRowsAt(index: number, count = 1): void { removeRows(this.table, Array.from({ length: count }, (_, i) => index + i)); }
}
function rowsOf(values: unknown, width: number): unknown[][] {
  if (!Array.isArray(values)) throw wrongShape();
  const rows: unknown[] = Array.isArray(values[0]) ? values : [values];
  return rows.map(row => {
    if (!Array.isArray(row) || row.length !== width) throw wrongShape();
    return row as unknown[];
  });
}
/** Deletes neighbouring body rows; a table keeps one empty row when all are deleted. */
function removeRows(table: TableView, indexes: readonly number[]): void {
  const { session, bodyRect: body, info: { sheetId } } = table, first = indexes[0] ?? 0, count = indexes.length;
  if (first < 0 || count < 1 || first + count > body.h) throw invalidArgument();
  const rect = { ...body, r: body.r + first, h: count };
  new Range(session, sheetId, rect).checkWritable('allowDeleteRows');
  session.change(() => {
    if (count < body.h) return session.grid.remove(sheetId, rect, 'Up');
    session.grid.clear(sheetId, { ...rect, h: 1 }, 'contents');
    if (count > 1) session.grid.remove(sheetId, { ...rect, r: rect.r + 1, h: count - 1 }, 'Up');
  });
}
