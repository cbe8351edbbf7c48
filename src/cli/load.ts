import path from 'node:path';
import { parseArgs } from 'node:util';
import { applyImport } from '../actions/applyImport';
import { previewImport, type ImportOrigin, type ImportPreview, type ImportRequest } from '../actions/previewImport';
import { recordedWorkbook } from '../actions/recordedWorkbook';
import { tableNamed, type TableSpec } from '../workbook/contract';
import { openWorkbookFile } from '../workbook/file/openWorkbookFile';
import type { Finding } from '../workbook/read';
import { UsageError, type CliIo, type Command } from './command';
import { readBook, writeWhole } from './files';
import { changeLines } from './loadChanges';

const help = `
Usage: concord load BOOK.xlsx [TABLE] --from SOURCE --out OUT.xlsx [options]
       concord load BOOK.xlsx [TABLE] --from SOURCE --dry-run [options]

Imports rows into an input table (m_Items, t_Demand, …; docs/workbook.md lists them), from a CSV file or from any sheet,
table, name or range of the workbook. Columns are recognised by header and content, in English, German and the words of
ERP exports; the mapping is remembered in x_Mappings. Without TABLE the likeliest is taken and named. A row with a fault is
left out, the fault is named with its cell, and the rest is imported. docs/import.md tells more.

Options
  --from SOURCE          FILE.csv (UTF-8; comma, semicolon or tab), 'Sheet!A1:F99', 'Sheet!', a table or a name
  --mode MODE            update: change rows of the same key, add the others (default where the table has rows)
                         append: add all rows
                         replace: the table holds these rows and no others
  --map HEADER=COLUMN    what a column of the source is; COLUMN of the table, '*unit', '*currency' or 'unused'
  --unit COLUMN=UNIT     unit the source gives it in: dozen, thousand, week, workingDay, minute, percent, …, or a factor
  --factor UNIT=N        base units in one of a unit that rows name, as 'KAR=24'
  --currency CODE        currency of amounts that name none; turned by m_FX
  --set COLUMN=VALUE     a value for all rows
  --answer ID=VALUE      settles a question, as the messages name it (dateOrder, decimal, bucket, layout, headerRow)
  --out FILE             where the result goes (may be BOOK.xlsx itself)
  --dry-run              show what would change, write nothing
  --strict               write nothing when a row is left out
  --drop                 go on although something in the file cannot be carried over; what is lost is named
  --json                 counts, mapping, changes and findings as JSON on standard output
  --help                 this text

Exit code: 0 imported (or shown), 1 not imported, 2 not understood.
`;

const MODES = ['append', 'replace', 'update'] as const;

