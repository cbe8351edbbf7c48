import { invalidArgument } from '../protocol/errors';
import { HostCollection, same, surface, type Surface } from '../protocol/hostObject';
import { intersect } from './address';
import type { HostContext, Selection } from './context';
import { rangeOf } from './range';
import { Table } from './table';
import { overlapping } from './tableRules';

const SURFACE = surface<TableCollection>('TableCollection', { read: ['count'], methods: ['add', 'getCount', 'getItem', 'getItemAt'] });

/** The tables of a sheet, or of the workbook. */
export class TableCollection extends HostCollection<Table> {
  constructor(private readonly session: HostContext, private readonly sheetId: string | null = null) { super(); }
  get surface(): Surface { return SURFACE; }
  override get eventTarget(): string { return this.sheetId ?? 'Workbook'; }
  items(): Table[] { return this.session.grid.tables().filter(table => this.sheetId === null || table.sheetId === this.sheetId).map(table => new Table(this.session, table.id)); }
  matches(item: Table, key: unknown): boolean { return item.id === key || same(item.name, key); }

  add(address: unknown, hasHeaders: unknown): Table {
    if (typeof hasHeaders !== 'boolean') throw invalidArgument();
    const { session } = this, { grid } = session;
    const range = rangeOf(session, address, this.sheetId ?? session.selection.sheetId);
    const { sheetId } = range, id = session.document.newId();
    range.checkWritable('contents');
    // A header row alone gets an empty row under it, as in Excel.
    const rect = hasHeaders && range.rect.h > 1 ? range.rect : { ...range.rect, h: range.rect.h + 1 };
    if (overlapping(grid.tables(), { id, sheetId, rect })) throw invalidArgument('A table cannot overlap another table.');
    const taken = [...grid.tables(), ...grid.names()];
    let n = 1;
    while (taken.some(item => same(item.name, `Table${n}`))) n++;
    session.change(() => {
      if (!hasHeaders) grid.insert(sheetId, { ...range.rect, h: 1 }, 'Down');
      grid.addTable({ id, name: `Table${n}`, sheetId, rect });
      new Table(session, id).writeHeaders(null);
    });
    return new Table(session, id);
  }
}

const SCOPED = surface<TableScopedCollection>('TableScopedCollection', { methods: ['getCount', 'getFirst', 'getItem'] });
/** The tables that share cells with a range, or lie wholly in it. */
export class TableScopedCollection extends HostCollection<Table> {
  constructor(private readonly session: HostContext, private readonly area: Selection, private readonly reach: 'touched' | 'whole') { super(); }
  get surface(): Surface { return SCOPED; }
  items(): Table[] {
    const { sheetId, rect } = this.area;
    return new TableCollection(this.session, sheetId).items().filter(({ info }) => {
      const both = intersect(info.rect, rect);
      return both !== null && (this.reach === 'touched' || both.h * both.w === info.rect.h * info.rect.w);
    });
  }
  matches(item: Table, key: unknown): boolean { return item.id === key || same(item.name, key); }
  getFirst(): Table { return this.getItemAt(0); }
}
