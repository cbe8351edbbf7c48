import { add } from './en/add';
import { demand } from './en/demand';
import { mapping } from './en/mapping';
import { pane } from './en/pane';
import { result } from './en/result';
import { settings } from './en/settings';
import { start } from './en/start';
import { stock } from './en/stock';

/** Every sentence of the pane in English. `{name}` is a parameter; a phrase with `one` and `other` follows the number `n`. */
export const en = { ...pane, ...start, ...add, ...mapping, ...demand, ...result, ...stock, ...settings } as const;
