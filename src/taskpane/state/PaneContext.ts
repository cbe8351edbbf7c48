import { createContext, useContext } from 'react';
import type { ImportActions } from '../imports';
import type { ExplainActions } from '../explain';
import type { RecordActions } from '../record';
import type { PaneState } from './paneState';
import type { PaneClock } from './clock';
import type { Commands } from './commands';

/** What the app hands to every page and part below it. */
export interface PaneShare {
  readonly state: PaneState;
  readonly commands: Commands;
  readonly clock: PaneClock;
  /** Whether it is not yet known what the workbook's last run gave. */
  readonly recalling: boolean;
  /** Requirement sets this Excel lacks. */
  readonly missing: readonly string[];
  /** How numbers of the plan came about, where the pane can tell. */
  readonly explain?: (() => Promise<ExplainActions>) | undefined;
  /** Edits made without Concord, the audit log and sign-off, where the pane has them. */
  readonly record?: (() => Promise<RecordActions>) | undefined;
  /** Importing rows into input tables, where the pane has it. */
  readonly imports?: (() => Promise<ImportActions>) | undefined;
}

export const PaneContext = createContext<PaneShare | null>(null);

/** The pane's state, commands and clock, for any page or part below the app. */
export function usePane(): PaneShare {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error('usePane needs the App above it.');
  return pane;
}
