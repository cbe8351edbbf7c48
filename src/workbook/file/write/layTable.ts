import type { CellValue } from '../../cells';
import type { CellContent, SheetDescription, TableDescription } from '../../sheets/description';
import { tableLayout, type LayoutRow, type TableLayout } from '../../sheets/tableLayout';
import { cellStays } from '../../sheets/typedFormula';
import { cellAddress, type Rectangle } from '../address';
import { InTheWay } from '../errors';
import { shiftFormula } from '../formulas/shiftFormula';
import { describedFormula } from './describedFormula';
import type { SheetCells } from '../read/sheetCells';
import { isFormula, rawCell, withFormula, type CellWriting, type Place, type RawCell } from '../sheet/rawCell';
import type { SheetEditor } from '../sheet/sheetEditor';
import type { StyleBook } from '../styles/styleBook';
import { encodeCellText } from '../xml/text';
import { TRAVELLING, type StandingTable } from './standingTable';
import { bodyLook, bodyLooks, headerLook, holds, type CellLook } from './tableCells';

/** What laying a table needs: the sheet under change, how cells are written, and what stands there. */
export interface TableWork {
  readonly editor: SheetEditor;
  /** What stands on the sheet before the write. */
  readonly cells: SheetCells;
  readonly styles: StyleBook;
  readonly date1904: boolean;
  readonly standing: StandingTable | null;
  /** Formula of each of the standing table's calculated columns (stored form), undefined for the others. */
  readonly calculated: readonly (string | undefined)[];
}

export interface LaidTable {
  readonly layout: TableLayout;
  readonly range: Rectangle;
}

/** Where a table will stand after the write. */
export function placeOfTable(sheet: SheetDescription, standing: StandingTable | null): LaidTable {
  const { table } = sheet;
  const layout = tableLayout(standing?.existing ?? null, table);
  const top = standing?.entry.range.top ?? table.row;
  const left = standing?.entry.range.left ?? 0;
  const bodyTop = standing?.bodyTop ?? top + 1;
  const bottom = bodyTop + Math.max(1, layout.rows.length) - 1 + (standing?.entry.totalsRows ?? 0);
  return { layout, range: { top, left, bottom, right: left + layout.headers.length - 1 } };
}

/** Writes a table's header, body and outline where `placeOfTable` puts it; only cells that differ change. */
export function layTable(table: TableDescription, { layout, range }: LaidTable, work: TableWork): void {
  new TableLaying(table, layout, range, work).lay();
}

class TableLaying {
  private readonly writing: CellWriting;
  private readonly ours: ReadonlySet<number>;
  private readonly bodyTop: number;
  private readonly height: number;
  private readonly oldBodyRows: number;

  constructor(private readonly table: TableDescription, private readonly layout: TableLayout, private readonly range: Rectangle, private readonly work: TableWork) {
    const { editor, date1904, standing } = work;
    const name = standing?.entry.name ?? table.name;
    this.writing = { prefix: editor.prefix, date1904, stored: describedFormula({ table: name, headers: layout.headers, left: range.left }) };
    this.ours = new Set(standing && !table.arrangement ? bodyLooks(table).map(look => work.styles.find(look.style, look.format) ?? 0).filter(style => style !== 0) : []);
    this.bodyTop = standing?.bodyTop ?? range.top + 1;
    this.height = Math.max(1, layout.rows.length);
    this.oldBodyRows = standing?.bodyRows ?? 0;
  }

  lay(): void {
    const planned = this.plan();
    const breaksShared = this.breaksSharedFormulas(planned);
    for (const { row, column, cell } of planned) this.work.editor.setCell(row, column, cell);
    if (breaksShared) this.expandSharedFormulas();
    this.layout.rows.forEach((row, index) => { this.layRowAttributes(row, index); });
    const totals = this.work.standing?.entry.totalsRows ?? 0;
    for (let index = this.height; index < this.oldBodyRows; index++) this.clearRowAttributes(this.bodyTop + index + totals);
  }

