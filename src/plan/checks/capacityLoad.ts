import { filledTable, keyOf } from './figureTable';
import type { CheckSource, Equation, Examined } from './identity';
import { add, columnsByPeriod, figureRows, groupedBy, largest, namedRows, needed } from './tableRows';

/** What loads the plant; what a subcontractor makes does not. */
const MADE_HERE = ['regular', 'overtime', 'build-ahead'];

/**
 * Load of a resource in a period = Σ over the steps of what is planned there × (setup/batch + run/yield)/efficiency. The
 * batch is the lot of Stock Parameters, else the smallest order of Items; without either setups are not counted.
 */
export function capacityLoad({ book }: CheckSource): Examined {
  const tables = needed(book, ['p_Capacity', 'p_Production', 'm_Routings']);
  if ('absent' in tables) return { absent: tables.absent };
  const batch = batches(book);
  const efficiency = new Map(namedRows(book, 'm_Resources').map(row => [row.text('resource'), row.number('efficiency') ?? 1]));
  const steps = groupedBy(namedRows(book, 'm_Routings'), step => step.text('item'));
  const production = columnsByPeriod(tables.p_Production);
  const load = new Map<string, number>();
  const first = new Map<string, { readonly row: number; readonly column: number }>();
  for (const figure of MADE_HERE) {
    for (const made of figureRows(tables.p_Production, figure)) {
      const [item, loc] = [made.key('item'), made.key('loc')];
      for (const step of steps.get(item) ?? []) {
        if (step.text('loc') !== '' && step.text('loc') !== loc) continue;
        const size = batch.get(item) ?? 0;
        const setup = size > 0 ? (step.number('setup_h') ?? 0) / size : 0;
        const hours = (setup + (step.number('run_h_per_unit') ?? 0) / (step.number('yield') ?? 1)) / (efficiency.get(step.text('resource')) ?? 1);
        for (const [period, column] of production) {
          const quantity = made.at(column) ?? 0;
          if (quantity === 0) continue;
          const key = keyOf([step.text('resource'), period]);
          add(load, key, quantity * hours);
          if (!first.has(key)) first.set(key, { row: made.row, column });
        }
      }
    }
  }
  const told = figureRows(tables.p_Capacity, 'load');
  const equations: Equation[] = [];
  const periods = [...columnsByPeriod(tables.p_Capacity)].filter(([period]) => production.has(period));
  for (const row of told) {
    for (const [period, column] of periods) {
      const expected = load.get(keyOf([row.key('resource'), period])) ?? 0;
      if (row.cell(column) === null && expected === 0) continue;
      equations.push({ expected, found: row.cell(column), magnitude: largest(expected, row.at(column) ?? 0), place: { table: 'p_Capacity', row: row.row, column } });
    }
  }
  const known = new Set(told.map(row => row.key('resource')));
  for (const [key, place] of first) {
    const [resource, period] = key.split('\u0000');
    if (known.has(resource)) continue;
    equations.push({ expected: 0, found: load.get(key) ?? 0, magnitude: load.get(key) ?? 0, place: { table: 'p_Production', ...place }, fault: `${resource} is loaded in ${period} and has no line “load” in Capacity.` });
  }
  return equations.length > 0 ? { equations } : { absent: 'Not checked: Capacity and Production Plan share no period with a load.' };
}

/** Batch sizes by item. */
function batches(book: CheckSource['book']): ReadonlyMap<string, number> {
  const smallest = namedRows(book, 'm_Items').flatMap(row => [[row.text('item'), row.number('moq') ?? 0] as const]);
  const lots = filledTable(book, 'p_StockParams') ? namedRows(book, 'p_StockParams').flatMap(row => [[row.text('item'), row.number('lot') ?? 0] as const]) : [];
  return new Map([...smallest, ...lots].filter(([, size]) => size > 0));
}
