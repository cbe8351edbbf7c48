import { useEffect, useSyncExternalStore } from 'react';
import type { Progress } from '../../../actions/ports';
import type { ActionFailure } from '../../actions';
import type { ImportActions, ImportDone, ImportOrigin, ImportPlace, ImportSummary } from '../../imports';
import { failureOf, isAbort } from '../../state/failure';

/** What the page knows. Pages come and go; this stays as long as the pane. */
export interface ImportState {
  readonly places: readonly ImportPlace[] | null;
  readonly origin: ImportOrigin | null;
  readonly answers: Readonly<Record<string, string>>;
  /** The latest preview; stays while a new one is on its way. */
  readonly summary: ImportSummary | null;
  readonly pending: boolean;
  readonly failure: ActionFailure | null;
  /** An import, or its undo, under way. */
  readonly writing: { readonly progress: Progress | null; readonly stopping: boolean } | null;
  /** The last import of this session, until it is taken back. */
  readonly last: ImportDone | null;
  /** What was told last: imported, taken back, cancelled. */
  readonly told: 'done' | 'undone' | 'cancelled' | null;
}

type Load = () => Promise<ImportActions>;

const FIRST: ImportState = { places: null, origin: null, answers: {}, summary: null, pending: false, failure: null, writing: null, last: null, told: null };

class ImportStore {
  state: ImportState = FIRST;
  private asked = 0;
  private writer: AbortController | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly load: Load) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => { this.listeners.delete(listener); };
  };

  /** Looks for places anew: sheets come and go. */
  async look(): Promise<void> {
    try {
      this.set({ places: await (await this.load()).sources() });
    } catch (reason) {
      this.set({ places: [], failure: failureOf(reason) });
    }
  }

  choose(origin: ImportOrigin): Promise<void> {
    this.set({ origin, answers: {}, summary: null, told: null });
    return this.preview();
  }

  answer(id: string, value: string): Promise<void> {
    const { [id]: _, ...others } = this.state.answers;
    const answers = value === '' && id.startsWith('constant:') ? others : { ...others, [id]: value };
    this.set({ answers, told: null });
    return this.preview();
  }

  /** Another table: what was said of the columns of the one before is void. */
  into(target: string): Promise<void> {
    const kept = Object.entries(this.state.answers).filter(([id]) => ['layout', 'headerRow', 'dateOrder', 'decimal'].includes(id));
    this.set({ answers: { ...Object.fromEntries(kept), target }, told: null });
    return this.preview();
  }

  async preview(): Promise<void> {
    const { origin, answers } = this.state;
    if (!origin) return;
    const mine = ++this.asked;
    this.set({ pending: true, failure: null });
    try {
      const summary = await (await this.load()).preview({ origin, answers });
      if (mine === this.asked) this.set({ summary, pending: false });
    } catch (reason) {
      if (mine === this.asked) this.set({ pending: false, failure: failureOf(reason) });
    }
  }

  async apply(): Promise<boolean> {
    const { origin, answers, summary } = this.state;
    if (!origin || !summary) return false;
    const done = await this.write(async (actions, watch) => actions.apply({ origin, answers }, summary.agreed, watch));
    if (done) this.set({ last: done, told: 'done', summary: null, origin: null, answers: {} });
    else await this.preview();
    return done !== null;
  }

  async undo(): Promise<boolean> {
    const undo = this.state.last?.undo;
    if (!undo) return false;
    const report = await this.write(async (actions, watch) => actions.undo(undo, watch));
    if (report) this.set({ last: null, told: 'undone' });
    return report !== null;
  }

  cancel(): void {
    if (this.state.writing) this.set({ writing: { ...this.state.writing, stopping: true } });
    this.writer?.abort();
  }

  private async write<T>(work: (actions: ImportActions, watch: { readonly signal: AbortSignal; readonly progress: (progress: Progress) => void }) => Promise<T>): Promise<T | null> {
    if (this.writer) return null;
    const controller = new AbortController();
    this.writer = controller;
    this.set({ writing: { progress: null, stopping: false }, failure: null, told: null });
    try {
      return await work(await this.load(), { signal: controller.signal, progress: progress => { if (this.state.writing) this.set({ writing: { ...this.state.writing, progress } }); } });
    } catch (reason) {
      this.set(isAbort(reason) ? { told: 'cancelled' } : { failure: failureOf(reason) });
      return null;
    } finally {
      this.writer = null;
      this.set({ writing: null });
    }
  }

  private set(change: Partial<ImportState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

export type ImportCommands = Pick<ImportStore, 'choose' | 'answer' | 'into' | 'apply' | 'undo' | 'cancel'>;

const stores = new WeakMap<Load, ImportStore>();

/** The import under way, and what can be done about it. Places and the preview are looked at anew whenever the page opens. */
export function useImport(load: Load): { readonly state: ImportState; readonly store: ImportCommands } {
  const store = stores.get(load) ?? new ImportStore(load);
  stores.set(load, store);
  const state = useSyncExternalStore(store.subscribe, () => store.state);
  useEffect(() => {
    void store.look();
    void store.preview();
  }, [store]);
  return { state, store };
}
