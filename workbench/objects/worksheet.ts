import type { SheetInfo, SheetPatch } from '../grid/grid';
import { alreadyExists, invalidArgument, invalidOperation, notFound } from '../protocol/errors';
import { HostCollection, HostObject, same, surface, type Identity, type Surface } from '../protocol/hostObject';
import { parseRect } from './address';
import type { SheetAnnex } from './annex';
import { colorOf, flagOf } from './cellLooks';
import { ChartCollection } from './chartCollection';
import type { HostContext } from './context';
import { NamedItemCollection, nameAt } from './name';
import { showLevels } from './outline';
import { PageLayout } from './pageLayout';
import { Range } from './range';
import type { SheetView } from './sheetView';
import { TableCollection } from './tableCollection';
import { WorksheetFreezePanes } from './freezePanes';
import { WorksheetProtection } from './protection';

const SURFACE: Surface = { ...surface<Worksheet>('Worksheet', {
  read: ['id'],
  write: ['name', 'position', 'visibility', 'tabColor', 'showGridlines', 'showHeadings'],
  navs: ['tables', 'names', 'charts', 'protection', 'freezePanes', 'pageLayout'],
  methods: ['getRange', 'getCell', 'getRangeByIndexes', 'getUsedRange', 'getUsedRangeOrNullObject', 'getNext', 'getPrevious', 'activate', 'calculate', 'delete', 'showOutlineLevels'],
}), aliases: { gridlines: 'showGridlines', headings: 'showHeadings' } };

export class Worksheet extends HostObject implements SheetView {
  constructor(readonly session: HostContext, readonly id: string) { super(); }
  get surface(): Surface { return SURFACE; }
  override identity(): Identity { return { Id: this.id }; }
  override get eventTarget(): string { return this.id; }
  get info(): SheetInfo {
    const info = this.session.grid.sheets().find(sheet => sheet.id === this.id);
    if (!info) throw notFound();
    return info;
  }
  get annex(): SheetAnnex { return this.session.document.sheetAnnex(this.id); }
  get tables(): TableCollection { return new TableCollection(this.session, this.id); }
  get names(): NamedItemCollection { return new NamedItemCollection(this.session, this.id); }
  get charts(): ChartCollection { return new ChartCollection(this.session, this.id); }
  get protection(): WorksheetProtection { return new WorksheetProtection(this); }
  get pageLayout(): PageLayout { return new PageLayout(this); }
  get freezePanes(): WorksheetFreezePanes { return new WorksheetFreezePanes(this); }

