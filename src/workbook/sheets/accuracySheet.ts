import type { AccuracyLine, Plan } from '../../plan/model/plan';
import { accuracy } from '../contract';
import { contractColumns } from './contractColumns';
import type { SheetDescription, TableRow } from './description';
import { FORMAT, TAB_COLOR, WIDTH } from './formats';
import { percentText } from './words';

const HEADER_ROW = 3;
const SHARE = '0.0%';
const RATIO = '0.00';

/** The Forecast Accuracy sheet: `p_Accuracy`, by level and lag, from snapshots where periods have come true, and from held-out periods. */
export function accuracySheet(plan: Plan, lines: readonly AccuracyLine[]): SheetDescription {
  return {
    name: accuracy.sheet,
    tabColor: TAB_COLOR.plan,
    cells: [
      { row: 0, column: 0, content: 'Forecast accuracy', style: 'title' },
      { row: 1, column: 0, content: headline(plan, lines), style: 'subtitle' },
      { row: 2, column: 0, content: 'snapshots: forecasts of earlier cycles against what happened since. backtest: periods held out of this run. Errors are those of item and channel; lag 0 is the first planned period.', style: 'hint' },
    ],
    table: {
      name: accuracy.name,
      row: HEADER_ROW,
      columns: contractColumns(accuracy, {
        widths: { key: WIDTH.name },
        formats: { WAPE: SHARE, bias: SHARE, FVA: SHARE, coverage: SHARE, MASE: RATIO, 'tracking signal': RATIO, n: FORMAT.quantity },
      }),
      rows: lines.map(lineRow),
    },
    charts: [],
    freeze: { rows: HEADER_ROW + 1, columns: 4 },
    landscape: true,
  };
}

/** WAPE and coverage of this run over all lags. */
function headline(plan: Plan, lines: readonly AccuracyLine[]): string {
  const all = lines.filter(({ basis, level }) => basis === 'backtest' && level === 'all');
  const n = all.reduce((sum, line) => sum + line.n, 0);
  if (n === 0) return `No period could be held out: the histories are too short · plan ${plan.fingerprint.slice(0, 8)}`;
  const inside = all.reduce((sum, line) => sum + line.n * (line.coverage ?? 0), 0) / n;
  return `The ${percentText(plan.bandLevel)} band held ${percentText(Math.round(inside * 1000) / 1000)} of ${n.toLocaleString('en')} held-out forecasts of this run · plan ${plan.fingerprint.slice(0, 8)}`;
}

function lineRow({ basis, level, key, lag, n, wape, mase, bias, trackingSignal, fva, coverage }: AccuracyLine): TableRow {
  return {
    cells: [basis, level, key || null, lag, n, wape, mase, bias, trackingSignal, fva, coverage],
    ...(basis === 'backtest' && { style: 'muted' }),
    ...(level === 'all' && { styles: { 0: 'label' } }),
  };
}