/** `concord load`: the pane's Import, on a file. */
export const loadCommand: Command = {
  name: 'load',
  summary: 'import rows into an input table, from CSV or from any sheet',
  help,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        from: { type: 'string' }, mode: { type: 'string' }, map: { type: 'string', multiple: true }, unit: { type: 'string', multiple: true }, factor: { type: 'string', multiple: true },
        currency: { type: 'string' }, set: { type: 'string', multiple: true }, answer: { type: 'string', multiple: true }, out: { type: 'string' },
        'dry-run': { type: 'boolean' }, strict: { type: 'boolean' }, drop: { type: 'boolean' }, json: { type: 'boolean' },
      },
    });
    const [book, table, ...more] = positionals;
    if (!book || more.length > 0) throw new UsageError(book ? `one table at a time; '${more[0]}' is one too many.` : 'which workbook? Give BOOK.xlsx.');
    if (!values.from) throw new UsageError('where do the rows come from? Give --from FILE.csv or --from SHEET!A1:F99.');
    const dryRun = values['dry-run'] === true;
    if (!values.out && !dryRun) throw new UsageError('where should the result go? Give --out OUT.xlsx, or --dry-run to see what would change.');
    if (values.out && !/\.(xlsx|xlsm|xltx|xltm)$/i.test(values.out)) throw new UsageError(`--out is to be a workbook: end its name in .xlsx or .xlsm, not '${path.basename(values.out)}'.`);
    const said = answersOf(table, values);
    const workbook = await openWorkbookFile(await readBook(book), { name: path.basename(book), ...(values.out && { saveAs: path.basename(values.out) }) });
    if (!dryRun && workbook.blockers.length > 0) {
      for (const blocker of workbook.blockers) io.stderr.write(`${values.drop ? 'lost' : 'kept back'}: ${blocker.sentence}\n`);
      if (!values.drop) throw new Error('nothing was written. Give --drop to go on without what is named above.');
    }
    const origin = await originOf(values.from);
    const request = await mapped({ origin, answers: said }, values.map ?? [], request_ => previewImport(workbook, request_));
    const preview = await previewImport(workbook, request);
    tell(preview, request.answers, io);
    if (!preview.plan) throw new Error(`nothing can be imported: ${preview.proposal.blocker} (--map, --set and --answer settle it.)`);
    if (values.strict && preview.plan.counts.leftOut > 0) throw new Error(`nothing was written: ${preview.plan.counts.leftOut} rows would be left out, and --strict refuses that.`);
    if (!dryRun && values.out) {
      await applyImport(recordedWorkbook(workbook), request, { progress: () => undefined, signal: new AbortController().signal });
      await writeWhole(values.out, workbook.bytes());
    }
    io.stdout.write(values.json ? `${JSON.stringify(asJson(preview), null, 2)}\n` : asText(preview, dryRun ? null : values.out ?? null));
    return 0;
  },
};

interface Options {
  readonly mode?: string | undefined;
  readonly unit?: readonly string[] | undefined;
  readonly factor?: readonly string[] | undefined;
  readonly currency?: string | undefined;
  readonly set?: readonly string[] | undefined;
  readonly answer?: readonly string[] | undefined;
}

/** What was said on the command line, as answers. */
function answersOf(table: string | undefined, { mode, unit = [], factor = [], currency, set = [], answer = [] }: Options): Record<string, string> {
  if (mode !== undefined && !MODES.some(each => each === mode)) throw new UsageError(`--mode takes ${MODES.join(', ')}, not '${mode}'.`);
  if (currency !== undefined && !/^[A-Za-z]{3}$/.test(currency)) throw new UsageError(`--currency takes an ISO code such as USD, not '${currency}'.`);
  const target = table === undefined ? undefined : targetOf(table);
  const known = (flag: string, name: string): string => {
    if (target && !target.columns.some(column => column.name === name)) throw new UsageError(`${flag}: ${target.name} has no column '${name}'. Columns: ${target.columns.map(column => column.name).join(', ')}.`);
    return name;
  };
  return {
    ...(target && { target: target.name }), ...(mode && { mode }), ...(currency && { currency }),
    ...Object.fromEntries(answer.map(pair => pairOf('--answer', pair))),
    ...Object.fromEntries(unit.map(pair => pairOf('--unit', pair)).map(([name, value]) => [`unit:${known('--unit', name)}`, value])),
    ...Object.fromEntries(factor.map(pair => pairOf('--factor', pair)).map(([name, value]) => [`factor:${name.toLowerCase()}`, positive(name, value)])),
    ...Object.fromEntries(set.map(pair => pairOf('--set', pair)).map(([name, value]) => [`constant:${known('--set', name)}`, value])),
  };
}

function positive(name: string, value: string): string {
  if (!(Number(value) > 0)) throw new UsageError(`--factor ${name} takes a number above 0, not '${value}'.`);
  return value;
}

function targetOf(name: string): TableSpec {
  const table = tableNamed(name);
  if (table?.owner !== 'people') throw new UsageError(`'${name}' is no input table. docs/workbook.md lists them; m_Items and t_Demand are two.`);
  return table;
}

