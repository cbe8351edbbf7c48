import type { Injector, IRange, Nullable } from '@univerjs/core';
import { IFormulaCurrentConfigService, IFormulaRuntimeService } from '@univerjs/engine-formula';

type Ranges = Record<number, Record<number, Nullable<IRange>> | undefined>;
interface Spill {
  readonly r: number;
  readonly c: number;
  readonly range: IRange;
}
/** Asks whether a formula at one cell may fill another: not when a different formula has spilled there. */
interface SpillChecks {
  _isInOtherArrayFormulaRange(unitId: string, sheetId: string, formulaRow: number, formulaColumn: number, r: number, c: number): boolean;
}
const treated = new WeakSet<object>();

/**
 * For every cell a formula spills into, Univer compares all spilled ranges of the sheet: a thousand spills take a
 * thousand times as long as needed. They are looked up by row instead. The check is Univer's private method, which has
 * no public place to step in; the version of Univer is pinned.
 */
export function indexSpills(injector: Injector): void {
  const runtime = injector.get(IFormulaRuntimeService), config = injector.get(IFormulaCurrentConfigService);
  const checks = runtime as unknown as SpillChecks;
  if (treated.has(runtime) || typeof checks._isInOtherArrayFormulaRange !== 'function') return;
  treated.add(runtime);
  let bySheet = new Map<string, ReadonlyMap<number, readonly Spill[]>>();
  const reset = runtime.reset.bind(runtime);
  runtime.reset = () => {
    bySheet = new Map();
    reset();
  };
  const rowsOf = (unitId: string, sheetId: string): ReadonlyMap<number, readonly Spill[]> => {
    const key = `${unitId} ${sheetId}`, rows = bySheet.get(key) ?? byRow(config.getArrayFormulaRange()[unitId]?.[sheetId] as Ranges | undefined);
    bySheet.set(key, rows);
    return rows;
  };
  checks._isInOtherArrayFormulaRange = (unitId, sheetId, formulaRow, formulaColumn, r, c) =>
    (rowsOf(unitId, sheetId).get(r) ?? []).some(spill => {
      if (c < spill.range.startColumn || c > spill.range.endColumn || (spill.r === formulaRow && spill.c === formulaColumn)) return false;
      return runtime.getUnitData()[unitId]?.[sheetId]?.getValue(spill.r, spill.c)?.v !== '#SPILL!';
    });
}

/** Row → the spills that fill cells of it. */
function byRow(ranges: Ranges | undefined): ReadonlyMap<number, readonly Spill[]> {
  const rows = new Map<number, Spill[]>();
  for (const [r, columns] of Object.entries(ranges ?? {})) {
    for (const [c, range] of Object.entries(columns ?? {})) {
      if (!range) continue;
      for (let row = range.startRow; row <= range.endRow; row++) {
        const spills = rows.get(row) ?? [];
        rows.set(row, spills);
        spills.push({ r: Number(r), c: Number(c), range });
      }
    }
  }
  return rows;
}
