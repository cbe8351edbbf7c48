import { ICommandService, IUniverInstanceService, UniverInstanceType } from '@univerjs/core';
import type { ICellData, ICommandInfo, Injector, Nullable, Workbook } from '@univerjs/core';
import type { FormulaDataModel } from '@univerjs/engine-formula';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import type { CellMatrix } from './cellShapes';

type FormulaData = ReturnType<FormulaDataModel['getFormulaData']>;

/** Changes, beside the writing of cells, that may bring a formula into a sheet. */
const MOVES = /^sheet\.mutation\.(insert-sheet|copy-worksheet|move-|reorder-|insert-row|insert-col)/;
const treated = new WeakSet<FormulaDataModel>();

/**
 * Univer looks through every cell of every sheet for formulas at each write, which makes filling a large workbook
 * quadratic. Sheets that were found to hold none are left out until a change could have brought one.
 */
export function skipPlainSheets(model: FormulaDataModel, injector: Injector): void {
  if (treated.has(model)) return;
  treated.add(model);
  const instances = injector.get(IUniverInstanceService), commands = injector.get(ICommandService);
  const plain = new Set<string>();
  let changing = 0; // what is read while a change is made may be what was there before
  const mayBringFormulas = (command: ICommandInfo): boolean => (command.id === SetRangeValuesMutation.id ? bringsFormulas(command) : MOVES.test(command.id));
  commands.beforeCommandExecuted(command => {
    if (!mayBringFormulas(command)) return;
    changing++;
    if (command.id === SetRangeValuesMutation.id) plain.delete(keyOf(command));
    else plain.clear();
  });
  commands.onCommandExecuted(command => { if (mayBringFormulas(command)) changing--; });
  model.getFormulaData = () => {
    const data: FormulaData = {};
    for (const workbook of instances.getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET)) {
      const unitId = workbook.getUnitId(), sheets: NonNullable<FormulaData[string]> = (data[unitId] = {});
      for (const sheet of workbook.getSheets()) {
        const subUnitId = sheet.getSheetId(), key = keyOf({ params: { unitId, subUnitId } });
        const found = (sheets[subUnitId] = plain.has(key) ? {} : model.getSheetFormulaData(unitId, subUnitId) ?? {});
        if (changing === 0 && Object.keys(found).length === 0) plain.add(key);
      }
    }
    return data;
  };
}

function keyOf({ params }: Pick<ICommandInfo, 'params'>): string {
  const { unitId, subUnitId } = (params ?? {}) as { unitId?: string; subUnitId?: string };
  return `${unitId} ${subUnitId}`;
}

function bringsFormulas({ params }: ICommandInfo): boolean {
  const { cellValue } = (params ?? {}) as { cellValue?: Nullable<CellMatrix> };
  for (const row of Object.values(cellValue ?? {})) {
    for (const cell of Object.values<Nullable<ICellData>>(row ?? {})) if (cell?.f || cell?.si) return true;
  }
  return false;
}
