import { columnAt, filledTable, periodColumns } from './figureTable';
import type { CheckSource, Equation, Examined } from './identity';
import { billOn, perUnit } from './dependentDemand';
import { groupedBy, largest, namedRows, needed, startOf, type NamedRow } from './tableRows';

/** Costs are kept to the cent; half of one is rounding. */
const ROUNDING = 0.005;

/**
 * Standard cost of a made item = material of its bill at the standard costs of the components + the hours of its routing at
 * the resources' cost. Checked for the cost in force at the first planned period and every later one. Two habits are known:
 * freight inside a component's cost or on top, the routing's work in labour alone or in labour and overhead.
 */
export function standardCost({ book }: CheckSource): Examined {
  const tables = needed(book, ['m_Costs', 'm_BOM']);
  if ('absent' in tables) return { absent: tables.absent };
  const costs = groupedBy(namedRows(book, 'm_Costs'), row => row.text('item'));
  const bills = groupedBy(namedRows(book, 'm_BOM'), row => row.text('parent'));
  const routings = groupedBy(namedRows(book, 'm_Routings'), row => row.text('item'));
  const work = workOf(book);
  const unknown = ['m_Routings', 'm_Resources', 'm_Items'].find(name => !filledTable(book, name)); // lots, hours and what an hour costs
  const begin = firstPlanned(book);
  const column = (name: string): number => Math.max(0, columnAt(tables.m_Costs, name));
  const equations = [...bills].flatMap(([item, bill]) => inForce(costs.get(item) ?? [], begin).flatMap((cost): readonly Equation[] => {
    const day = Math.max(cost.day('valid_from') ?? 0, 0);
    const found = cost.number('material') ?? 0;
    const materials = (parts: readonly string[]): number => billOn(bill, day).reduce((sum, line) => sum + perUnit(line) * partsOf(on(costs.get(line.text('component')) ?? [], day), parts), 0);
    const material = nearest(found, [materials(['material', 'labour', 'overhead']), materials(['material', 'labour', 'overhead', 'freight'])]);
    const steps = routings.get(item) ?? [];
    const [labour, overhead] = [cost.number('labour') ?? 0, cost.number('overhead') ?? 0];
    const hours = work(item, steps);
    const made = nearest(hours, [labour + overhead, labour]);
    return [
      { expected: material, found, magnitude: largest(material, found), rounding: ROUNDING, place: { table: 'm_Costs', row: cost.row, column: column('material') }, fault: `the material of ${item} is ${short(found)}, its bill of materials comes to ${short(material)}.` },
      ...(unknown !== undefined || steps.length === 0 ? [] : [{ expected: hours, found: made, magnitude: largest(hours, made), rounding: 2 * ROUNDING, place: { table: 'm_Costs', row: cost.row, column: column('labour') }, fault: `labour and overhead of ${item} are ${short(made)}, its routing comes to ${short(hours)}.` }]),
    ];
  }));
  if (equations.length === 0) return { absent: 'Not checked: no item of the Bill of Materials has a standard cost.' };
  return { equations, ...(unknown !== undefined && { note: `Material only: table ${unknown} absent.` }) };
}

const short = (value: number): string => String(Number(value.toPrecision(9)));
const nearest = (found: number, candidates: readonly number[]): number => candidates.reduce((best, value) => (Math.abs(value - found) < Math.abs(best - found) ? value : best));
const partsOf = (cost: NamedRow | null, parts: readonly string[]): number => (cost ? parts.reduce((sum, part) => sum + (cost.number(part) ?? 0), 0) : 0);

const since = (row: NamedRow): number => row.day('valid_from') ?? -Infinity;
const on = (rows: readonly NamedRow[], day: number): NamedRow | null => rows.reduce<NamedRow | null>((found, row) => (since(row) <= day && (!found || since(row) >= since(found)) ? row : found), null);
const inForce = (rows: readonly NamedRow[], day: number): readonly NamedRow[] => {
  const held = on(rows, day);
  return rows.filter(row => row === held || since(row) > day);
};

/** First day of the first planned period; without a plan only the newest costs count. */
function firstPlanned(book: CheckSource['book']): number {
  const plan = filledTable(book, 'p_Consensus') ?? filledTable(book, 'p_Financial');
  const figure = plan ? columnAt(plan, 'figure') : -1;
  const planned = plan ? periodColumns(plan).find(({ column }) => plan.rows.some(cells => cells[figure] === 'statistical' && typeof cells[column] === 'number')) ?? periodColumns(plan)[0] : undefined;
  return planned ? startOf(planned.period) : Infinity;
}

/** Cost of the hours that one unit takes. */
function workOf(book: CheckSource['book']): (item: string, steps: readonly NamedRow[]) => number {
  const resources = new Map(namedRows(book, 'm_Resources').map(row => [row.text('resource'), row]));
  const lots = new Map(namedRows(book, 'm_Items').map(row => [row.text('item'), row.number('moq') ?? 0]));
  return (item, steps) => steps.reduce((sum, step) => {
    const resource = resources.get(step.text('resource'));
    const lot = lots.get(item) ?? 0;
    const setup = lot > 0 ? (step.number('setup_h') ?? 0) / lot : 0;
    return sum + ((setup + (step.number('run_h_per_unit') ?? 0) / (step.number('yield') ?? 1)) / (resource?.number('efficiency') ?? 1)) * (resource?.number('cost_h') ?? 0);
  }, 0);
}
