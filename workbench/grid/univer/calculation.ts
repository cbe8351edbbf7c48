import { FunctionType, IFunctionService } from '@univerjs/engine-formula';
import type { FFormula } from '@univerjs/engine-formula/facade';
import type { CustomFunction, FunctionParameter, Place } from '../grid';
import { rangeFrom } from './cellShapes';
import { RoutedFunction } from './routedFunction';
import type { UniverBook } from './univerBook';

const TIMEOUT_MS = 60_000;

/** Univer's formula engine: waiting for it, asking it to compute again, giving it the add-in's functions. */
export class Calculation {
  readonly #book: UniverBook;
  readonly #formula: FFormula;
  #held = false;
  #running: Promise<unknown> = Promise.resolve();
  constructor(book: UniverBook) {
    this.#book = book;
    this.#formula = book.api.getFormula();
  }

  /** Univer starts 100 ms after the last change; there is nothing to wait for without changes or formulas. */
  async settled(): Promise<void> {
    this.#book.flush();
    if (this.#held) return;
    if (this.#book.stale && this.hasFormulas()) {
      this.#book.stale = false;
      this.#running = this.#formula.onCalculationResultApplied(TIMEOUT_MS);
    }
    await this.#running;
    if (this.#book.stale && this.hasFormulas()) await this.settled();
  }

  hasFormulas(): boolean {
    const sheets = this.#book.formulaData.getFormulaData()?.[this.#book.unitId] ?? {};
    return Object.values(sheets).some(rows => rows && Object.keys(rows).length > 0);
  }

  hold(): void { this.#held = true; }
  release(): void { this.#held = false; }

  recalculate(cells?: readonly Place[]): void {
    this.#book.stale = true;
    const { unitId } = this.#book;
    const dirtyRanges = (cells ?? []).map(({ sheetId, r, c }) => ({ unitId, sheetId, range: rangeFrom({ r, c, h: 1, w: 1 }) }));
    const nothingElse = { dirtyNameMap: {}, dirtyDefinedNameMap: {}, dirtySuperTableMap: {}, dirtyUnitFeatureMap: {}, dirtyUnitOtherFormulaMap: {}, clearDependencyTreeCache: {} };
    void this.#book.commands.executeCommand('formula.mutation.set-trigger-formula-calculation-start', { dirtyRanges, forceCalculation: !cells, ...nothingElse }, { onlyLocal: true });
  }

  /** The facade's registration gives name and help; its placeholder body is then replaced by the routed function. */
  register(fn: CustomFunction): void {
    this.#formula.registerFunction(fn.id, () => 0, {
      description: {
        functionName: fn.id, functionType: FunctionType.User, description: fn.description, abstract: fn.description, functionParameter: fn.parameters.map(describe),
      },
    });
    this.#book.injector.get(IFunctionService).registerExecutors(new RoutedFunction(fn));
  }
}

const describe = (parameter: FunctionParameter) =>
  ({ name: parameter.name, detail: parameter.description ?? parameter.name, example: '', require: parameter.optional ? 0 as const : 1 as const, repeat: parameter.repeating ? 1 as const : 0 as const });
