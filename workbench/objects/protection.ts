import { accessDenied } from '../protocol/errors';
import { HostObject, surface, type Surface } from '../protocol/hostObject';
import type { PlainRecord } from './annex';
import type { SheetView } from './sheetView';

const SURFACE = surface<WorksheetProtection>('WorksheetProtection', { read: ['protected', 'options'], methods: ['protect', 'unprotect'] });
/** What protecting a sheet leaves allowed unless the options say so: nothing. */
const CLOSED: PlainRecord = {
  allowAutoFilter: false, allowDeleteColumns: false, allowDeleteRows: false, allowEditObjects: false, allowEditScenarios: false, allowFormatCells: false, allowFormatColumns: false,
  allowFormatRows: false, allowInsertColumns: false, allowInsertHyperlinks: false, allowInsertRows: false, allowPivotTables: false, allowSort: false, selectionMode: 'Normal',
};

export class WorksheetProtection extends HostObject {
  constructor(private readonly sheet: SheetView) { super(); }
  get surface(): Surface { return SURFACE; }
  get protected(): boolean { return this.sheet.annex.protection !== null; }
  get options(): PlainRecord | null { return this.sheet.annex.protection?.options ?? null; }
  protect(options: PlainRecord = {}, password?: string): void {
    if (this.protected) throw accessDenied();
    this.sheet.annex.protection = { options: { ...CLOSED, ...options }, password: password ?? null };
  }
  unprotect(password?: string): void {
    if ((this.sheet.annex.protection?.password ?? null) !== (password ?? null)) throw accessDenied();
    this.sheet.annex.protection = null;
  }
}
