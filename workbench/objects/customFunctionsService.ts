import { HostObject, surface, type Surface } from '../protocol/hostObject';
import type { RequestBody, WireEvent } from '../protocol/wire';

const CALL = 1000;
/** How CustomFunctions.ErrorCode arrives on the wire; 2 is a function the add-in never associated. */
const CELL_ERRORS: Readonly<Record<number, string>> = { 1: '#N/A', 2: '#NAME?', 5: '#DIV/0!', 6: '#NUM!', 7: '#VALUE!', 8: '#NULL!' };

/** What a custom function answered with instead of a value: the cell's error and the sentence behind it. */
export class FunctionFailure extends Error {
  constructor(readonly cellError: string, message: string) { super(message); }
}
interface Pending {
  resolve(value: unknown): void;
  reject(failure: FunctionFailure): void;
}

const SURFACE = surface<CustomFunctionsService>('CustomFunctionsService', {
  methods: ['_SetOsfControlContainerReadyForCustomFunctions', '_GetEnabledFeatures', 'setInvocationArrayResults', 'setInvocationResults'],
});

/** The far end of the add-in's custom-function runtime: calls go out as events, results come back as method calls. */
export class CustomFunctionsService extends HostObject {
  readonly #pending = new Map<number, Pending>();
  #nextId = 1;
  #becomeReady: () => void = () => undefined;
  readonly #ready: Promise<void>;
  /** Called when a full calculation begins: what functions answered before is not to be used again. */
  onFullCalculation: () => void = () => undefined;
  constructor(private readonly deliver: (entry: WireEvent) => void) {
    super();
    this.#ready = new Promise(resolve => { this.#becomeReady = resolve; });
  }
  get surface(): Surface { return SURFACE; }

  /** Resolves with the result, a value or rows of values; rejects with a FunctionFailure. */
  async invoke(id: string, args: readonly unknown[], address: string): Promise<unknown> {
    await this.#ready;
    const call = this.#nextId++;
    return new Promise((resolve, reject) => {
      this.#pending.set(call, { resolve, reject });
      this.deliver([1, CALL, '', JSON.stringify([call, id, args, address, 0]), call]);
    });
  }
  /**
   * Whether a request is the function runtime's own: results must get through while a request waits for the calculation that
   * needs them, and the runtime starts while a person is typing in a cell.
   */
  answersIn(body: RequestBody): boolean { return body.Actions.some(action => /^(SetInvocation|_SetOsfControlContainerReady|_GetEnabledFeatures)/.test(action.Name)); }

  /** For transports where the runtime is ready at once and does not say so. */
  becomeReady(): void { this.#becomeReady(); }
  _SetOsfControlContainerReadyForCustomFunctions(): void { this.#becomeReady(); }
  _GetEnabledFeatures(): unknown[] { return []; }
  setInvocationArrayResults(results: readonly (readonly [number, boolean, unknown, (readonly number[] | number)?])[]): void {
    for (const [id, isDone, value, code] of results) this.#settle(id, isDone ? { value } : { failure: failure(value, Array.isArray(code) ? code[0] : code) });
  }
  setInvocationResults(results: readonly { readonly id: number; readonly failed?: boolean; readonly value?: unknown; readonly errorCode?: number }[]): void {
    for (const { id, failed, value, errorCode } of results) this.#settle(id, failed ? { failure: failure(value, errorCode) } : { value });
  }
  #settle(id: number, outcome: { readonly value?: unknown; readonly failure?: FunctionFailure }): void {
    const call = this.#pending.get(id);
    this.#pending.delete(id);
    if (outcome.failure) call?.reject(outcome.failure);
    else call?.resolve(outcome.value);
  }
}
const failure = (message: unknown, code: unknown): FunctionFailure => new FunctionFailure(CELL_ERRORS[Number(code)] ?? '#VALUE!', typeof message === 'string' ? message : '');
