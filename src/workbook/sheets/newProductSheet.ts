import type { NewProductLine, Plan } from '../../plan/model/plan';
import { newProductPlan } from '../contract';
import type { SheetDescription, TableRow } from './description';
import { FORMAT, TAB_COLOR, WIDTH } from './formats';
import { unitLine } from './words';

const HEADER_ROW = 3;

/** The New Product Plan sheet: `p_NewProducts`, what launches bring by their odds and take, and how old items run out. */
export function newProductSheet(plan: Plan, lines: readonly NewProductLine[]): SheetDescription {
  const quantity = { align: 'right' as const, width: WIDTH.period, format: FORMAT.quantity };
  return {
    name: newProductPlan.sheet,
    tabColor: TAB_COLOR.plan,
    cells: [
      { row: 0, column: 0, content: 'New product plan', style: 'title' },
      { row: 1, column: 0, content: `${unitLine(plan)}, value at risk in ${plan.settings.currency} · volumes weighted by the odds · plan ${plan.fingerprint.slice(0, 8)}`, style: 'subtitle' },
      { row: 2, column: 0, content: 'Launches come from New Products (t_NPI), last days of sale from Items (eol). Stock is at the end of the period.', style: 'hint' },
    ],
    table: {
      name: newProductPlan.name,
      row: HEADER_ROW,
      columns: [
        { header: 'item', key: true, width: WIDTH.id, format: FORMAT.text },
        { header: 'figure', key: true, width: WIDTH.figure, format: FORMAT.text },
        ...plan.periods.map(header => ({ header, period: true, ...quantity })),
        { header: 'reason', width: WIDTH.remark, format: FORMAT.text },
      ],
      rows: lines.flatMap(lineRows),
    },
    charts: [],
    freeze: { rows: HEADER_ROW + 1, columns: 2 },
    landscape: true,
  };
}

function lineRows({ item, volume, cannibalised, runOut, valueAtRisk, reason }: NewProductLine): readonly TableRow[] {
  const figures = [['volume', volume], ['cannibalised', cannibalised], ['run-out', runOut], ['value at risk', valueAtRisk]] as const;
  const rows = figures.flatMap(([figure, values]): readonly TableRow[] =>
    (values ? [{ cells: [item, figure, ...values, null] }] : []));
  return rows.map((row, index) => (index === 0 ? { ...row, cells: [...row.cells.slice(0, -1), reason] } : row));
}
