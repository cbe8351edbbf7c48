import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Progress } from '../actions/ports';
import { NothingRead, runPlan, type RunPorts, type RunResult } from '../actions/runPlan';
import type { Settings } from '../plan/model/planInput';
import { openWorkbookFile } from '../workbook/file/openWorkbookFile';
import { ANSWERS, findHistory, isAnswer, proposeMapping, rememberedMapping, type Finding, type Mapping } from '../workbook/read';
import type { WorkbookFile } from '../workbook/file/workbookFile';
import { localPlanner } from '../worker/localPlanner';
import { UsageError, type CliIo, type Command } from './command';
import { readBook, writeWhole } from './files';

const help = `
Usage: concord plan BOOK.xlsx --out OUT.xlsx [options]

Reads the demand history of a workbook, plans, and writes the workbook with the sheets Forecast, Stock Parameters and
Consensus Plan. BOOK.xlsx itself is not touched, and nothing else in it changes.

Options
  --out FILE         where the result goes (may be BOOK.xlsx itself)
  --source NAME      where the history stands: a table, a name, 'Sheet!A1:F99' or 'Sheet!'; default: found by itself
  --answer ID=VALUE  settles a question of the mapping, as the messages name it; may be given more than once
  --horizon N        months to plan, 1 to 36 (weeks where the history is too short for months)
  --seed N           seed of everything random, recorded with the run
  --drop             go on although something in the file cannot be carried over; what is lost is named
  --json             findings and summary as JSON on standard output
  --help             this text

Exit code: 0 planned (findings may be listed), 1 not planned, 2 not understood.
`;

/** Histories this near to the likeliest are worth naming. */
const ALIKE = 0.8;

/** `concord plan`: the same road as the pane's Run, on a file. */
export const planCommand: Command = {
  name: 'plan',
  summary: 'plan a workbook: forecasts, stock parameters and a consensus plan as sheets',
  help,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: 'string' }, source: { type: 'string' }, answer: { type: 'string', multiple: true },
        horizon: { type: 'string' }, seed: { type: 'string' }, drop: { type: 'boolean' }, json: { type: 'boolean' },
      },
    });
    const [book, ...more] = positionals;
    if (!book || more.length > 0) throw new UsageError(book ? `one workbook at a time; '${more[0]}' is one too many.` : 'which workbook? Give BOOK.xlsx.');
    if (!values.out) throw new UsageError('where should the result go? Give --out OUT.xlsx.');
    if (!/\.(xlsx|xlsm|xltx|xltm)$/i.test(values.out)) throw new UsageError(`--out is to be a workbook: end its name in .xlsx or .xlsm, not '${path.basename(values.out)}'.`);
    const settings = settingsOf(values);
    const answers = answersOf(values.answer ?? []);
    const workbook = await openWorkbookFile(await readBook(book), { name: path.basename(book), saveAs: path.basename(values.out) });
    if (workbook.blockers.length > 0) {
      for (const blocker of workbook.blockers) io.stderr.write(`${values.drop ? 'lost' : 'kept back'}: ${blocker.sentence}\n`);
      if (!values.drop) throw new Error('nothing was written. Give --drop to go on without what is named above.');
    }
    const mapping = await mappingOf(workbook, values.source, answers, io);
    const result = await planned({ workbook, planner: localPlanner(), clock: { now: () => new Date().toISOString() } }, mapping, settings, io);
    await writeWhole(values.out, workbook.bytes());
    const { plan, findings, milliseconds } = result;
    const notices = [...findings, ...plan.notices];
    if (values.json) {
      io.stdout.write(`${JSON.stringify({ series: plan.forecasts.length, bucket: plan.bucket, from: plan.periods[0], to: plan.periods.at(-1), milliseconds, fingerprint: plan.fingerprint, findings: notices }, null, 2)}\n`);
    } else {
      tell(notices, io);
      for (const remark of result.report.remarks ?? []) io.stderr.write(`note: ${remark}\n`);
      io.stdout.write(`${plan.forecasts.length} series planned for ${plan.periods[0]} to ${plan.periods.at(-1)}, ${plan.stock.length} stock parameters, ${plan.exceptions.length} exception${plan.exceptions.length === 1 ? '' : 's'}; ${values.out} written (${(milliseconds / 1000).toFixed(1)} s, plan ${plan.fingerprint}).\n`);
    }
    return 0;
  },
};

