import type { Region, TableRegion } from '../../cells';
import { splitSheet } from '../../splitSheet';
import { parseRange, type Rectangle } from '../address';
import type { WorkbookPackage } from '../package/workbookPackage';
import { parseXml } from '../xml/tree';
import { formatsOfStyles } from './numberFormats';
import { regionOf, usedRange } from './regionOf';
import { parseSharedStrings } from './sharedStrings';
import { SheetCells, type CellContext } from './sheetCells';
import { indexWorkbook, sameName, type SheetEntry, type TableEntry, type WorkbookIndex } from './workbookIndex';

/** The cells of a workbook, read when first asked for. */
export class WorkbookCells {
  readonly index: WorkbookIndex;
  private readonly sheets = new Map<string, { readonly cells: SheetCells; readonly version: object | undefined }>();
  private known: CellContext | null = null;

  /** `earlier`: a reading of the workbook before a write; sheets that the write left alone are not read again. */
  constructor(readonly pack: WorkbookPackage, earlier?: WorkbookCells) {
    this.index = indexWorkbook(pack);
    if (!earlier) return;
    for (const [part, read] of earlier.sheets) if (read.version === pack.version(part)) this.sheets.set(part, read);
  }

  sheetOf(name: string): SheetEntry | undefined {
    return this.index.sheets.find(sheet => sameName(sheet.name, name));
  }

  tableOf(name: string): TableEntry | undefined {
    return this.index.tables.find(table => sameName(table.name, name));
  }

  /** Cells of a sheet part. */
  of(part: string): SheetCells {
    const known = this.sheets.get(part);
    if (known && known.version === this.pack.version(part)) return known.cells;
    const cells = new SheetCells(this.pack.needed(part), this.context());
    this.sheets.set(part, { cells, version: this.pack.version(part) });
    return cells;
  }

  /** A table with its header row, without its totals row; a table that hides its header gets one from its column names. */
  table(name: string): TableRegion | null {
    const entry = this.tableOf(name);
    if (!entry || entry.sheet.part === null) return null;
    const { range, headerRows, totalsRows } = entry;
    const body = regionOf(entry.sheet.name, this.of(entry.sheet.part), { ...range, bottom: range.bottom - totalsRows });
    if (headerRows > 0) return { ...body, table: entry.name };
    return {
      ...body, table: entry.name, row: range.top - 1, values: [entry.columns, ...body.values],
      formats: [entry.columns.map(() => '@'), ...(body.formats ?? [])], formulas: [entry.columns.map(() => null), ...(body.formulas ?? [])],
    };
  }

  /** See `WorkbookReader.region`. */
  region(source: string): Region | null {
    const name = source.trim();
    return this.table(name) ?? this.namedRegion(name) ?? this.sheetRegion(name);
  }

  private namedRegion(name: string): Region | null {
    const named = this.index.names.filter(entry => sameName(entry.name, name));
    const refersTo = (named.find(entry => entry.scope === null) ?? named[0])?.refersTo;
    if (refersTo === undefined) return null;
    const place = refersTo.replace(/^=/, '');
    return this.sheetRegion(place) ?? this.table(/^([^[\]!]+)\[(#All|#Data)?\]$/i.exec(place)?.[1] ?? place);
  }

  private sheetRegion(source: string): Region | null {
    const place = splitSheet(source);
    const sheet = place && this.sheetOf(place.sheet);
    if (!sheet || sheet.part === null) return null;
    const cells = this.of(sheet.part);
    const used = usedRange(cells);
    if (place.address.trim() === '') return used && regionOf(sheet.name, cells, used);
    const asked = parseRange(place.address);
    const range = asked && clipOpenEnds(asked, used);
    return range && regionOf(sheet.name, cells, range);
  }

  private context(): CellContext {
    if (!this.known) {
      const strings = this.pack.links(this.index.part, 'sharedStrings')[0]?.target;
      const styles = this.pack.links(this.index.part, 'styles')[0]?.target;
      const stringsXml = strings === undefined ? null : this.pack.text(strings);
      const stylesXml = styles === undefined ? null : this.pack.text(styles);
      this.known = {
        strings: stringsXml === null ? [] : parseSharedStrings(stringsXml),
        formats: stylesXml === null ? [] : formatsOfStyles(parseXml(stylesXml)),
        date1904: this.index.date1904,
      };
    }
    return this.known;
  }
}

/** A range that runs to the end of the sheet (`A:D`) ends where the sheet does. */
function clipOpenEnds(range: Rectangle, used: Rectangle | null): Rectangle | null {
  const wide = range.bottom - range.top > 100_000 || range.right - range.left > 2_000;
  if (!wide) return range;
  if (!used || used.bottom < range.top || used.right < range.left) return null;
  return { ...range, bottom: Math.min(range.bottom, used.bottom), right: Math.min(range.right, used.right) };
}
