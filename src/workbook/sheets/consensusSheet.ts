import type { ConsensusLine, Plan } from '../../plan/model/plan';
import type { CellContent, CellStyle, SheetDescription, TableRow } from './description';
import { FORMAT, TAB_COLOR, WIDTH } from './formats';
import { unitLine } from './words';

const KEYS = ['family', 'channel', 'figure'] as const;
const HEADER_ROW = 3;
const YEAR = { day: 28, week: 52, month: 12, quarter: 4, year: 1 } as const;
/** Rows that add up to the consensus stand right above it; what was sorted apart says so instead of adding up wrongly. */
const CONSENSUS = '=IF(COUNTIFS({{-4|family}}:{{-1|family}},"="&{{0|family}},{{-4|channel}}:{{-1|channel}},"="&{{0|channel}})=4,SUM({{-4}}:{{-1}}),"sort by family")';
const GAP = '=IF({{-1}}="","",IF(AND({{-2|family}}={{0|family}},{{-2|channel}}={{0|channel}},{{-2|figure}}="consensus"),{{-2}}-{{-1}},"sort by family"))';

/** The Consensus Plan sheet: `p_Consensus`, per family and channel the parts, their live sum, the budget and the gap to it. */
export function consensusSheet(plan: Plan): SheetDescription {
  const span = Math.min(YEAR[plan.bucket], plan.periods.length);
  return {
    name: 'Consensus Plan',
    tabColor: TAB_COLOR.plan,
    cells: [
      { row: 0, column: 0, content: 'Consensus plan', style: 'title' },
      { row: 1, column: 0, content: `${unitLine(plan)} · consensus = statistical + sales + marketing + finance, live formulas · plan ${plan.fingerprint.slice(0, 8)}`, style: 'subtitle' },
      { row: 2, column: 0, content: 'Type changes and the budget into the shaded cells: they stay at every run.', style: 'hint' },
    ],
    table: {
      name: 'p_Consensus',
      row: HEADER_ROW,
      columns: [
        { header: 'family', key: true, width: WIDTH.name, format: FORMAT.text },
        { header: 'channel', key: true, width: WIDTH.name, format: FORMAT.text },
        { header: 'figure', key: true, width: WIDTH.figure, format: FORMAT.text },
        { header: totalHeader(plan, span), width: WIDTH.total, align: 'right', format: FORMAT.quantity },
        ...plan.periods.map(header => ({ header, period: true, width: WIDTH.period, align: 'right' as const, format: FORMAT.quantity })),
      ],
      rows: plan.consensus.flatMap(line => lineRows(line, plan, span)),
    },
    charts: [],
    freeze: { rows: HEADER_ROW + 1, columns: KEYS.length },
    landscape: true,
  };
}

const totalHeader = (plan: Plan, span: number): string => `${span} ${plan.bucket}${span === 1 ? '' : 's'}`;

function lineRows(line: ConsensusLine, plan: Plan, span: number): readonly TableRow[] {
  const year = `p_Consensus[@[${plan.periods[0]}]:[${plan.periods[span - 1]}]]`;
  const row = (figure: string, values: Float64Array, cells: readonly CellContent[], look: Pick<TableRow, 'style' | 'styles' | 'format' | 'outline'> = {}): TableRow => ({
    cells: [line.family, line.channel || null, figure, { formula: `=IF(COUNT(${year})=0,"",SUM(${year}))`, value: totalOf(values, span) }, ...cells], ...look,
  });
  const typed = (figure: 'sales' | 'marketing' | 'finance'): TableRow =>
    row(figure, line[figure], Array.from(line[figure]), { format: FORMAT.change, outline: 1, styles: inputCells(plan.periods.length) });
  const gap = line.consensus.map((value, t) => value - line.budget[t]);
  return [
    row('statistical', line.statistical, Array.from(line.statistical), { outline: 1 }),
    typed('sales'),
    typed('marketing'),
    typed('finance'),
    row('consensus', line.consensus, Array.from(line.consensus, value => ({ formula: CONSENSUS, value })), { style: 'sum' }),
    row('budget', line.budget, Array.from(line.budget, blankIfUnknown), { style: 'muted', styles: inputCells(plan.periods.length) }),
    row('gap', gap, Array.from(gap, value => ({ formula: GAP, value: Number.isNaN(value) ? '' : value })), { format: FORMAT.change }),
  ];
}

/** The sum of what is known, or nothing when nothing is. */
function totalOf(values: Float64Array, span: number): number | '' {
  const known = values.subarray(0, span).filter(value => !Number.isNaN(value));
  return known.length === 0 ? '' : known.reduce((sum, value) => sum + value, 0);
}

const blankIfUnknown = (value: number): number | null => (Number.isNaN(value) ? null : value);

const inputCells = (periods: number): Readonly<Record<number, CellStyle>> =>
  Object.fromEntries(Array.from({ length: periods }, (_, index) => [KEYS.length + 1 + index, 'input' as const]));