/** The run with its progress on a terminal; what was found is told also when nothing could be planned. */
async function planned(ports: RunPorts, mapping: Mapping, settings: Partial<Settings>, io: CliIo): Promise<RunResult> {
  try {
    return await runPlan(ports, mapping, { progress: progressLine(io), signal: new AbortController().signal }, settings);
  } catch (error) {
    if (error instanceof NothingRead) tell(error.findings, io);
    throw error;
  } finally {
    clearLine(io);
  }
}

const tell = (findings: readonly Finding[], io: CliIo): void => {
  for (const finding of findings) io.stderr.write(`${finding.severity}: ${place(finding)}${finding.message} ${finding.remedy}\n`);
};

const place = (finding: Finding): string => (finding.cell ? `${finding.cell.sheet}!${finding.cell.address}: ` : '');

function settingsOf(values: { horizon?: string; seed?: string }): Partial<Settings> {
  const horizon = wholeNumber('--horizon', values.horizon, 1, 36);
  const seed = wholeNumber('--seed', values.seed, 0, Number.MAX_SAFE_INTEGER);
  return { ...(horizon !== undefined && { horizonMonths: horizon, horizonWeeks: horizon }), ...(seed !== undefined && { seed }) };
}

function wholeNumber(flag: string, text: string | undefined, least: number, most: number): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most) throw new UsageError(`${flag} takes a whole number from ${least} to ${most}, not '${text}'.`);
  return value;
}

function answersOf(pairs: readonly string[]): Record<string, string> {
  return Object.fromEntries(pairs.map(pair => {
    const at = pair.indexOf('=');
    if (at < 1) throw new UsageError(`--answer takes ID=VALUE, not '${pair}'.`);
    const [id, value] = [pair.slice(0, at), pair.slice(at + 1)];
    if (!isAnswer(id, value)) throw new UsageError(`--answer '${pair}' is none that a mapping asks for: ${ANSWERS}.`);
    return [id, value];
  }));
}

/** The mapping of an earlier run unless a source is given; else the likeliest history and its proposed mapping. */
async function mappingOf(workbook: WorkbookFile, source: string | undefined, answers: Record<string, string>, io: CliIo): Promise<Mapping> {
  const remembered = source === undefined && Object.keys(answers).length === 0 ? await rememberedMapping(workbook) : null;
  if (remembered && (await workbook.region(remembered.source))) return remembered;
  const chosen = source ?? (await likeliest(workbook, io));
  if (chosen === undefined) throw new Error('no demand history found: no sheet has items, dates and quantities. Name it with --source.');
  const proposal = await proposeMapping(workbook, chosen, answers);
  if (proposal.blocker) throw new Error(`${chosen}: ${proposal.blocker}`);
  for (const question of proposal.questions) {
    const choices = question.choices.map(choice => `${choice.value} (${choice.label})`).join(', ');
    io.stderr.write(`assumed: ${question.text} ${question.chosen}. To change it: --answer ${question.id}=… of ${choices}.\n`);
  }
  return proposal.mapping;
}

/** The likeliest history, one on a sheet that people see before one on a hidden sheet; the others are named. */
async function likeliest(workbook: WorkbookFile, io: CliIo): Promise<string | undefined> {
  const hidden = new Set(workbook.sheetStates().filter(({ state }) => state !== 'visible').map(({ name }) => name));
  const all = await findHistory(workbook);
  const found = all.filter(({ likelihood }) => likelihood >= ALIKE * all[0].likelihood);
  const seen = found.filter(({ place }) => !hidden.has(place.sheet));
  const [first, ...others] = [...seen, ...found.filter(({ place }) => hidden.has(place.sheet))].map(({ source }) => source);
  if (others.length > 0) io.stderr.write(`assumed: the history is ${first}, not ${others.join(' or ')}. To change it: --source NAME.\n`);
  return first;
}

function progressLine(io: CliIo): (progress: Progress) => void {
  if (!io.stderr.isTTY) return () => undefined;
  let shown = 0;
  return ({ stage, done, total, detail }) => {
    const now = Date.now();
    if (now - shown < 100) return;
    shown = now;
    io.stderr.write(`\r\u001b[K${stage} ${done} of ${total} ${detail}`);
  };
}

const clearLine = (io: CliIo): void => { if (io.stderr.isTTY) io.stderr.write('\r\u001b[K'); };
