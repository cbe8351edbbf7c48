import type { Obstacle, Publishable, PublishAsked } from '../actions/publishPlan';
import type { SignOff } from '../actions/publication';
import type { Attribution, RowChange, UnattributedEdits } from '../actions/unattributedEdits';

export type { Attribution, Obstacle, Publishable, PublishAsked, RowChange, SignOff, UnattributedEdits };

/** What the pane can do about changes, the audit log and sign-off; loaded when it is needed. */
export interface RecordActions {
  /** What changed in the input tables without Concord since it last took note of them. */
  findEdits(): Promise<UnattributedEdits>;
  /** Puts the edits that were shown into the audit log; gives the numbers of the first and last entry. */
  logEdits(shown: readonly RowChange[], by: Attribution): Promise<{ readonly first: number; readonly last: number }>;
  /** Takes note of the edits that were shown, without an entry. */
  acceptEdits(shown: readonly RowChange[]): Promise<void>;
  /** Where publishing stands and what is in its way. */
  publishable(): Promise<Publishable>;
  /** Signs the plan off. Rejects with every obstacle named. */
  publish(asked: PublishAsked): Promise<SignOff>;
}
