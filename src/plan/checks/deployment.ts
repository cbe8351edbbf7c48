import { keyOf } from './figureTable';
import type { CheckSource, Equation, Examined } from './identity';
import { columnsByPeriod, figureRows, largest, needed, type FigureRow } from './tableRows';

/** What leaves a location in a period is at most what is there: its opening stock and what comes in. */
export function deployment({ book }: CheckSource): Examined {
  const tables = needed(book, ['p_Distribution', 'p_Inventory']);
  if ('absent' in tables) return { absent: tables.absent };
  const stock = columnsByPeriod(tables.p_Inventory);
  const rows = (figure: string): ReadonlyMap<string, FigureRow> => new Map(figureRows(tables.p_Inventory, figure).map(row => [keyOf([row.key('item'), row.key('loc')]), row]));
  const [opening, receipts] = [rows('opening'), rows('receipts')];
  const groups = new Map<string, FigureRow[]>();
  for (const row of figureRows(tables.p_Distribution, 'shipments')) {
    const key = keyOf([row.key('item'), row.key('from')]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const equations = [...groups].flatMap(([key, shipments]) => [...columnsByPeriod(tables.p_Distribution)].flatMap(([period, column]): readonly Equation[] => {
    const at = stock.get(period);
    if (at === undefined || shipments.every(row => row.cell(column) === null)) return [];
    const unread = shipments.find(row => row.cell(column) !== null && row.at(column) === null);
    const shipped = shipments.reduce((sum, row) => sum + (row.at(column) ?? 0), 0);
    const there = (opening.get(key)?.at(at) ?? 0) + (receipts.get(key)?.at(at) ?? 0);
    const most = shipments.reduce((best, row) => ((row.at(column) ?? 0) > (best.at(column) ?? 0) ? row : best));
    const [item, from] = key.split('\u0000');
    return [{
      expected: Math.min(shipped, there), found: unread ? unread.cell(column) : shipped, magnitude: largest(shipped, there), place: { table: 'p_Distribution', row: (unread ?? most).row, column },
      fault: `${Number(shipped.toPrecision(9))} of ${item} leave ${from} in ${period} where ${Number(there.toPrecision(9))} are there.`,
    }];
  }));
  return equations.length > 0 ? { equations } : { absent: 'Not checked: Distribution Plan and Inventory Plan share no period with a shipment.' };
}
