import type { Watch } from '../../plan/watch';
import type { Region, TableRegion } from '../cells';
import type { SheetDescription } from '../sheets/description';
import type { PlainSheet } from '../sheets/plainSheet';
import type { CellChange, CellsPort, WorkbookPort, WriteReport } from '../workbookPort';
import { rangeAddress } from './address';
import { blockersOf, fitToName } from './blockers';
import type { Blocker } from './errors';
import type { WorkbookPackage } from './package/workbookPackage';
import { WorkbookCells } from './read/workbookCells';
import { addPlainSheet } from './write/plainSheet';
import { setCells } from './write/setCells';
import { writeSheets } from './write/writeSheets';

/** A sheet and whether a person sees its tab. */
export interface SheetState {
  readonly name: string;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
}

/** An .xlsx file as a workbook. Writes add to it part by part: whatever is not Concord's stays byte for byte. */
export class WorkbookFile implements WorkbookPort, CellsPort {
  /** What a write would take away; whoever writes has to have asked first. */
  readonly blockers: readonly Blocker[];
  private cells: WorkbookCells;

  /** `opened`: the bytes that `pack` was read from, or null for a new workbook. */
  constructor(private pack: WorkbookPackage, private readonly name: string, private opened: Uint8Array | null) {
    this.cells = new WorkbookCells(pack);
    this.blockers = this.findBlockers();
  }

  async sheets(): Promise<readonly string[]> {
    return this.sheetStates().map(sheet => sheet.name);
  }

  /** Sheets with cells, in tab order, and whether they are hidden. */
  sheetStates(): readonly SheetState[] {
    return this.cells.index.sheets.filter(sheet => sheet.part !== null).map(({ name, state }) => ({ name, state }));
  }

  async tables(): Promise<readonly { readonly name: string; readonly sheet: string; readonly address: string }[]> {
    return this.cells.index.tables.map(({ name, sheet, range }) => ({ name, sheet: sheet.name, address: rangeAddress(range) }));
  }

  async names(): Promise<readonly string[]> {
    return this.cells.index.names.filter(({ name, scope }) => scope === null && !name.startsWith('_xlnm.')).map(({ name }) => name);
  }

  async table(name: string): Promise<TableRegion | null> {
    return this.cells.table(name);
  }

  async region(source: string): Promise<Region | null> {
    return this.cells.region(source);
  }

  /**
   * Lays out the sheets in the file, all or nothing. Throws `InTheWay` when a person's cells are where a table has to grow,
   * AbortError when stopped; the file is then as it was. What `blockers` names is taken out by the first write.
   */
  async write(sheets: readonly SheetDescription[], watch: Watch): Promise<WriteReport> {
    const pack = this.pack.copy();
    const written = await writeSheets(pack, this.cells, sheets, watch);
    if (written.report.sheetsMade.length + written.report.sheetsChanged.length === 0) return written.report;
    for (const blocker of blockersOf(pack, this.name)) blocker.drop(pack);
    fitToName(pack, this.name);
    this.pack = pack;
    this.cells = written.cells;
    this.opened = null;
    return written.report;
  }

  /** Adds a sheet of cells that are no table, as the last tab. */
  addPlainSheet(sheet: PlainSheet): void {
    const pack = this.pack.copy();
    addPlainSheet(pack, this.cells.index, sheet);
    this.pack = pack;
    this.cells = new WorkbookCells(pack, this.cells);
    this.opened = null;
  }

  /**
   * Puts contents into single cells, all or nothing. Throws `InTheWay` for a cell of an array formula, of a formula that other
   * cells share, or of a table's header, and when there is no such sheet or cell.
   */
  async setCells(changes: readonly CellChange[]): Promise<readonly CellChange[]> {
    const pack = this.pack.copy();
    const undo = setCells(pack, this.cells, changes);
    if (undo.length === 0) return undo;
    for (const blocker of blockersOf(pack, this.name)) blocker.drop(pack);
    this.cells = new WorkbookCells(pack, this.cells);
    this.pack = pack;
    this.opened = null;
    return undo;
  }

  /** The file; exactly the bytes that were opened as long as no write has changed anything. */
  bytes(): Uint8Array {
    if (this.cells.index.sheets.length === 0) throw new Error('A workbook needs at least one sheet: write one first.');
    return this.opened ?? this.pack.toBytes();
  }

  private findBlockers(): readonly Blocker[] {
    const found: Blocker[] = blockersOf(this.pack, this.name).map(({ what, sentence }) => ({ what, sentence }));
    if (!this.cells.index.structureLocked) return found;
    return [...found, {
      what: 'protection of the workbook structure',
      sentence: 'The structure of the workbook is protected against new sheets; Concord would add its sheets all the same. Switch the protection off (Review, Protect Workbook) if that is meant.',
    }];
  }
}
