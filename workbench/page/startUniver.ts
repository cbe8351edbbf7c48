import { LocaleType, Univer, mergeLocales } from '@univerjs/core';
import type { Injector } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreLocale from '@univerjs/preset-sheets-core/locales/en-US';
import '@univerjs/preset-sheets-core/lib/index.css';
import { UniverSheetsTablePlugin, UniverSheetsTablePreset, UniverSheetsTableUIPlugin } from '@univerjs/preset-sheets-table';
import tableLocale from '@univerjs/preset-sheets-table/locales/en-US';
import '@univerjs/preset-sheets-table/lib/index.css';
import { tableThemes } from './tableThemes';

/** A running Univer without a workbook. */
export interface UniverApp {
  readonly api: FUniver;
  readonly injector: Injector;
}

/** A table's name tag would push the first row down and break the freeze line; tables look as Excel's styles do. */
const OWN_OPTIONS = new Map<unknown, object>([[UniverSheetsTableUIPlugin, { hideAnchor: true }], [UniverSheetsTablePlugin, { userThemes: tableThemes(), defaultThemeIndex: 0 }]]);

/** Starts Univer in the element with that id. Without the @univerjs/presets umbrella, which brings unlicensed packages. */
export function startUniver(container: string): UniverApp {
  const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: mergeLocales(coreLocale, tableLocale) } });
  const core = UniverSheetsCorePreset({ container, disableAutoFocus: true, ribbonType: 'simple', statusBarStatistic: true, sheets: { disableForceStringMark: true, disableForceStringAlert: true } });
  for (const plugin of [...core.plugins, ...UniverSheetsTablePreset().plugins]) {
    if (!plugin) continue;
    const [type, options] = Array.isArray(plugin) ? plugin : [plugin];
    univer.registerPlugin(type, OWN_OPTIONS.get(type) ?? options);
  }
  return { api: FUniver.newAPI(univer), injector: univer.__getInjector() };
}
