import type { TableSpec } from './tableSpec';

/** How well the business runs. */
export const kpis = {
  name: 'p_KPI',
  sheet: 'KPIs',
  owner: 'concord',
  about: 'Key figures with target, actual and trend.',
  absent: 'Written by the first run.',
  columns: [
    { name: 'measure', type: 'txt', key: true, help: 'The measure.', example: 'Forecast accuracy (1 − WAPE), lag 2' },
    { name: 'unit', type: 'txt', optional: true, help: 'Its unit.', example: '%' },
    { name: 'target', type: 'dec', optional: true, help: 'What it should be.', example: 0.75 },
    { name: 'actual', type: 'dec', optional: true, help: 'What it is; empty where it is not known.', example: 0.71 },
    { name: 'previous', type: 'dec', optional: true, help: 'What it was in the cycle before.', example: 0.69 },
    { name: 'trend', type: 'enum', values: ['better', 'worse', 'same'], optional: true, help: 'Against the cycle before.', example: 'better' },
  ],
} as const satisfies TableSpec;

/** How good forecasts were. */
export const accuracy = {
  name: 'p_Accuracy',
  sheet: 'Forecast Accuracy',
  owner: 'concord',
  about: 'Forecast accuracy by item, family and contributor, and by how long before it was forecast.',
  absent: 'Written by the first run of a workbook that has Settings; from snapshots and by contributor once a cycle has passed.',
  columns: [
    { name: 'basis', type: 'enum', key: true, values: ['snapshots', 'backtest'], help: 'snapshots: forecasts of earlier cycles against what happened since. backtest: periods held out of the latest run.', example: 'snapshots' },
    { name: 'level', type: 'enum', key: true, values: ['all', 'family', 'item', 'contributor'], help: 'What the row is about.', example: 'item' },
    { name: 'key', type: 'txt', key: true, optional: true, help: 'Which one.', example: 'HGP-T230' },
    { name: 'lag', type: 'int', key: true, min: 0, unit: 'periods', help: 'Periods between the forecast and what it is for.', example: 2 },
    { name: 'n', type: 'int', min: 0, help: 'Forecasts compared.', example: 24 },
    { name: 'WAPE', type: 'dec', optional: true, unit: 'share', help: 'Sum of absolute errors over the sum of demand.', example: 0.29 },
    { name: 'MASE', type: 'dec', optional: true, help: 'Mean absolute error over that of the seasonal naïve forecast.', example: 0.82 },
    { name: 'bias', type: 'dec', optional: true, unit: 'share', help: 'Sum of errors over the sum of demand; positive: forecast too high.', example: 0.04 },
    { name: 'tracking signal', type: 'dec', optional: true, help: 'Sum of the periods’ errors over their mean absolute error; beyond ±4 forecasts lean to one side.', example: 1.9 },
    { name: 'FVA', type: 'dec', optional: true, unit: 'share', help: 'Forecast value added: WAPE of the step before less this one.', example: 0.03 },
    { name: 'coverage', type: 'dec', optional: true, unit: 'share', help: 'Part of the actuals inside the P10–P90 band; 0.8 is right.', example: 0.79 },
  ],
} as const satisfies TableSpec;

/** The page for the executive meeting. */
export const executiveSummary = {
  name: 'p_Executive',
  sheet: 'Executive Summary',
  owner: 'concord',
  about: 'One page to print: what it comes to, the seven plans, scenarios, open decisions, signatures.',
  absent: 'Written when the executive review is run.',
  columns: [
    { name: 'line', type: 'int', key: true, min: 1, help: 'Place on the page.', example: 3 },
    { name: 'section', type: 'txt', help: 'Part of the page.', example: 'Plans' },
    { name: 'what', type: 'txt', help: 'Figure, plan, scenario, decision or signature.', example: 'Production plan' },
    { name: 'value', type: 'txt', optional: true, help: 'Its value with the unit.', example: '97 % of April' },
    { name: 'change', type: 'txt', optional: true, help: 'Against the cycle before or the budget.', example: '+2 pts' },
    { name: 'state', type: 'txt', optional: true, help: 'Its state in a word.', example: 'feasible' },
  ],
} as const satisfies TableSpec;