  private plan(): { readonly row: number; readonly column: number; readonly cell: RawCell | undefined }[] {
    const { standing } = this.work;
    const planned: { row: number; column: number; cell: RawCell | undefined }[] = [];
    const { left, top } = this.range;
    this.layout.headers.forEach((header, index) => {
      const described = this.layout.described[index];
      if (this.layout.existing[index] !== null || described === null || this.bodyTop === top) return;
      planned.push({ row: top, column: left + index, cell: this.fresh(header, headerLook(this.table.columns[described]), { row: top, column: left + index }) });
    });
    for (let index = 0; index < this.height; index++) {
      const row = this.layout.rows.at(index) ?? { described: null, existing: null };
      this.layout.headers.forEach((_, column) => {
        planned.push({ row: this.bodyTop + index, column: left + column, cell: this.bodyCell(row, index, column) });
      });
    }
    if (standing) {
      for (let index = 0; index < standing.entry.totalsRows; index++) {
        for (let column = 0; column < standing.width; column++) {
          const cell = standing.raw[standing.bodyRows + index][column];
          planned.push({ row: this.bodyTop + this.height + index, column: left + column, cell: cell && this.moved(cell, standing.bodyRows + index, column, this.height + index) });
        }
      }
      for (let index = this.height; index < this.oldBodyRows; index++) {
        for (let column = 0; column < standing.width; column++) planned.push({ row: this.bodyTop + index + standing.entry.totalsRows, column: left + column, cell: undefined });
      }
    }
    return planned;
  }

  private bodyCell(row: LayoutRow, index: number, column: number): RawCell | undefined {
    const described = this.layout.described[column];
    const from = this.layout.existing[column];
    const { standing } = this.work;
    const old = standing && row.existing !== null && from !== null ? standing.raw[row.existing][from] : undefined;
    if (row.described === null || described === null) {
      if (row.existing !== null) return old && from !== null ? this.moved(old, row.existing, from, index) : undefined;
      return this.layout.rows.length === 0 || from === null ? undefined : this.freshUserCell(from);
    }
    const content = this.table.rows[row.described].cells[described] ?? null;
    const look = bodyLook(this.table.columns[described], described, this.table.rows[row.described]);
    const place = { row: this.bodyTop + index, column: this.range.left + column };
    if (!old || row.existing === null || from === null) {
      const emptied = standing !== null && row.existing !== null && from !== null;
      if (this.table.arrangement && from !== null) return this.freshBelow(content, look, { place, from });
      return content === null && (emptied || this.styleOf(look) === 0) ? undefined : this.fresh(content, look, place);
    }
    const style = this.ours.has(old.style) ? this.styleOf(look) : old.style;
    const at = this.work.cells.at(this.bodyTop + row.existing, this.range.left + from);
    const standingContent = at < 0 ? { value: null, formula: null } : { value: this.work.cells.values[at], formula: this.work.cells.formula(at) };
    const stored = isFormula(content) ? this.writing.stored(content.formula, place) : null;
    const staysTyped = cellStays(this.table, { row: row.described, column: described }, standingContent);
    if (!staysTyped && !holds(standingContent, content, stored)) return rawCell(content, { style: this.shownAs(style, standingContent.value, { content, look }), format: look.format, place }, this.writing);
    const stays = stored === null ? this.moved(old, row.existing, from, index) : this.movedAsIs(old, row.existing, index);
    return style === old.style ? stays : { ...stays, style, source: undefined };
  }

  /** A cell whose formula is right for its new row already. */
  private movedAsIs(cell: RawCell, fromIndex: number, toIndex: number): RawCell {
    return fromIndex === toIndex ? cell : { ...cell, source: undefined };
  }

