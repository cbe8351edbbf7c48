import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { lintWorkbook } from '../actions/lintWorkbook';
import type { LintFinding, LintResult } from '../actions/lintWorkbook';
import { openWorkbookFile } from '../workbook/file/openWorkbookFile';
import { rulesPage } from '../workbook/lint/rulesPage';
import { UsageError, type Command } from './command';

/** Exit codes of `sysexits.h`, clear of those that tell how bad the findings are. */
const NOT_UNDERSTOOD = 64;
const NOT_READ = 66;

/** Places of one rule that are shown; `--json` gives all. */
const SHOWN = 12;

const help = `
Usage: concord lint BOOK.xlsx [--json]
       concord lint --rules

Checks a workbook: the tables of the contract (docs/workbook.md) that are there, what their data says, and the spreadsheet
around them. Nothing is changed. Without tables of the contract, the demand history is checked as the reader reads it.

Options
  --json    findings as JSON on standard output: severity, code, message, cell, remedy, further cells, and the fix where there is one
  --rules   the list of rules, as docs/lint.md has it
  --help    this text

Exit code: 0 nothing above info, 1 warnings, 2 errors, ${NOT_UNDERSTOOD} the command line was not understood, ${NOT_READ} the file cannot be read.
`;

/** `concord lint`: the same checks as the pane's Ready? part. */
export const lintCommand: Command = {
  name: 'lint',
  summary: 'check a workbook for faults, each with its cell and what to do',
  help,
  async run(args, io) {
    let asked: Asked;
    try {
      asked = readArguments(args);
    } catch (error) {
      io.stderr.write(`concord lint: ${messageOf(error)}\nSee concord lint --help.\n`);
      return NOT_UNDERSTOOD;
    }
    if (asked.book === null) {
      io.stdout.write(rulesPage());
      return 0;
    }
    try {
      const workbook = await openWorkbookFile(await readFile(asked.book), { name: path.basename(asked.book) });
      const result = await lintWorkbook(workbook);
      io.stdout.write(asked.json ? `${JSON.stringify(asJson(asked.book, result), null, 2)}\n` : asText(asked.book, result));
      return exitCode(result);
    } catch (error) {
      io.stderr.write(`concord lint: ${asked.book} cannot be read: ${messageOf(error)}\n`);
      return NOT_READ;
    }
  },
};

interface Asked {
  /** Null: the rules are asked for. */
  readonly book: string | null;
  readonly json: boolean;
}

function readArguments(args: readonly string[]): Asked {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { json: { type: 'boolean' }, rules: { type: 'boolean' } } });
  const [book, ...more] = positionals;
  if (values.rules) return { book: null, json: false };
  if (book === undefined) throw new UsageError('which workbook? Give BOOK.xlsx, or --rules for the list of rules.');
  if (more.length > 0) throw new UsageError(`one workbook at a time; '${more[0]}' is one too many.`);
  return { book, json: values.json === true };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const exitCode = ({ counts }: LintResult): number => (counts.error > 0 ? 2 : counts.warning > 0 ? 1 : 0);

const place = ({ cell }: Pick<LintFinding, 'cell'>): string => (cell ? `${/[^\p{L}\p{N}_.]/u.test(cell.sheet) ? `'${cell.sheet.replaceAll("'", "''")}'` : cell.sheet}!${cell.address}` : '');

const asJson = (book: string, { findings, counts, tables }: LintResult): object => ({
  book, tables, counts,
  findings: findings.map(({ severity, code, kind, message, remedy, cell, also, count, fix }) => ({
    severity, code, kind, message, remedy,
    ...(cell && { cell: `${cell.sheet}!${cell.address}`, sheet: cell.sheet, address: cell.address }),
    ...(also && { also: also.map((each) => `${each.sheet}!${each.address}`) }), ...(count !== undefined && { count }), ...(fix && { fix }),
  })),
});

const heads = { error: 'Errors', warning: 'Warnings', info: 'Remarks' } as const;

function asText(book: string, { findings, counts, tables }: LintResult): string {
  const lines: string[] = [];
  for (const severity of ['error', 'warning', 'info'] as const) {
    const of = findings.filter((finding) => finding.severity === severity);
    if (of.length > 0) lines.push(`${heads[severity]} (${counts[severity]})`, '');
    for (const code of new Set(of.map((finding) => finding.code))) lines.push(...ruleLines(of.filter((finding) => finding.code === code)), '');
  }
  const checked = tables.length === 0 ? 'no tables of the contract' : `${tables.length} ${tables.length === 1 ? 'table' : 'tables'}`;
  lines.push(`${path.basename(book)}: ${checked} checked; ${counted(counts.error, 'error')}, ${counted(counts.warning, 'warning')}, ${counted(counts.info, 'remark')}.`, '');
  return lines.join('\n');
}

const counted = (count: number, word: string): string => `${count === 0 ? 'no' : count} ${word}${count === 1 ? '' : 's'}`;

function ruleLines(findings: readonly LintFinding[]): readonly string[] {
  const [{ code, remedy }] = findings;
  const told = findings.slice(0, SHOWN);
  const width = Math.max(...told.map((finding) => place(finding).length));
  const more = findings.slice(SHOWN).reduce((sum, { count = 1 }) => sum + count, 0);
  return [
    `  ${code}`,
    ...told.map((finding) => `    ${place(finding).padEnd(width)}  ${finding.message}`),
    ...(more > 0 ? [`    and ${more} more (--json lists them)`] : []),
    `    → ${remedy}${findings.some(({ fix }) => fix) ? ' The pane offers a fix.' : ''}`,
  ];
}

