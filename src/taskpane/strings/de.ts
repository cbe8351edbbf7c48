import type { Translated } from './catalogue';
import { add } from './de/add';
import { demand } from './de/demand';
import { mapping } from './de/mapping';
import { pane } from './de/pane';
import { result } from './de/result';
import { settings } from './de/settings';
import { start } from './de/start';
import { stock } from './de/stock';
import type { en } from './en';

/** Every sentence of the pane in German; the keys and placeholders are those of `en`. */
export const de: Translated<typeof en> = { ...pane, ...start, ...add, ...mapping, ...demand, ...result, ...stock, ...settings };
