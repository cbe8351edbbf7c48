import { useEffect, useSyncExternalStore } from 'react';
import type { ActionFailure } from '../../actions';
import type { Attribution, RecordActions, RowChange } from '../../record';
import { failureOf } from '../../state/failure';

/** What the pane knows of edits made without Concord. */
export type EditsState =
  | { readonly phase: 'looking' | 'none' | 'accepted' }
  | { readonly phase: 'lost'; readonly failure: ActionFailure }
  | { readonly phase: 'found' | 'writing'; readonly changes: readonly RowChange[]; readonly failure: ActionFailure | null }
  | { readonly phase: 'logged'; readonly first: number; readonly last: number };

type Load = () => Promise<RecordActions>;

/** One look per pane: pages come and go, what was found stays. */
class EditsStore {
  state: EditsState = { phase: 'looking' };
  private begun = false;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly load: Load) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => { this.listeners.delete(listener); };
  };

  begin(): void {
    if (!this.begun) void this.look();
    this.begun = true;
  }

  async look(): Promise<void> {
    this.set({ phase: 'looking' });
    try {
      const { changes } = await (await this.load()).findEdits();
      this.set(changes.length > 0 ? { phase: 'found', changes, failure: null } : { phase: 'none' });
    } catch (reason) {
      this.set({ phase: 'lost', failure: failureOf(reason) });
    }
  }

  log(by: Attribution): Promise<void> {
    return this.decide(async (record, changes) => ({ phase: 'logged', ...(await record.logEdits(changes, by)) }));
  }

  accept(): Promise<void> {
    return this.decide(async (record, changes) => {
      await record.acceptEdits(changes);
      return { phase: 'accepted' };
    });
  }

  private async decide(write: (record: RecordActions, changes: readonly RowChange[]) => Promise<EditsState>): Promise<void> {
    if (this.state.phase !== 'found') return;
    const { changes } = this.state;
    this.set({ phase: 'writing', changes, failure: null });
    try {
      this.set(await write(await this.load(), changes));
    } catch (reason) {
      const failure = failureOf(reason);
      const fresh = await (await this.load()).findEdits().then(found => found.changes, () => changes);
      this.set({ phase: 'found', changes: fresh, failure });
    }
  }

  private set(state: EditsState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

const stores = new WeakMap<Load, EditsStore>();

/** What was found at opening, and what can be done about it. */
export function useEdits(load: Load): { readonly state: EditsState; readonly store: Pick<EditsStore, 'look' | 'log' | 'accept'> } {
  const store = stores.get(load) ?? new EditsStore(load);
  stores.set(load, store);
  const state = useSyncExternalStore(store.subscribe, () => store.state);
  useEffect(() => store.begin(), [store]);
  return { state, store };
}
