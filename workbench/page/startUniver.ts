import { LocaleType, Univer, mergeLocales } from '@univerjs/core';
import type { Injector } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreLocale from '@univerjs/preset-sheets-core/locales/en-US';
import '@univerjs/preset-sheets-core/lib/index.css';
import { UniverSheetsTablePreset, UniverSheetsTableUIPlugin } from '@univerjs/preset-sheets-table';
import tableLocale from '@univerjs/preset-sheets-table/locales/en-US';
import '@univerjs/preset-sheets-table/lib/index.css';

/** A running Univer without a workbook. */
export interface UniverApp {
  readonly api: FUniver;
  readonly injector: Injector;
}

/** Starts Univer in the element with that id. Without the @univerjs/presets umbrella, which brings unlicensed packages. */
export function startUniver(container: string): UniverApp {
  const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: mergeLocales(coreLocale, tableLocale) } });
  const core = UniverSheetsCorePreset({ container, disableAutoFocus: true, ribbonType: 'simple', statusBarStatistic: true });
  for (const plugin of [...core.plugins, ...UniverSheetsTablePreset().plugins]) {
    if (!plugin) continue;
    const [type, options] = Array.isArray(plugin) ? plugin : [plugin];
    // A table's name tag would push the first row down and break the freeze line.
    univer.registerPlugin(type, type === UniverSheetsTableUIPlugin ? { hideAnchor: true } : options);
  }
  return { api: FUniver.newAPI(univer), injector: univer.__getInjector() };
}
