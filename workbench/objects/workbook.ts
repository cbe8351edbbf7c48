import { HostObject, same, surface, type Surface } from '../protocol/hostObject';
import { notFound } from '../protocol/errors';
import { Application, Runtime, V1Api } from './application';
import { parseReference } from './address';
import { StyleCollection } from './namedStyle';
import { NamedItem, NamedItemCollection } from './name';
import { DocumentProperties } from './properties';
import { Range } from './range';
import type { Session } from './session';
import { SettingCollection } from './settings';
import { TableCollection } from './tableCollection';
import { WorksheetCollection, type Worksheet } from './worksheet';

const SURFACE = surface<Workbook>('Workbook', {
  read: ['name', 'readOnly', 'autoSave', 'previouslySaved'], write: ['isDirty'],
  navs: ['worksheets', 'tables', 'names', 'application', 'settings', 'properties', 'styles', '_Runtime', '_V1Api'],
  methods: ['getSelectedRange', 'getActiveCell', '_GetRangeForEventByReferenceId', '_GetRangeOrNullObjectForEventByReferenceId'],
});

export class Workbook extends HostObject {
  readonly worksheets: WorksheetCollection;
  readonly tables: TableCollection;
  readonly names: NamedItemCollection;
  readonly application: Application;
  readonly settings: SettingCollection;
  readonly styles: StyleCollection;
  readonly _Runtime: Runtime;
  readonly _V1Api = new V1Api();
  readonly readOnly = false;
  readonly autoSave = false;
  readonly previouslySaved = true;
  isDirty = false;
  constructor(private readonly session: Session) {
    super();
    this.worksheets = new WorksheetCollection(session);
    this.tables = new TableCollection(session);
    this.names = new NamedItemCollection(session);
    this.application = new Application(session);
    this.settings = new SettingCollection(session.document.annex.settings);
    this.styles = new StyleCollection(session);
    this._Runtime = new Runtime(session);
  }
  get surface(): Surface { return SURFACE; }
  override get eventTarget(): string { return 'Workbook'; }
  get name(): string { return this.session.document.name; }
  get properties(): HostObject { return new DocumentProperties(this.session.document.annex); }
  getSelectedRange(): Range { const { sheetId, rect } = this.session.selection; return new Range(this.session, sheetId, rect); }
  getActiveCell(): Range { return this.getSelectedRange().getCell(0, 0); }

  /** The range an address means, on `sheet` or the active one when it names none. */
  rangeOf(address: unknown, sheet: Worksheet | null): Range {
    const { sheet: name, rect } = parseReference(address);
    const owner = name !== null ? this.worksheets.getItem(name) : sheet ?? this.worksheets.getActiveWorksheet();
    return new Range(this.session, owner.id, rect);
  }
  /** What a sheet's formulas mean by a name: the sheet's own first, then the workbook's. */
  nameAt(name: string, sheetId: string): NamedItem | null {
    const known = this.session.grid.names().filter(n => same(n.name, name));
    const found = known.find(n => n.sheetId === sheetId) ?? known.find(n => n.sheetId === null);
    return found ? new NamedItem(this.session, found) : null;
  }
  _GetRangeForEventByReferenceId(id: unknown): Range {
    const range = this.session.dispatcher.references.get(String(id));
    if (!(range instanceof Range)) throw notFound();
    return range;
  }
  _GetRangeOrNullObjectForEventByReferenceId(id: unknown): Range { return this._GetRangeForEventByReferenceId(id); }
}
