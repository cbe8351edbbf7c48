import type { CellValue, GridChange, Origin, Rect } from '../grid/grid';
import { formatRect, intersect } from './address';
import type { HostContext } from './context';
import { valueType } from './input';

/** Event types as the client library numbers them. */
const Type = {
  changed: 10, activated: 11, deactivated: 12, added: 13, selection: 14, deleted: 15, calculated: 16, format: 18, name: 25, visibility: 26, moved: 27,
  tableSelection: 100, tableChanged: 101, tableAdded: 102, tableDeleted: 103,
} as const;
/** The client's target of events on a workbook's collections. */
const WORKBOOK = 'Workbook';

export interface EventEntry {
  readonly type: number;
  readonly target: string;
  readonly args: object;
}
interface Draft {
  readonly type: number;
  readonly family: 'Worksheet' | 'Table';
  readonly event: string;
  /** Objects the event may be listened to on, besides the workbook's collection. */
  readonly targets: readonly string[];
  args(): object;
}

/** The events a session's pane gets for a change: those it listens to. */
export function eventsOf(session: HostContext, change: GridChange, origin: Origin): EventEntry[] {
  return draftsOf(session, change, origin).flatMap(({ type, family, event, targets, args }) =>
    [...targets, WORKBOOK].filter(target => session.subscriptions.has(family, target, event)).map(target => ({ type, target, args: args() })));
}

function draftsOf(session: HostContext, change: GridChange, origin: Origin): Draft[] {
  const source = origin === session || (origin === null && session.isLocal) ? 'Local' : 'Remote';
  switch (change.type) {
    case 'cells': return cellDrafts(session, change, { source, triggerSource: origin === session ? 'ThisLocalAddin' : 'Unknown' });
    case 'formats': {
      const { sheetId, rect } = change;
      return [sheetDraft(Type.format, 'FormatChangedEvent', sheetId, () => ({ address: formatRect(rect), source, referenceId: session.eventReference(sheetId, rect) }))];
    }
    case 'sheet': return sheetDrafts(change, source);
    case 'table': return tableDrafts(change, source);
    case 'calculated': return [sheetDraft(Type.calculated, 'CalculatedEvent', change.sheetId)];
    case 'activated': return session.isLocal ? [sheetDraft(Type.deactivated, 'DeactivatedEvent', change.previous), sheetDraft(Type.activated, 'ActivatedEvent', change.sheetId)] : [];
    case 'selection': return selectionDrafts(session);
    case 'view': case 'charts': return [];
  }
}
const sheetDraft = (type: number, event: string, sheetId: string, more: () => object = () => ({})): Draft =>
  ({ type, family: 'Worksheet', event, targets: [sheetId], args: () => ({ worksheetId: sheetId, ...more() }) });

function cellDrafts(session: HostContext, change: Extract<GridChange, { type: 'cells' }>, from: object): Draft[] {
  const { sheetId, rect, kind, shift = 'None' } = change;
  const args = (): object => ({ changeType: kind, worksheetId: sheetId, address: formatRect(rect), referenceId: session.eventReference(sheetId, rect), shiftDirection: shift, ...from, ...details(change) });
  const touched = session.grid.tables().filter(t => t.sheetId === sheetId && intersect(t.rect, rect));
  return [
    sheetDraft(Type.changed, 'DataChangedEvent', sheetId, args),
    ...touched.map((table): Draft => ({ type: Type.tableChanged, family: 'Table', event: 'DataChangedEvent', targets: [table.id, sheetId], args: () => ({ ...args(), tableId: table.id }) })),
  ];
}
function details({ before, after }: { readonly before?: CellValue; readonly after?: CellValue }): object {
  if (before === undefined || after === undefined) return {};
  return { valueBefore: before, valueAfter: after, valueTypeBefore: valueType(before), valueTypeAfter: valueType(after) };
}

function sheetDrafts({ sheetId, what, before, after }: Extract<GridChange, { type: 'sheet' }>, source: string): Draft[] {
  const draft = (type: number, event: string, more: object = {}): Draft[] => [sheetDraft(type, event, sheetId, () => ({ source, ...more }))];
  switch (what) {
    case 'added': return draft(Type.added, 'AddedEvent');
    case 'removed': return draft(Type.deleted, 'DeletedEvent');
    case 'renamed': return draft(Type.name, 'NameChangedEvent', { nameBefore: before, nameAfter: after });
    case 'moved': return draft(Type.moved, 'MovedEvent', { positionBefore: Number(before), positionAfter: Number(after) });
    case 'shown': return draft(Type.visibility, 'VisibilityChangedEvent', { visibilityBefore: 'Hidden', visibilityAfter: 'Visible' });
    case 'hidden': return draft(Type.visibility, 'VisibilityChangedEvent', { visibilityBefore: 'Visible', visibilityAfter: 'Hidden' });
    case 'looks': return [];
  }
}
function tableDrafts({ tableId, sheetId, what, name }: Extract<GridChange, { type: 'table' }>, source: string): Draft[] {
  if (what === 'changed') return [];
  const [type, event] = what === 'added' ? [Type.tableAdded, 'AddedEvent'] as const : [Type.tableDeleted, 'DeletedEvent'] as const;
  return [{ type, family: 'Table', event, targets: [sheetId], args: () => ({ tableId, worksheetId: sheetId, source, tableName: name }) }];
}
function selectionDrafts(session: HostContext): Draft[] {
  const { sheetId, rect } = session.selection;
  const inTable = (table: { readonly id: string; readonly rect: Rect }): Draft => ({
    type: Type.tableSelection, family: 'Table', event: 'SelectionChangedEvent', targets: [table.id],
    args: () => {
      const inside = intersect(table.rect, rect);
      return { address: inside ? formatRect(inside) : '', isInsideTable: inside !== null, tableId: table.id, worksheetId: sheetId };
    },
  });
  return [
    sheetDraft(Type.selection, 'SelectionChangedEvent', sheetId, () => ({ address: formatRect(rect) })),
    ...session.grid.tables().filter(table => table.sheetId === sheetId).map(inTable),
  ];
}
