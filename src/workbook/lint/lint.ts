import type { Severity } from '../../plan/model/notice';
import type { WorkbookReader } from '../cells';
import { openBook } from './book';
import type { LintFinding } from './finding';
import { checkMappedHistory } from './history';
import { checkLogic } from './logic';
import { newReport } from './report';
import { checkOtherCells, checkTableSheets } from './spreadsheet';
import { checkStructure } from './structure';

/** How far the linter looks: the tables of the contract, or every cell of the workbook too. */
export type Reach = 'tables' | 'workbook';

/** What the linter found. */
export interface LintResult {
  /** Errors first, then warnings, then remarks. */
  readonly findings: readonly LintFinding[];
  readonly counts: Readonly<Record<Severity, number>>;
  /** Names of the contract's tables that were checked. */
  readonly tables: readonly string[];
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/**
 * Checks a workbook: every table of the contract that is there, each by itself and against the others, and the spreadsheet
 * around them. A history in a layout of its own is checked as the reader reads it. Nothing is changed, nothing is guessed.
 */
export async function lint(reader: WorkbookReader, reach: Reach = 'workbook'): Promise<LintResult> {
  const book = await openBook(reader);
  const report = newReport();
  checkStructure(book, report);
  checkLogic(book, report);
  checkTableSheets(book, report);
  if (reach === 'workbook') await checkOtherCells(reader, book, report);
  const findings = [...report.list(), ...(await checkMappedHistory(reader, book))].sort((a, b) => rank[a.severity] - rank[b.severity]);
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity, count = 1 } of findings) counts[severity] += count;
  return { findings, counts, tables: book.tables.map(({ spec }) => spec.name) };
}
