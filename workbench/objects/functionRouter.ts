import type { CustomFunction, FunctionParameter, FunctionResult, Grid, Place } from '../grid/grid';
import { formatRect, quoteSheet } from './address';
import { FunctionFailure } from './customFunctionsService';
import type { Session } from './session';

const BUSY = '#BUSY!';
/** Answers remembered per cell: nested calls of one cell are few. */
const REMEMBERED = 8;
/** How long a cell that shows #BUSY! is waited for once its answer is there; it may have been deleted meanwhile. */
const PATIENCE = { steps: 200, milliseconds: 50 };
/** A calculation that runs when an answer comes may pass a cell by: after so many waits the cells that still show #BUSY! are calculated again. */
const WAITS_BEFORE_AGAIN = 5;

export interface FunctionMetadata {
  readonly functions: readonly { readonly id: string; readonly name: string; readonly description?: string; readonly parameters?: readonly FunctionParameter[] }[];
}
export interface FunctionRouterOptions {
  readonly namespace: string;
  /** The add-in's functions.json. */
  readonly metadata: FunctionMetadata;
  /** The pane that answers now: it changes when the pane reloads. */
  currentSession(): Session;
}
type Result = { readonly value: FunctionResult; readonly message?: string } | 'pending';

/**
 * Makes the functions of an add-in callable from cells. As in Excel a call does not block the calculation: the cell
 * shows `#BUSY!` and is calculated again when the answer has come from the pane.
 */
export class FunctionRouter {
  /** Cell → the sentence of a CustomFunctions.Error. */
  readonly #messages = new Map<string, string>();
  readonly #results = new Map<string, Map<string, Result>>();
  readonly #arrived = new Map<string, Place>();
  /** Cells that were last answered with #BUSY!. */
  readonly #busy = new Map<string, Place>();
  #pending = 0;
  #waiters: (() => void)[] = [];

  constructor(private readonly grid: Grid, private readonly options: FunctionRouterOptions) {
    for (const fn of options.metadata.functions) grid.registerFunction(this.#functionFor(fn));
  }
  /** Resolves when no call is outstanding and the grid has taken in the answers. */
  async idle(): Promise<void> {
    await this.#answered();
    for (let step = 0; step < PATIENCE.steps && this.#busy.size > 0; step++) {
      await new Promise(resolve => setTimeout(resolve, PATIENCE.milliseconds));
      if (step % WAITS_BEFORE_AGAIN === WAITS_BEFORE_AGAIN - 1) this.#calculateBusy();
      await this.#answered();
    }
    this.#busy.clear();
  }
  async #answered(): Promise<void> {
    await this.grid.settled();
    while (this.#pending > 0 || this.#arrived.size > 0) {
      await new Promise<void>(resolve => { this.#waiters.push(resolve); });
      await this.grid.settled();
    }
  }
  messageAt(place: Place): string | undefined { return this.#messages.get(keyOf(place)); }
  /** Asks again for every call that a reloaded pane has left without an answer. */
  askAgain(): void {
    for (const known of this.#results.values()) for (const [call, result] of known) if (result === 'pending') known.delete(call);
    this.#pending = 0;
    this.grid.recalculate();
  }

  #functionFor({ id, name, description = '', parameters = [] }: FunctionMetadata['functions'][number]): CustomFunction {
    return {
      id: `${this.options.namespace}.${name}`.toUpperCase(), description,
      parameters: parameters.map(p => ({ dimensionality: 'scalar', type: 'any', ...p })),
      call: (args, caller) => this.#call(id, args, caller),
    };
  }
  #call(id: string, args: readonly unknown[], caller: Place): FunctionResult {
    const cell = keyOf(caller), call = id + JSON.stringify(args);
    const known = this.#results.get(cell) ?? new Map<string, Result>();
    this.#results.set(cell, known);
    if (!known.has(call)) {
      known.set(call, 'pending');
      void this.#ask({ id, args, caller }).then(result => {
        for (const old of [...known.keys()].slice(0, -REMEMBERED)) known.delete(old);
        known.set(call, result);
        this.#arrived.set(cell, caller);
        this.#pending = Math.max(0, this.#pending - 1);
        setTimeout(() => this.#deliver(), 0); // answers come in batches: one recalculation for all of them
      });
    }
    const result = known.get(call) ?? 'pending';
    if (result === 'pending') {
      this.#busy.set(cell, caller);
      return BUSY;
    }
    this.#busy.delete(cell);
    if (result.message) this.#messages.set(cell, result.message); else this.#messages.delete(cell);
    return result.value;
  }
  async #ask({ id, args, caller }: { readonly id: string; readonly args: readonly unknown[]; readonly caller: Place }): Promise<Exclude<Result, 'pending'>> {
    this.#pending++;
    const sheet = this.grid.sheets().find(s => s.id === caller.sheetId);
    const address = `${quoteSheet(sheet?.name ?? '')}!${formatRect({ ...caller, h: 1, w: 1 })}`;
    this.options.currentSession().customFunctions.onFullCalculation = () => this.#results.clear();
    try {
      return { value: await this.options.currentSession().customFunctions.invoke(id, args, address) as FunctionResult };
    } catch (error) {
      if (error instanceof FunctionFailure) return { value: error.cellError, message: error.message };
      throw error;
    }
  }
  #calculateBusy(): void {
    if (this.#pending === 0 && this.#busy.size > 0) this.grid.recalculate([...this.#busy.values()]);
  }
  #deliver(): void {
    if (this.#arrived.size > 0) {
      this.grid.recalculate([...this.#arrived.values()]);
      this.#arrived.clear();
      setTimeout(() => this.#calculateBusy(), WAITS_BEFORE_AGAIN * PATIENCE.milliseconds);
    }
    for (const resolve of this.#waiters.splice(0)) resolve();
  }
}
const keyOf = ({ sheetId, r, c }: Place): string => `${sheetId}!${r},${c}`;
