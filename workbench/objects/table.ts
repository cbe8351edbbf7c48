import type { Rect, TableInfo } from '../grid/grid';
import { alreadyExists, invalidArgument, notFound } from '../protocol/errors';
import { HostObject, same, surface, type Identity, type Surface } from '../protocol/hostObject';
import { intersect } from './address';
import type { TableAnnex } from './annex';
import { flagOf, textOf } from './cellLooks';
import type { HostContext } from './context';
import { definedName } from './name';
import { Range, rectOf } from './range';
import { TableColumnCollection } from './tableColumns';
import { AutoFilter } from './tableFilter';
import { TableRowCollection } from './tableRows';
import { overlapping, uniqueHeaders } from './tableRules';
import { TableSort } from './tableSort';
import type { TableView } from './tableView';
import { addTotals, removeTotals } from './tableTotals';

const SURFACE = surface<Table>('Table', {
  read: ['id', 'legacyId', 'showHeaders'],
  write: ['name', 'style', 'showTotals', 'showBandedRows', 'showBandedColumns', 'showFilterButton', 'highlightFirstColumn', 'highlightLastColumn'],
  navs: ['rows', 'columns', 'worksheet', 'autoFilter', 'sort'],
  methods: ['getRange', 'getHeaderRowRange', 'getDataBodyRange', 'getTotalRowRange', 'resize', 'convertToRange', 'delete', 'clearFilters', 'reapplyFilters'],
});

export class Table extends HostObject implements TableView {
  constructor(readonly session: HostContext, readonly id: string) { super(); }
  get surface(): Surface { return SURFACE; }
  override identity(): Identity { return { Id: this.id }; }
  override get eventTarget(): string { return this.id; }
  get info(): TableInfo {
    const info = this.session.grid.tables().find(table => table.id === this.id);
    if (!info) throw notFound();
    return info;
  }
  get annex(): TableAnnex { return this.session.document.tableAnnex(this.id); }
  get worksheet(): HostObject { return this.session.worksheet(this.info.sheetId); }
  get rows(): TableRowCollection { return new TableRowCollection(this); }
  get columns(): TableColumnCollection { return new TableColumnCollection(this); }
  get autoFilter(): AutoFilter { return new AutoFilter(this); }
  get sort(): TableSort { return new TableSort(this); }
  clearFilters(): void { this.autoFilter.clearCriteria(); }
  reapplyFilters(): void { this.autoFilter.reapply(); }
  get legacyId(): string { return String(this.session.grid.tables().findIndex(table => table.id === this.id) + 1); }

  get name(): string { return this.info.name; }
  set name(value: unknown) {
    const name = definedName(value), { grid } = this.session;
    const isTaken = grid.tables().some(table => table.id !== this.id && same(table.name, name)) || grid.names().some(n => same(n.name, name));
    if (isTaken) throw alreadyExists();
    this.session.change(() => grid.setTable(this.id, { name }));
  }
  /** Tables without a header row are not made here. */
  readonly showHeaders = true;
  get showTotals(): boolean { return this.annex.showTotals; }
  set showTotals(value: unknown) {
    const shows = flagOf(value);
    if (shows === this.annex.showTotals) return;
    if (shows) addTotals(this); else removeTotals(this);
  }
  get style(): string { return this.annex.style; }
  set style(value: unknown) { this.annex.style = textOf(value); this.#looksChanged(); }
  get showBandedRows(): boolean { return this.annex.showBandedRows; }
  set showBandedRows(value: unknown) { this.annex.showBandedRows = flagOf(value); this.#looksChanged(); }
  get showBandedColumns(): boolean { return this.annex.showBandedColumns; }
  set showBandedColumns(value: unknown) { this.annex.showBandedColumns = flagOf(value); this.#looksChanged(); }
  get showFilterButton(): boolean { return this.annex.showFilterButton; }
  set showFilterButton(value: unknown) { this.annex.showFilterButton = flagOf(value); this.#looksChanged(); }
  get highlightFirstColumn(): boolean { return this.annex.highlightFirstColumn; }
  set highlightFirstColumn(value: unknown) { this.annex.highlightFirstColumn = flagOf(value); this.#looksChanged(); }
  get highlightLastColumn(): boolean { return this.annex.highlightLastColumn; }
  set highlightLastColumn(value: unknown) { this.annex.highlightLastColumn = flagOf(value); this.#looksChanged(); }
  #looksChanged(): void {
    const { sheetId, name } = this.info;
    this.session.change(() => this.session.grid.emit({ type: 'table', tableId: this.id, sheetId, what: 'changed', name }));
  }

  get bodyRect(): Rect { const { rect } = this.info; return { ...rect, r: rect.r + 1, h: rect.h - 1 }; }
  #range(rect: Rect): Range { return new Range(this.session, this.info.sheetId, rect); }
  getRange(): Range { const { rect } = this.info; return this.#range(this.showTotals ? { ...rect, h: rect.h + 1 } : rect); }
  getHeaderRowRange(): Range { return this.#range({ ...this.info.rect, h: 1 }); }
  getDataBodyRange(): Range { return this.#range(this.bodyRect); }
  getTotalRowRange(): Range {
    if (!this.showTotals) throw notFound();
    const { rect } = this.info;
    return this.#range({ ...rect, r: rect.r + rect.h, h: 1 });
  }

  /** The new range keeps the header row and shares cells with the old one (Excel: "must overlap, the headers in the same row"). */
  resize(newRange: unknown): void {
    const rect = rectOf(newRange), old = this.info;
    const isOtherSheet = newRange instanceof Range && newRange.sheetId !== old.sheetId;
    if (isOtherSheet || rect.r !== old.rect.r || !intersect(rect, old.rect) || rect.h < 2 || this.showTotals) throw invalidArgument();
    if (overlapping(this.session.grid.tables(), { id: this.id, sheetId: old.sheetId, rect })) throw invalidArgument('A table cannot overlap another table.');
    this.getRange().checkWritable('contents');
    this.session.change(() => {
      this.session.grid.setTable(this.id, { rect });
      this.writeHeaders(old.rect);
    });
  }
  /** Makes the header cells text, present and unique; those inside `kept` stay as they are. */
  writeHeaders(kept: Rect | null): void {
    const { sheetId, rect } = this.info, { grid } = this.session, row = { ...rect, h: 1 };
    const shown = grid.texts(sheetId, row)[0] ?? [];
    const fixed = shown.map((header, j) => (kept && rect.c + j >= kept.c && rect.c + j < kept.c + kept.w ? header : ''));
    const headers = uniqueHeaders(shown, fixed), values = grid.values(sheetId, row)[0] ?? [];
    const inputs = headers.map((header, j) => (values[j] === header ? null : { text: header }));
    if (inputs.some(input => input !== null)) grid.write(sheetId, row, [inputs]);
  }
  convertToRange(): Range {
    const range = this.getRange();
    this.session.change(() => this.session.grid.removeTable(this.id));
    return range;
  }
  delete(): void {
    const range = this.getRange();
    range.checkWritable('contents');
    this.session.change(() => {
      this.session.grid.removeTable(this.id);
      this.session.grid.clear(range.sheetId, range.rect, 'all');
    });
  }
}
