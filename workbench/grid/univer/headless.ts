import { IUniverInstanceService, LocaleType, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsTablePlugin } from '@univerjs/sheets-table';
import '@univerjs/sheets/facade';
import '@univerjs/engine-formula/facade';
import '@univerjs/sheets-formula/facade';
import '@univerjs/sheets-numfmt/facade';
import '@univerjs/sheets-table/facade';
import { newWorkbook } from './newWorkbook';
import { UniverGrid } from './univerGrid';

supplyIteratorSome();

/**
 * A UniverGrid without a page: Univer's model and formula engine only, for Node. Univer's packages cannot be imported
 * there as they are, so this file is bundled first (`buildHeadlessGrid` of workbench/build.mjs).
 */
export function headlessGrid(): UniverGrid {
  const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {} } });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsTablePlugin);
  const api = FUniver.newAPI(univer);
  const injector = univer.__getInjector(), workbook = newWorkbook(api, 'book');
  injector.get(IUniverInstanceService).focusUnit(workbook.getId()); // a page does so at the first click; undo needs it
  return new UniverGrid({ api, injector, workbook });
}

/** Univer 0.25 calls `map.keys().some(…)`, which Node has from version 22 on. */
function supplyIteratorSome(): void {
  const iterator = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as { some?: unknown };
  iterator.some ??= function some<T>(this: Iterable<T>, test: (item: T) => unknown): boolean {
    for (const item of this) if (test(item)) return true;
    return false;
  };
}
