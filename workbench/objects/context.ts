import type { Grid, Rect } from '../grid/grid';
import type { HostObject } from '../protocol/hostObject';
import type { Document } from './document';
import type { Subscriptions } from './subscriptions';

export interface Selection {
  readonly sheetId: string;
  readonly rect: Rect;
}

/** What the objects of a workbook know of the session they are seen by. */
export interface HostContext {
  readonly document: Document;
  readonly grid: Grid;
  readonly subscriptions: Subscriptions;
  readonly isLocal: boolean;
  enableEvents: boolean;
  /** Where this user is. */
  readonly selection: Selection;
  select(sheetId: string, rect: Rect): void;
  /** Does `work` as this session's change of the workbook. */
  change<T>(work: () => T): T;
  /** The add-in's custom functions are asked again at the next calculation. */
  askFunctionsAgain(): void;
  /** Calculation rests until the request is answered. */
  holdCalculation(): void;
  /** Keeps a range for the receiver of an event and returns its id. */
  eventReference(sheetId: string, rect: Rect): string;
  /** An object the add-in keeps a reference to. */
  kept(referenceId: string): HostObject | undefined;
  /** Objects higher up the tree, for those below that lead to them. */
  worksheet(sheetId: string): HostObject;
  tablesIn(area: { readonly sheetId: string; readonly rect: Rect }, reach: 'touched' | 'whole'): HostObject;
}