  get name(): string { return this.info.name; }
  set name(value: unknown) {
    const name = sheetName(value);
    if (this.session.grid.sheets().some(sheet => sheet.id !== this.id && same(sheet.name, name))) throw alreadyExists();
    this.#set({ name });
  }
  get position(): number { return this.session.grid.sheets().findIndex(sheet => sheet.id === this.id); }
  set position(value: unknown) {
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value >= this.session.grid.sheets().length) throw invalidArgument();
    this.#set({ index: value });
  }
  get visibility(): string {
    if (!this.info.hidden) return 'Visible';
    return this.annex.veryHidden ? 'VeryHidden' : 'Hidden';
  }
  set visibility(value: unknown) {
    if (value !== 'Visible' && value !== 'Hidden' && value !== 'VeryHidden') throw invalidArgument();
    const isLastVisible = this.session.grid.sheets().every(sheet => sheet.hidden || sheet.id === this.id);
    if (value !== 'Visible' && isLastVisible) throw invalidOperation();
    this.annex.veryHidden = value === 'VeryHidden';
    this.#set({ hidden: value !== 'Visible' });
  }
  get tabColor(): string { return this.info.tabColor; }
  set tabColor(value: unknown) { this.#set({ tabColor: value === '' ? '' : colorOf(value) }); }
  get showGridlines(): boolean { return this.info.gridlines; }
  set showGridlines(value: unknown) { this.#set({ gridlines: flagOf(value) }); }
  get showHeadings(): boolean { return this.annex.showHeadings; }
  set showHeadings(value: unknown) { this.annex.showHeadings = flagOf(value); }
  #set(patch: SheetPatch): void { this.session.change(() => this.session.grid.setSheet(this.id, patch)); }

  getRange(address?: unknown): Range {
    const name = typeof address === 'string' ? nameAt(this.session, address, this.id) : null;
    return name ? name.getRange() : new Range(this.session, this.id, parseRect(address));
  }
  getCell(row: number, column: number): Range { return new Range(this.session, this.id, { r: row, c: column, h: 1, w: 1 }); }
  getRangeByIndexes(r: number, c: number, h: number, w: number): Range { return new Range(this.session, this.id, { r, c, h, w }); }
  getUsedRange(valuesOnly = false): Range { return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0); }
  getUsedRangeOrNullObject(valuesOnly = false): Range | null {
    const used = this.session.grid.used(this.id, valuesOnly ? 'contents' : 'all');
    return used && new Range(this.session, this.id, used);
  }
  getNext(visibleOnly = false): Worksheet { return this.#beside({ visibleOnly, step: 1 }); }
  getPrevious(visibleOnly = false): Worksheet { return this.#beside({ visibleOnly, step: -1 }); }
  #beside({ visibleOnly, step }: { readonly visibleOnly: boolean; readonly step: 1 | -1 }): Worksheet {
    const sheets = this.session.grid.sheets(), from = this.position;
    for (let i = from + step; i >= 0 && i < sheets.length; i += step) {
      const sheet = sheets[i];
      if (sheet && !(visibleOnly && sheet.hidden)) return new Worksheet(this.session, sheet.id);
    }
    throw notFound();
  }
  activate(): void {
    if (this.info.hidden) throw invalidOperation();
    this.session.select(this.id, { r: 0, c: 0, h: 1, w: 1 });
  }
  calculate(): void { this.session.grid.recalculate(); }
  showOutlineLevels(rowLevels = 0, columnLevels = 0): void {
    showLevels(this.session, this.id, { axis: 'row', count: rowLevels });
    showLevels(this.session, this.id, { axis: 'column', count: columnLevels });
  }
  delete(): void {
    const isLastVisible = this.session.grid.sheets().every(sheet => sheet.hidden || sheet.id === this.id);
    if (isLastVisible || this.annex.veryHidden) throw invalidOperation();
    this.session.change(() => this.session.grid.removeSheet(this.id));
  }
}

/** A name Excel takes for a sheet. Throws InvalidArgument for an empty or long one, or forbidden characters. */
export function sheetName(value: unknown): string {
  if (typeof value !== 'string' || value === '' || value.length > 31 || /[\\/?*[\]:]/.test(value) || /^'|'$/.test(value) || same(value, 'History')) throw invalidArgument();
  return value;
}

const COLLECTION = surface<WorksheetCollection>('WorksheetCollection', {
  methods: ['add', 'getCount', 'getItem', 'getActiveWorksheet', 'getFirst', 'getLast'],
});
export class WorksheetCollection extends HostCollection<Worksheet> {
  constructor(private readonly session: HostContext) { super(); }
  get surface(): Surface { return COLLECTION; }
  override get eventTarget(): string { return 'Workbook'; }
  items(): Worksheet[] { return this.session.grid.sheets().map(sheet => new Worksheet(this.session, sheet.id)); }
  matches(item: Worksheet, key: unknown): boolean { return item.id === key || same(item.name, key); }
  override getCount(visibleOnly = false): number { return this.session.grid.sheets().filter(sheet => !visibleOnly || !sheet.hidden).length; }
  getFirst(visibleOnly = false): Worksheet { return this.#end({ visibleOnly, at: 0 }); }
  getLast(visibleOnly = false): Worksheet { return this.#end({ visibleOnly, at: -1 }); }
  #end({ visibleOnly, at }: { readonly visibleOnly: boolean; readonly at: number }): Worksheet {
    const sheet = this.session.grid.sheets().filter(s => !visibleOnly || !s.hidden).at(at);
    if (!sheet) throw notFound();
    return new Worksheet(this.session, sheet.id);
  }
  getActiveWorksheet(): Worksheet { return new Worksheet(this.session, this.session.selection.sheetId); }
  add(value?: unknown): Worksheet {
    const taken = this.session.grid.sheets();
    const isTaken = (name: string): boolean => taken.some(sheet => same(sheet.name, name));
    if (value !== undefined && isTaken(sheetName(value))) throw alreadyExists();
    let n = 1;
    while (isTaken(`Sheet${n}`)) n++;
    const name = value === undefined ? `Sheet${n}` : sheetName(value);
    return new Worksheet(this.session, this.session.change(() => this.session.grid.addSheet(name)));
  }
}
