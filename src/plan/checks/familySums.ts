import { columnAt, figureGroups, filledTable, keyOf, numberOf, periodColumns, textOf, type FigurePlace, type FigureTable } from './figureTable';
import type { CheckSource, Equation, Examined, KnownKeys } from './identity';
import { absent } from './tableRows';

/** The figures of an item that make up the statistical forecast of its family. */
const PARTS: ReadonlySet<string> = new Set(['baseline', 'events', 'new product', 'sensed']);

interface Children {
  sum: number;
  magnitude: number;
  readonly first: FigurePlace;
}

/** The statistical figure of a family and channel is the sum of the baselines of its items with events, launches and what was sensed, in every period both tables plan. */
export function familySums({ book, known }: CheckSource): Examined {
  const consensus = filledTable(book, 'p_Consensus');
  const forecast = filledTable(book, 'p_Forecast');
  if (!consensus || !forecast) return { absent: absent(...(consensus ? [] : ['p_Consensus']), ...(forecast ? [] : ['p_Forecast'])) };
  if (!known) return { absent: 'Not checked: the families of the items are not known, as the history cannot be read.' };
  const { children, planned } = sumOfItems(forecast, known);
  const columns = periodColumns(consensus).filter(({ period }) => planned.has(period));
  const groups = figureGroups(consensus, ['family', 'channel']);
  const equations: Equation[] = [];
  for (const { column, period } of columns) {
    for (const [key, { rowOf }] of groups) {
      const row = rowOf.get('statistical');
      if (row === undefined) continue;
      const { sum = 0, magnitude = 0 } = children.get(keyOf([key, period])) ?? {};
      equations.push({ expected: sum, found: consensus.rows[row][column] ?? null, magnitude, place: { table: 'p_Consensus', row, column } });
    }
  }
  const compared = new Set(columns.map(({ period }) => period));
  for (const [id, { sum, magnitude, first }] of children) {
    const [family, channel, period] = id.split('\u0000');
    if (!compared.has(period) || groups.get(keyOf([family, channel]))?.rowOf.has('statistical')) continue;
    equations.push({ expected: 0, found: sum, magnitude, place: first, fault: `${[family, channel].filter(Boolean).join(' · ')} is forecast but has no line in the Consensus Plan.` });
  }
  return equations.length > 0 ? { equations } : { absent: 'Not checked: Forecast and Consensus Plan share no period.' };
}

function sumOfItems(forecast: FigureTable, known: KnownKeys): { readonly children: ReadonlyMap<string, Children>; readonly planned: ReadonlySet<string> } {
  const [item, channel, figure] = ['item', 'channel', 'figure'].map(header => columnAt(forecast, header));
  const periods = periodColumns(forecast);
  const children = new Map<string, Children>();
  const planned = new Set<string>();
  forecast.rows.forEach((cells, row) => {
    if (!PARTS.has(textOf(cells[figure]).toLowerCase())) return;
    const family = known.familyOf.get(textOf(cells[item])) || textOf(cells[item]);
    for (const { column, period } of periods) {
      const value = numberOf(cells[column]);
      if (value === null) continue;
      planned.add(period);
      const key = keyOf([family, textOf(cells[channel]), period]);
      const found = children.get(key) ?? { sum: 0, magnitude: 0, first: { table: 'p_Forecast', row, column } };
      found.sum += value;
      found.magnitude += Math.abs(value);
      children.set(key, found);
    }
  });
  return { children, planned };
}
