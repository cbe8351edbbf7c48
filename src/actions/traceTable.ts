import { english } from '../plan/explain/words/english';
import { inWords, type Shown } from '../plan/explain/words/stepWords';
import type { CellRef } from '../workbook/cells';
import type { TraceTable } from '../workbook/figures/figurePort';
import type { FigureTrace } from './traceFigure';

const digits = (value: number): string => String(Number(value.toPrecision(6)));
const plain: Shown = {
  quantity: digits,
  change: value => (value > 0 ? `+${digits(value)}` : digits(value)),
  percent: share => `${Number((share * 100).toFixed(1))} %`,
  factor: value => String(Number(value.toPrecision(4))),
  period: id => id,
};

/** Ranges that a cell names; a history scattered over more is told by its first ones and how many. */
const NAMED = 3;

const quoted = (sheet: string): string => (/^[A-Za-z_][A-Za-z0-9_.]*$/.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`);

/** Places as a formula writes them, on one line. @example 'Demand History'!C4:C9, 'Demand History'!C12 */
const placesText = (cells: readonly CellRef[]): string =>
  [...cells.slice(0, NAMED).map(({ sheet, address }) => `${quoted(sheet)}!${address}`), ...(cells.length > NAMED ? [`and ${cells.length - NAMED} more`] : [])].join(', ');

/**
 * An explanation as a table in English: step, what, value, where. Periods of the history stand under their step as `1.1`, `1.2` …
 * Numbers are whole, so that the table can be calculated with.
 */
export function traceTable({ steps, history, found, replayed, same, run, inputChanged, explanation }: FigureTrace): TraceTable {
  const rows: TraceTable = [['step', 'what', 'value', 'where']];
  steps.forEach(({ step, cells }, index) => {
    const { title, why } = inWords(step, english, plain);
    rows.push([String(index + 1), why === '' ? title : `${title}: ${why}`, step.value ?? '', placesText(cells)]);
    if (step.kind !== 'history') return;
    history.forEach(({ period, value, filled, cells: places }, at) => {
      rows.push([`${index + 1}.${at + 1}`, filled === null ? period : `${period}, missing: filled`, filled ?? (Number.isNaN(value) ? '' : value), placesText(places)]);
    });
  });
  rows.push(['=', `${found.figure} of ${found.item} in ${found.period}, replayed from the steps`, replayed, placesText(found.cells)]);
  rows.push(['check', verdict({ same, found, inputChanged, run, explanation }), found.value, run ? `run ${run.run}, engine ${run.engine}, input ${run.input}` : '']);
  return rows;
}

/** Whether the plan's number is what the steps come to, and why not. */
export function verdict({ same, found, inputChanged, run, explanation }: Pick<FigureTrace, 'same' | 'found' | 'inputChanged' | 'run' | 'explanation'>): string {
  if (same) return 'The plan holds the same number, to the last digit.';
  const why = inputChanged ? `inputs or settings have changed since run ${run?.run ?? ''}: run the plan again` : 'the number in the table is not the one the run wrote: it was changed there';
  return `The plan holds ${digits(found.value)}, the steps come to ${digits(explanation.value)}; ${why}.`;
}
