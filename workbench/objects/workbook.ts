import { HostObject, surface, type Surface } from '../protocol/hostObject';
import { notFound } from '../protocol/errors';
import { Application, Runtime, V1Api } from './application';
import type { HostContext } from './context';
import { StyleCollection } from './namedStyle';
import { NamedItemCollection } from './name';
import { DocumentProperties } from './properties';
import { Range } from './range';
import { SettingCollection } from './settings';
import { TableCollection } from './tableCollection';
import { WorksheetCollection } from './worksheet';

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
  constructor(private readonly session: HostContext) {
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

  _GetRangeForEventByReferenceId(id: unknown): Range {
    const range = this.session.kept(String(id));
    if (!(range instanceof Range)) throw notFound();
    return range;
  }
  _GetRangeOrNullObjectForEventByReferenceId(id: unknown): Range { return this._GetRangeForEventByReferenceId(id); }
}
