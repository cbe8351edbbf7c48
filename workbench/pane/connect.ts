import type { PaneExternal } from './external';

/** What the page offers to the script that starts in every pane. */
export type Connect = (pane: Window) => PaneExternal;