  /** A cell of a standing row in its new row: its own formula follows, everything else is as it was. */
  private moved(cell: RawCell, fromIndex: number, column: number, toIndex: number): RawCell {
    if (fromIndex === toIndex) return cell;
    const [row, sheetColumn] = [this.bodyTop + fromIndex, this.range.left + column];
    const at = this.work.cells.at(row, sheetColumn);
    const formula = at < 0 ? null : this.work.cells.formula(at);
    if (formula === null) return { ...cell, source: undefined };
    const rows = toIndex - fromIndex;
    const within = { top: this.bodyTop, bottom: this.bodyTop + this.oldBodyRows - 1 };
    const text = shiftFormula(formula.slice(1), { rows, columns: 0, within, otherSheets: 'stay' });
    const array = /<(?:\w+:)?f\b[^>]*\bt="(?:array|dataTable)"[^>]*\bref="([^"]*)"/.exec(cell.inner)?.[1];
    if (array?.includes(':')) {
      throw new InTheWay(`Nothing was written: the array formula in ${array} lies across rows that have to move. Turn it into single cells or move it out of the table, then run again.`, this.work.standing?.entry.sheet.name ?? '', [array]);
    }
    return withFormula(cell, text, this.writing.prefix, array && cellAddress(row + rows, sheetColumn));
  }

  /** A cell of a person's own column in a row that is new: their calculated column's formula, in the look of the rows above. */
  private freshUserCell(column: number): RawCell | undefined {
    const { standing, calculated } = this.work;
    const pattern = standing?.raw[this.oldBodyRows - 1]?.[column];
    const formula = calculated[column];
    const { prefix } = this.writing;
    if (formula !== undefined) return { style: pattern?.style ?? 0, type: null, rest: '', inner: `<${prefix}f>${encodeCellText(formula)}</${prefix}f>` };
    return pattern && pattern.style !== 0 ? { style: pattern.style, type: null, rest: '', inner: '' } : undefined;
  }

  /** A cell of a row that is new in a table of people's own, or was empty: in the look of the last row standing. */
  private freshBelow(content: CellContent, look: CellLook, { place, from }: { readonly place: Place; readonly from: number }): RawCell | undefined {
    const style = this.work.standing?.raw[this.oldBodyRows - 1]?.[from]?.style ?? 0;
    if (content === null && style === 0) return undefined;
    return rawCell(content, { style: this.shownAs(style, null, { content, look }), format: look.format, place }, this.writing);
  }

  /** In a table of people's own: their style, with our number format where theirs would show a new number as another thing than it is. */
  private shownAs(style: number, before: CellValue, { content, look }: { readonly content: CellContent; readonly look: CellLook }): number {
    if (!this.table.arrangement || typeof content !== 'number' || typeof before === 'number' || look.format === 'General') return style;
    return ['General', '@'].includes(this.work.styles.formatOf(style)) ? this.work.styles.withFormat(style, look.format) : style;
  }

  private layRowAttributes(row: LayoutRow, index: number): void {
    const { editor, standing } = this.work;
    const target = this.bodyTop + index;
    if (standing && row.existing !== null) {
      if (row.existing !== index) TRAVELLING.forEach((name, at) => { editor.setRowAttribute(target, name, standing.attributes[row.existing ?? 0][at]); });
      return;
    }
    if (standing) this.clearRowAttributes(target);
    const outline = row.described === null ? undefined : this.table.rows[row.described].outline;
    if (outline) editor.setRowAttribute(target, 'outlineLevel', String(outline));
  }

  private clearRowAttributes(row: number): void {
    for (const name of TRAVELLING) this.work.editor.setRowAttribute(row, name, undefined);
  }

  /** Whether a cell that others share its formula with is about to change: they then need formulas of their own. */
  private breaksSharedFormulas(planned: readonly { readonly row: number; readonly column: number; readonly cell: RawCell | undefined }[]): boolean {
    return planned.some(({ row, column, cell }) => {
      const standing = this.work.editor.cell(row, column);
      return standing !== undefined && standing !== cell && standing.inner.includes('t="shared"');
    });
  }

  /** Cells that still share a formula have not moved, so what they showed before the write is right. */
  private expandSharedFormulas(): void {
    const { editor, cells } = this.work;
    for (const { row, column, cell } of [...editor.allCells()]) {
      const at = cell.inner.includes('t="shared"') ? cells.at(row, column) : -1;
      const formula = at < 0 ? null : cells.formula(at);
      if (formula === null) continue;
      editor.setCell(row, column, withFormula(cell, formula.slice(1), this.writing.prefix));
    }
  }

  private fresh(content: CellContent, look: CellLook, place: Place): RawCell {
    return rawCell(content, { style: this.styleOf(look), format: look.format, place }, this.writing);
  }

  private styleOf(look: CellLook): number {
    return this.work.styles.indexOf(look.style, look.format);
  }
}
