import { figureAt } from '../actions/figureAt';
import { traceTable } from '../actions/traceTable';
import type { WorkbookReader } from '../workbook/cells';
import { activeCell } from '../workbook/excel/activeCell';
import type { ExplainActions } from './explain';
import { figuresOnDemand } from './figuresOnDemand';

/** Explanations of the open workbook's plan. */
export const explainActions = (workbook: WorkbookReader): ExplainActions => ({
  explain: async asked => (await figuresOnDemand()).explain(asked),
  selected: async () => figureAt(workbook, await activeCell()),
  text: trace => traceTable(trace).map(row => row.join('\t')).join('\n'),
});
