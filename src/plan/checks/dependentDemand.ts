import { filledTable, keyOf } from './figureTable';
import type { CheckSource, Equation, Examined } from './identity';
import { add, absent, columnsByPeriod, figureRows, groupedBy, largest, namedRows, needed, startOf, type NamedRow } from './tableRows';

const MADE = ['regular', 'overtime', 'subcontract', 'build-ahead'];

/**
 * Gross need of a component in a period = Σ of its parents' planned releases × qty_per/(1 − scrap), and its own demand where
 * it is forecast itself. Of components that stand in for each other the first in the bill counts.
 */
export function dependentDemand({ book }: CheckSource): Examined {
  const tables = needed(book, ['p_Production', 'm_BOM']);
  if ('absent' in tables) return { absent: tables.absent };
  const need = needs(tables.p_Production, book);
  const components = new Set(namedRows(book, 'm_BOM').map(row => row.text('component')));
  const made = columnsByPeriod(tables.p_Production);
  const procurement = filledTable(book, 'p_Procurement');
  const equations = [procurement, tables.p_Production].flatMap((table): readonly Equation[] => {
    if (!table) return [];
    const key = table === procurement ? 'component' : 'item';
    const rows = groupedBy(figureRows(table, 'gross').filter(row => components.has(row.key(key))), row => row.key(key));
    return [...columnsByPeriod(table)].filter(([period]) => made.has(period)).flatMap(([period, column]) => [...rows].map(([component, own]) => {
      const place = own.reduce((most, row) => ((row.at(column) ?? 0) > (most.at(column) ?? 0) ? row : most));
      const unread = own.find(row => row.cell(column) !== null && row.at(column) === null);
      const found = own.reduce((sum, row) => sum + (row.at(column) ?? 0), 0);
      const expected = need.get(keyOf([component, period])) ?? 0;
      return {
        expected, found: unread ? unread.cell(column) : found, magnitude: largest(expected, found), place: { table: table.name, row: (unread ?? place).row, column },
        fault: `the gross need of ${component} in ${period} is ${short(found)}, its parents need ${short(expected)}.`,
      };
    }));
  });
  return equations.length > 0 ? { equations } : { absent: absent('p_Procurement') };
}

const short = (value: number): string => String(Number(value.toPrecision(9)));

/** Need by component and period. */
function needs(production: Parameters<typeof figureRows>[0], book: CheckSource['book']): ReadonlyMap<string, number> {
  const need = new Map<string, number>();
  const bills = groupedBy(namedRows(book, 'm_BOM'), line => line.text('parent'));
  for (const figure of MADE) {
    for (const row of figureRows(production, figure)) {
      for (const [period, column] of columnsByPeriod(production)) {
        const quantity = row.at(column) ?? 0;
        if (quantity === 0) continue;
        for (const line of billOn(bills.get(row.key('item')) ?? [], startOf(period))) add(need, keyOf([line.text('component'), period]), quantity * perUnit(line));
      }
    }
  }
  const forecast = filledTable(book, 'p_Forecast');
  if (forecast) {
    const figure = figureRows(forecast, 'consensus').length > 0 ? 'consensus' : 'baseline';
    for (const row of figureRows(forecast, figure)) for (const [period, column] of columnsByPeriod(forecast)) add(need, keyOf([row.key('item'), period]), row.at(column) ?? 0);
  }
  return need;
}

/** Quantity of a component that goes into one unit, what is lost included. */
export const perUnit = (line: NamedRow): number => (line.number('qty_per') ?? 0) / (1 - (line.number('scrap') ?? 0));

/** The lines of a bill that hold on a day, of alternatives the first. */
export function billOn(lines: readonly NamedRow[], day: number): readonly NamedRow[] {
  const taken = new Set<string>();
  return lines.filter(line => {
    if ((line.day('valid_from') ?? -Infinity) > day || (line.day('valid_to') ?? Infinity) < day) return false;
    const group = line.text('alt_group');
    if (group === '') return true;
    if (taken.has(group)) return false;
    taken.add(group);
    return true;
  });
}
