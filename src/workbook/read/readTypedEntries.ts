import { parsePeriod } from '../../engine/time/period';
import type { TypedEntry, TypedFigure } from '../../plan/model/planInput';
import { consensus } from '../contract';
import type { WorkbookReader } from '../cells';
import { cellAt } from './a1';
import { isBlank, isError, keyText, shown } from './cellText';
import { openTable, readTyped } from './contractTable';
import type { FindingList } from './findingList';

const figures: readonly TypedFigure[] = ['sales', 'marketing', 'finance', 'budget'];

const order = ({ family, channel, figure, period }: TypedEntry): string => [family, channel, figure, period].join('\u0000');

/** What people typed in `p_Consensus`: adjustments that are not 0, and the budget wherever it holds a number. */
export async function readTypedEntries(reader: WorkbookReader, findings: FindingList): Promise<readonly TypedEntry[]> {
  const table = await openTable(reader, consensus, findings);
  if (!table) return [];
  const { region } = table;
  const periods = (region.values[0] ?? []).flatMap((cell, column) => (parsePeriod(keyText(cell)) ? [{ column, period: keyText(cell) }] : []));
  const entries = new Map<string, TypedEntry>();
  for (let row = 1; row < region.values.length; row++) {
    const figure = figures.find((each) => each === keyText(table.raw(row, 'figure')).toLowerCase());
    if (!figure) continue;
    const family = keyText(table.raw(row, 'family'));
    const channel = keyText(table.raw(row, 'channel'));
    for (const { column, period } of periods) {
      const cell = region.values[row]?.[column] ?? null;
      if (isBlank(cell)) {
        const formula = cell === null && (region.formulas?.[row]?.[column] ?? null) !== null;
        if (formula) findings.add('not-calculated', () => cellAt(region, row, column), () => `The ${figure} of ${shown(family)} in ${period} is a formula without a stored result; it is taken as not typed.`);
        continue;
      }
      const value = readTyped(cell, { type: 'dec' });
      if (typeof value !== 'number') {
        findings.add('cell-invalid', () => cellAt(region, row, column), () => `“${isError(cell) ? cell.error : shown(cell)}” is not a number; the ${figure} of ${shown(family)} in ${period} is left empty.`);
        continue;
      }
      if (value === 0 && figure !== 'budget') continue;
      const entry = { family, channel, figure, period, value };
      const known = entries.get(order(entry));
      if (known) findings.add('key-repeated', () => cellAt(region, row, column), () => `${shown(family)} ${figure} ${period} stands more than once; ${Math.min(known.value, value)} is taken.`);
      entries.set(order(entry), known && known.value < value ? known : entry);
    }
  }
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}
