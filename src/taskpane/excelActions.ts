import { recordedWorkbook } from '../actions/recordedWorkbook';
import { reviewMapping } from '../actions/reviewMapping';
import { readSettings } from '../actions/readSettings';
import { excelWorkbook } from '../workbook/excel/excelWorkbook';
import { goTo, selectedSource } from '../workbook/excel/selection';
import { findHistory, rememberedMapping } from '../workbook/read';
import { workerPlanner } from '../worker/workerPlanner';
import type { PaneActions } from './actions';
import { readPerson, writePerson } from './person';

const workbook = recordedWorkbook(excelWorkbook());
const planner = workerPlanner(() => new Worker(new URL('../worker/planWorker.ts', import.meta.url)));
const startSample = (): Worker => new Worker(new URL('./workers/sampleWorker.ts', import.meta.url));
const startLint = (): Worker => new Worker(new URL('./workers/lintWorker.ts', import.meta.url));
const startCompare = (): Worker => new Worker(new URL('./workers/compareWorker.ts', import.meta.url));
const clock = { now: () => new Date().toISOString() };

/** What the pane can do, on the workbook that is open in Excel. What is not needed at first is loaded when it is asked for. */
export const excelActions: PaneActions = {
  findHistory: () => findHistory(workbook),
  selectedSource,
  proposeMapping: (source, answers) => reviewMapping(workbook, source, answers),
  rememberedMapping: () => rememberedMapping(workbook),
  runPlan: async (mapping, watch) => (await import('../actions/runPlan')).runPlan({ workbook, planner, clock }, mapping, watch),
  recallRun: async (mapping, signal) => (await import('../actions/recallRun')).recallRun({ workbook, planner }, mapping, signal),
  findInputTables: async () => (await import('../actions/inputTables')).inputTables(workbook),
  addSample: async watch => {
    const { addSampleInWorker } = await import('./workers/addSampleInWorker');
    const { report, tables } = await addSampleInWorker(startSample, workbook, watch);
    const reply = await reviewMapping(workbook, 't_Demand', {});
    return { sheets: report.sheetsMade.length, rows: tables.reduce((sum, { rows }) => sum + rows, 0), kept: [], reply };
  },
  addTemplate: async watch => {
    const { addTemplate } = await import('../actions/addTemplate');
    const { report, kept } = await addTemplate(workbook, watch);
    return { sheets: report.sheetsMade.length, rows: 0, kept, reply: null };
  },
  lint: async signal => (await import('./workers/lintInWorker')).lintInWorker(startLint, workbook, signal),
  applyFix: async fix => (await import('../actions/applyFix')).applyFix(workbook, fix),
  decideCleansing: async (proposal, verdict) => (await import('../actions/decideCleansing')).decideCleansing(workbook, proposal, verdict),
  onInputsChanged: async changed => {
    const { onInputsChanged } = await import('../workbook/excel/inputChanges');
    const stop = await onInputsChanged(changed);
    return () => { void stop(); };
  },
  goTo,
  goToSeries: async (key, table) => {
    const { findSeries } = await import('../actions/findSeries');
    const cell = await findSeries(workbook, key, table);
    if (!cell) throw new Error(`${key.item} is not in ${table} any more. Run the plan again.`);
    await goTo(cell);
  },
  compareModels: async (series, watch) => (await import('./workers/compareInWorker')).compareInWorker(startCompare, series, watch),
  readSettings: async () => ({ ...(await readSettings(workbook)), ...readPerson() }),
  writeSettings: async ({ userName, language, ...settings }) => {
    writePerson({ userName, language });
    const { writeSettings } = await import('../actions/writeSettings');
    await writeSettings(workbook, settings);
  },
  explain: async () => (await import('./explainActions')).explainActions(workbook),
  record: async () => (await import('./recordActions')).recordActions(workbook, clock),
  imports: async () => (await import('./importActions')).importActions(workbook),
};
