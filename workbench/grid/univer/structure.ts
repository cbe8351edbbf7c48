import { IDefinedNamesService, IFunctionService } from '@univerjs/engine-formula';
import { intersect, parseReference, quoteSheet } from '../../objects/address';
import type { NameInfo, Rect, TableInfo } from '../grid';
import type { Calculation } from './calculation';
import { rangeFrom, rectFrom } from './cellShapes';
import type { TableFormulas } from './tableFormulas';
import type { UniverBook } from './univerBook';

const WHOLE_WORKBOOK = 'AllDefaultWorkbook';

/** Tables and names. Formulas that speak of them are parsed anew after every change. */
export class Structure {
  readonly #book: UniverBook;
  readonly #calculation: Calculation;
  readonly #names: IDefinedNamesService;
  readonly #tableFormulas: TableFormulas;
  constructor(book: UniverBook, calculation: Calculation, tableFormulas: TableFormulas) {
    this.#book = book;
    this.#calculation = calculation;
    this.#tableFormulas = tableFormulas;
    this.#names = book.injector.get(IDefinedNamesService);
  }

  tables(): TableInfo[] {
    return this.#book.workbook.getTableList().map(table => ({ id: table.id, name: table.name, sheetId: table.subUnitId, rect: rectFrom(table.range) }));
  }

  /** @throws {Error} when there is no such table */
  table(id: string): TableInfo {
    const table = this.tables().find(candidate => candidate.id === id);
    if (!table) throw new Error(`There is no table with the id ${id}.`);
    return table;
  }

  addTable({ id, name, sheetId, rect }: TableInfo): void {
    this.#book.fit(sheetId, rect);
    this.#book.command('sheet.command.add-table', { unitId: this.#book.unitId, subUnitId: sheetId, name, range: rangeFrom(rect), id, options: { showHeader: true } });
    this.#meaningChanged(name);
  }

  /** Univer refuses to move a table's left edge; then it is taken away and made again under the same id. */
  setTable(id: string, { name, rect }: { readonly name?: string; readonly rect?: Rect }): void {
    const old = this.table(id);
    const moves = rect && (rect.r !== old.rect.r || rect.c !== old.rect.c || !intersect(rect, old.rect));
    if (moves) {
      this.#delete(old);
      this.addTable({ ...old, rect, ...(name !== undefined && { name }) });
      return;
    }
    if (rect) this.#book.fit(old.sheetId, rect);
    this.#book.command('sheet.command.set-table-config', {
      unitId: this.#book.unitId, tableId: id, ...(name !== undefined && { name }), ...(rect && { updateRange: { newRange: rangeFrom(rect) } }),
    });
    if (name !== undefined) this.#tableFormulas.rename(old.name, name);
    this.#meaningChanged(old.name, name ?? old.name);
  }

  removeTable(id: string): void {
    const table = this.table(id);
    this.#tableFormulas.freeze(table.name);
    this.#delete(table);
    this.#meaningChanged(table.name);
  }

  #delete({ id, sheetId }: TableInfo): void {
    this.#book.command('sheet.command.delete-table', { unitId: this.#book.unitId, subUnitId: sheetId, tableId: id });
  }

  /** Read from the service: the facade prints a warning per call. */
  names(): NameInfo[] {
    return Object.values(this.#names.getDefinedNameMap(this.#book.unitId) ?? {}).map(name => ({
      name: name.name, reference: name.formulaOrRefString.replace(/^=/, ''), comment: name.comment ?? '', hidden: name.hidden === true,
      sheetId: !name.localSheetId || name.localSheetId === WHOLE_WORKBOOK ? null : name.localSheetId,
    }));
  }

  setName({ name, reference, comment, hidden, sheetId }: NameInfo): void {
    const existing = this.#find(name, sheetId);
    const bare = reference.replace(/^=/, '');
    this.#book.command('sheet.command.set-defined-name', {
      unitId: this.#book.unitId, id: existing?.id ?? crypto.randomUUID(), name, comment, hidden,
      formulaOrRefString: isPlace(bare) ? bare : `=${bare}`, localSheetId: sheetId ?? WHOLE_WORKBOOK,
    });
    this.#meaningChanged(name);
  }

  removeName(name: string, sheetId: string | null): void {
    const existing = this.#find(name, sheetId);
    if (!existing) return;
    this.#book.command('sheet.command.remove-defined-name', { unitId: this.#book.unitId, ...existing });
    this.#meaningChanged(name);
  }

  #find(name: string, sheetId: string | null) {
    return Object.values(this.#names.getDefinedNameMap(this.#book.unitId) ?? {})
      .find(candidate => candidate.name.toLowerCase() === name.toLowerCase() && (candidate.localSheetId ?? WHOLE_WORKBOOK) === (sheetId ?? WHOLE_WORKBOOK));
  }

  /** Univer keeps parsed formulas in a cache that outlives the table or name they were parsed against, errors included. */
  #meaningChanged(...names: string[]): void {
    this.#tableFormulas.respell();
    if (!this.#calculation.hasFormulas()) return;
    this.#book.injector.get(IFunctionService).deleteFormulaAstCacheKey(...names);
    this.#calculation.recalculate();
  }
}

function isPlace(text: string): boolean {
  try {
    const { sheet, rect } = parseReference(text);
    return sheet !== null && quoteSheet(sheet) !== '' && rect.h > 0;
  } catch {
    return false; // a constant or a formula
  }
}
