import { shown } from '../../read/cellText';
import type { Book } from '../book';
import type { Report } from '../report';
import type { RuleCode } from '../rules';

/** Two columns of a table of which the first may not lie above the second. */
interface Pair {
  readonly table: string;
  readonly low: string;
  readonly high: string;
  readonly code: RuleCode;
  readonly says: (low: string, high: string) => string;
}

const dates = (table: string, low: string, high: string): Pair => ({
  table, low, high, code: 'dates-reversed', says: (a, b) => `The ${high} ${b} lies before the ${low} ${a}.`,
});

const pairs: readonly Pair[] = [
  { table: 'm_Items', low: 'launch', high: 'eol', code: 'eol-before-launch', says: (a, b) => `The end of life ${b} lies before the launch ${a}.` },
  dates('m_BOM', 'valid_from', 'valid_to'),
  dates('m_Events', 'from', 'to'),
  dates('t_Initiatives', 'from', 'to'),
  dates('t_Supply', 'released', 'due'),
  dates('t_Supply', 'released', 'received'),
  { table: 'm_StockPolicy', low: 'ss_min', high: 'ss_max', code: 'limits-reversed', says: (a, b) => `ss_min is ${a}, above ss_max, which is ${b}.` },
  { table: 't_Orders', low: 'open_qty', high: 'qty', code: 'order-quantity', says: (a, b) => `${a} are open of an order of ${b}.` },
];

/** Pairs of cells in one row that contradict each other. The cell told is that of the second column. */
export function checkPairs(book: Book, report: Report): void {
  for (const { table: name, low, high, code, says } of pairs) {
    const table = book.filled(name);
    if (!table?.has(low) || !table.has(high)) continue;
    for (const row of table.rows) {
      const [a, b] = [table.typed(row, low), table.typed(row, high)];
      if (a === null || b === null || a === undefined || b === undefined || a <= b) continue;
      const [first] = table.spec.columns;
      const cell = table.at(row, code === 'order-quantity' ? low : high);
      report.add(code, { cell, also: [table.at(row, code === 'order-quantity' ? high : low)], message: `${shown(table.text(row, first.name))}: ${says(String(a), String(b))}` });
    }
  }
}
