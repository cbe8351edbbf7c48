import { keyOf } from './figureTable';
import type { CheckSource, Equation, Examined } from './identity';
import { columnsByPeriod, figureRows, groupedBy, largest, namedRows, needed, startOf, type FigureRow, type NamedRow } from './tableRows';

interface Priced { readonly weight: FigureRow; readonly net: (period: string) => number }

/**
 * Revenue of a family and channel = quantity × the net price of its items in company currency, weighed by what each item is
 * forecast. A price holds from its first day; an item without one brings no revenue.
 */
export function revenue({ book, known }: CheckSource): Examined {
  const tables = needed(book, ['p_Financial', 'p_Forecast', 'm_Prices']);
  if ('absent' in tables) return { absent: tables.absent };
  const families = new Map(namedRows(book, 'm_Items').map(row => [row.text('item'), row.text('family')]));
  const familyOf = (item: string): string => known?.familyOf.get(item) || families.get(item) || item;
  const netPrice = netPrices(book);
  const figure = figureRows(tables.p_Forecast, 'consensus').length > 0 ? 'consensus' : 'baseline';
  const groups = new Map<string, Priced[]>();
  for (const weight of figureRows(tables.p_Forecast, figure)) {
    const [item, channel] = [weight.key('item'), weight.key('channel')];
    const key = keyOf([familyOf(item), channel]);
    groups.set(key, [...(groups.get(key) ?? []), { weight, net: period => netPrice(item, channel, period) }]);
  }
  const columns = columnsByPeriod(tables.p_Forecast);
  const quantities = new Map(figureRows(tables.p_Financial, 'quantity').map(row => [keyOf([row.key('family'), row.key('channel')]), row]));
  const equations = figureRows(tables.p_Financial, 'revenue').flatMap(row => {
    const key = keyOf([row.key('family'), row.key('channel')]);
    const quantity = quantities.get(key);
    return [...columnsByPeriod(tables.p_Financial)].flatMap(([period, column]): readonly Equation[] => {
      const at = columns.get(period);
      if (at === undefined || !quantity || (row.cell(column) === null && quantity.cell(column) === null)) return [];
      const items = groups.get(key) ?? [];
      const total = items.reduce((sum, { weight }) => sum + (weight.at(at) ?? 0), 0);
      const value = items.reduce((sum, { weight, net }) => sum + (weight.at(at) ?? 0) * net(period), 0);
      const expected = total === 0 ? 0 : ((quantity.at(column) ?? 0) * value) / total;
      return [{ expected, found: row.cell(column), magnitude: largest(expected, row.at(column) ?? 0), place: { table: 'p_Financial', row: row.row, column } }];
    });
  });
  return equations.length > 0 ? { equations } : { absent: 'Not checked: Financial Plan holds no revenue with its quantity in a period of the Forecast.' };
}

/** Net price of an item in a channel on the first day of a period, company currency; 0 where there is none. */
function netPrices(book: CheckSource['book']): (item: string, channel: string, period: string) => number {
  const rows = groupedBy(namedRows(book, 'm_Prices'), row => keyOf([row.text('item'), row.text('channel')]));
  const rates = exchangeRates(book);
  return (item, channel, period) => {
    const day = startOf(period);
    const price = latest(rows.get(keyOf([item, channel])) ?? [], day) ?? latest(rows.get(keyOf([item, ''])) ?? [], day);
    return price ? (price.number('price') ?? 0) * (1 - (price.number('discount') ?? 0)) * rates(price.text('currency'), day) : 0;
  };
}

const latest = (rows: readonly NamedRow[], day: number): NamedRow | null => rows.reduce<NamedRow | null>((found, row) => {
  const from = row.day('valid_from') ?? -Infinity;
  return from > day || (found && (found.day('valid_from') ?? -Infinity) > from) ? found : row;
}, null);

/** Company currency for one unit of another on a day: the rate of the period the day falls in, or the last one before; 0 without. */
function exchangeRates(book: CheckSource['book']): (currency: string, day: number) => number {
  const company = namedRows(book, 'm_Settings').find(row => row.text('key').toLowerCase() === 'currency')?.text('value') ?? '';
  const rates = namedRows(book, 'm_FX').flatMap(row => {
    const rate = row.number('rate');
    return rate === null ? [] : [{ currency: row.text('currency'), from: startOf(row.text('per')), rate }];
  });
  return (currency, day) => {
    if (currency === '' || currency === company) return 1;
    const held = rates.filter(rate => rate.currency === currency && rate.from <= day);
    return held.reduce((last, rate) => (rate.from >= last.from ? rate : last), { from: -Infinity, rate: 0 }).rate;
  };
}
