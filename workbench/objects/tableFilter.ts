import { meets } from '../grid/formula/functions';
import { apiNotFound, invalidArgument } from '../protocol/errors';
import { HostObject, surface, type Surface } from '../protocol/hostObject';
import type { Plain, PlainRecord } from './annex';
import type { Range } from './range';
import type { TableView } from './tableView';

/** Hides the body rows that a table's filters leave out, and shows the others. */
export function applyFilters(table: TableView): void {
  const { session, bodyRect: body, info: { sheetId } } = table, { grid } = session;
  const filters = Object.entries(table.annex.filters);
  table.getRange().checkWritable('allowFormatRows');
  session.change(() => {
    for (let i = 0; i < body.h; i++) {
      const row = { ...body, r: body.r + i, h: 1 };
      const isIn = filters.every(([column, criteria]) => passes(criteria, { value: grid.values(sheetId, row)[0]?.[Number(column)] ?? '', text: grid.texts(sheetId, row)[0]?.[Number(column)] ?? '' }));
      if (grid.line(sheetId, 'row', row.r).hidden === isIn) grid.setLines(sheetId, 'row', { from: row.r, count: 1 }, { hidden: !isIn });
    }
  });
}
function passes(criteria: PlainRecord, cell: { readonly value: string | number | boolean; readonly text: string }): boolean {
  if (criteria.filterOn === 'Values') return Array.isArray(criteria.values) && criteria.values.some(value => String(value).toLowerCase() === cell.text.toLowerCase());
  const tests = [criteria.criterion1, criteria.criterion2].filter((test): test is string | number => typeof test === 'string' || typeof test === 'number').map(test => meets(cell.value, test));
  return criteria.operator === 'Or' ? tests.some(Boolean) : tests.every(Boolean);
}

const FILTER = surface<Filter>('Filter', { read: ['criteria'], methods: ['apply', 'applyValuesFilter', 'applyCustomFilter', 'clear'] });
/** The filter of a table's column: by values or by one or two comparisons. */
export class Filter extends HostObject {
  constructor(private readonly table: TableView, private readonly column: number) { super(); }
  get surface(): Surface { return FILTER; }
  get criteria(): PlainRecord | null { return this.table.annex.filters[this.column] ?? null; }
  apply(criteria: unknown): void {
    if (typeof criteria !== 'object' || criteria === null) throw invalidArgument();
    const record = criteria as PlainRecord;
    if (record.filterOn !== 'Values' && record.filterOn !== 'Custom') throw apiNotFound(`Filter.apply with filterOn ${String(record.filterOn)}`);
    this.table.annex.filters[this.column] = record;
    applyFilters(this.table);
  }
  applyValuesFilter(values: unknown): void {
    if (!Array.isArray(values)) throw invalidArgument();
    this.apply({ filterOn: 'Values', values: values as Plain[] });
  }
  applyCustomFilter(criterion1: unknown, criterion2?: unknown, operator = 'And'): void { this.apply({ filterOn: 'Custom', criterion1: criterion1 as Plain, criterion2: criterion2 as Plain, operator }); }
  clear(): void {
    delete this.table.annex.filters[this.column];
    applyFilters(this.table);
  }
}

const AUTO = surface<AutoFilter>('AutoFilter', { read: ['enabled', 'isDataFiltered', 'criteria'], methods: ['clearCriteria', 'clearColumnCriteria', 'reapply', 'getRange'] });
export class AutoFilter extends HostObject {
  constructor(private readonly table: TableView) { super(); }
  get surface(): Surface { return AUTO; }
  get enabled(): boolean { return this.table.annex.showFilterButton; }
  get isDataFiltered(): boolean { return Object.keys(this.table.annex.filters).length > 0; }
  get criteria(): PlainRecord[] { return Array.from({ length: this.table.info.rect.w }, (_, column) => this.table.annex.filters[column] ?? {}); }
  clearCriteria(): void {
    for (const column of Object.keys(this.table.annex.filters)) delete this.table.annex.filters[Number(column)];
    applyFilters(this.table);
  }
  clearColumnCriteria(column: number): void { new Filter(this.table, column).clear(); }
  reapply(): void { applyFilters(this.table); }
  getRange(): Range { return this.table.getRange(); }
}