function pairOf(flag: string, pair: string): readonly [string, string] {
  const at = pair.lastIndexOf('=');
  if (at < 1) throw new UsageError(`${flag} takes NAME=VALUE, not '${pair}'.`);
  return [pair.slice(0, at), pair.slice(at + 1)];
}

/** A file when it looks like one, else a place in the workbook. */
async function originOf(from: string): Promise<ImportOrigin> {
  if (!/\.(csv|tsv|txt)$/i.test(from)) return { place: from };
  const bytes = await readBook(from);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), name: path.basename(from) };
  } catch {
    throw new Error(`${from} is no text in UTF-8; save it as "CSV UTF-8".`);
  }
}

/** `--map HEADER=COLUMN` as answers by the place of the header in the source. */
async function mapped(request: ImportRequest, pairs: readonly string[], preview: (request: ImportRequest) => Promise<ImportPreview>): Promise<ImportRequest> {
  if (pairs.length === 0) return request;
  const { proposal, table } = await preview(request);
  const fields = [...table.columns.map(({ name }) => name), '*unit', '*currency', 'unused'];
  const answers = pairs.map(pair => pairOf('--map', pair)).map(([header, field]) => {
    const column = proposal.mapping.columns.find(each => each.header.toLowerCase() === header.toLowerCase());
    if (!column) throw new UsageError(`--map: the source has no column '${header}'. Columns: ${proposal.mapping.columns.map(each => each.header).join(', ')}.`);
    if (!fields.includes(field)) throw new UsageError(`--map: ${table.name} has no column '${field}'. One of ${fields.join(', ')}.`);
    return [`column:${column.column}`, field];
  });
  return { ...request, answers: { ...request.answers, target: table.name, ...Object.fromEntries(answers) } };
}

const place = ({ cell }: Finding): string => (cell ? `${cell.sheet}!${cell.address}: ` : '');

/** What was assumed and what was found, on standard error. */
function tell({ proposal, findings }: ImportPreview, said: ImportRequest['answers'], io: CliIo): void {
  for (const { id, text, choices, chosen } of proposal.questions) {
    if (id in said || (proposal.remembered && choices.length > 0)) continue;
    io.stderr.write(choices.length === 0 ? `open: ${text} To say it: ${id.startsWith('factor:') ? `--factor ${id.slice('factor:'.length)}=N` : `--answer ${id}=…`}.\n`
      : `assumed: ${text} ${chosen}. To change it: --answer ${id}=… of ${choices.map(choice => `${choice.value} (${choice.label})`).join(', ')}.\n`);
  }
  for (const finding of findings) io.stderr.write(`${finding.severity}: ${place(finding)}${finding.message} ${finding.remedy}\n`);
}

function asText(preview: ImportPreview, out: string | null): string {
  const { proposal: { mapping, remembered }, plan } = preview;
  if (!plan) return '';
  const { added, changed, unchanged, removed, leftOut } = plan.counts;
  const unit = (field: string): string => (mapping.units[field] === undefined || ['one', 'day', 'hour', 'fraction'].includes(mapping.units[field]) ? '' : ` (${mapping.units[field]})`);
  return [
    `${mapping.target}, ${mapping.mode}${remembered ? ', mapped as the last time' : ''}: ${mapping.columns.map(({ header, field }) => `${header} → ${field}${unit(field)}`).join(', ')}.`,
    ...changeLines(preview),
    `${added} added, ${changed} changed, ${unchanged} unchanged, ${removed} removed, ${leftOut} left out; ${out === null ? 'nothing was written' : `${out} written`}.`,
    '',
  ].join('\n');
}

const asJson = ({ proposal: { mapping, questions, targets }, plan, findings }: ImportPreview): object => ({
  table: mapping.target, mode: mapping.mode, mapping, questions, targets: targets.slice(0, 3), counts: plan?.counts,
  changes: plan?.rows.filter(({ fate }) => fate !== 'unchanged'), findings,
});
