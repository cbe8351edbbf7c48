import { invalidArgument, invalidOperation, wrongShape } from '../protocol/errors';
import { HostCollection, HostObject, same, surface, type Identity, type Surface } from '../protocol/hostObject';
import type { CellValue } from '../grid/grid';
import { textOf } from './cellLooks';
import type { Range } from './range';
import type { TableView } from './tableView';
import { Filter } from './tableFilter';
import { overlapping } from './tableRules';

const COLUMN = surface<TableColumn>('TableColumn', {
  read: ['id', 'index'], write: ['name', 'values'], navs: ['filter'], methods: ['getRange', 'getHeaderRowRange', 'getDataBodyRange', 'getTotalRowRange', 'delete'],
});
export class TableColumn extends HostObject {
  constructor(private readonly table: TableView, readonly index: number) { super(); }
  get surface(): Surface { return COLUMN; }
  get id(): number { return this.index + 1; }
  override identity(): Identity { return { Id: this.id }; }
  get filter(): Filter { return new Filter(this.table, this.index); }
  getRange(): Range { return this.table.getRange().getColumn(this.index); }
  getHeaderRowRange(): Range { return this.table.getHeaderRowRange().getColumn(this.index); }
  getDataBodyRange(): Range { return this.table.getDataBodyRange().getColumn(this.index); }
  getTotalRowRange(): Range { return this.table.getTotalRowRange().getColumn(this.index); }
  get name(): string { return this.getHeaderRowRange().text?.[0]?.[0] ?? ''; }
  set name(value: unknown) {
    const name = textOf(value);
    if (name === '' || new TableColumnCollection(this.table).items().some(column => column.index !== this.index && same(column.name, name))) throw invalidArgument();
    this.getHeaderRowRange().values = [[`'${name}`]];
  }
  get values(): CellValue[][] | null { return this.getRange().values; }
  set values(input: unknown) { this.getRange().values = input; }
  delete(): void {
    const { session, info: { sheetId, rect } } = this.table;
    if (rect.w === 1) throw invalidOperation();
    const column = this.getRange();
    column.checkWritable('allowDeleteColumns');
    session.change(() => session.grid.remove(sheetId, column.rect, 'Left'));
  }
}

const COLLECTION = surface<TableColumnCollection>('TableColumnCollection', { read: ['count'], methods: ['add', 'getCount', 'getItem', 'getItemAt'] });
export class TableColumnCollection extends HostCollection<TableColumn> {
  constructor(private readonly table: TableView) { super(); }
  get surface(): Surface { return COLLECTION; }
  override get count(): number { return this.table.info.rect.w; }
  items(): TableColumn[] { return Array.from({ length: this.count }, (_, index) => new TableColumn(this.table, index)); }
  matches(item: TableColumn, key: unknown): boolean { return item.id === key || same(item.name, key); }

  /** Adds a column at `index`, at the right end when it is missing or negative; cells right of the table move. */
  add(index?: number, values?: unknown, name?: unknown): TableColumn {
    const { table } = this, { session, info: { sheetId, rect } } = table, { grid } = session;
    const at = index === undefined || index < 0 ? rect.w : index;
    if (!Number.isInteger(at) || at > rect.w) throw invalidArgument();
    const cells = values === undefined ? null : column(values);
    const hasHeader = cells?.length === rect.h;
    if (cells && !hasHeader && cells.length !== rect.h - 1 && cells.length !== 1) throw wrongShape();
    const wider = { ...rect, w: rect.w + 1 }, place = { ...rect, c: rect.c + at, w: 1 };
    const range = table.getRange();
    range.checkWritable('allowInsertColumns');
    const isFree = at === rect.w && grid.values(sheetId, place).every(row => row[0] === '') && !overlapping(grid.tables(), { id: table.id, sheetId, rect: wider });
    session.change(() => {
      if (!isFree) grid.insert(sheetId, { ...range.rect, c: place.c, w: 1 }, 'Right');
      grid.setTable(table.id, { rect: wider });
      table.writeHeaders(null);
    });
    const added = new TableColumn(table, at);
    if (cells && hasHeader) added.getHeaderRowRange().values = [[cells[0]]];
    if (cells) {
      const body = hasHeader ? cells.slice(1) : cells;
      added.getDataBodyRange().values = body.length === 1 ? body[0] : body.map(cell => [cell]);
    }
    if (name !== undefined) added.name = name;
    return added;
  }
}
/** A column's values: rows of one cell each, or a single value. */
function column(values: unknown): unknown[] {
  if (!Array.isArray(values)) return [values];
  return values.map(row => {
    if (!Array.isArray(row)) return row as unknown;
    if (row.length !== 1) throw wrongShape();
    return row[0] as unknown;
  });
}
