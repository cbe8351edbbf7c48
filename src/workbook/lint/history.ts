import { parsePeriod, periodId } from '../../engine/time/period';
import type { DemandSeries } from '../../plan/model/planInput';
import type { WorkbookReader } from '../cells';
import { findHistory, proposeMapping, readPlanInput, rememberedMapping } from '../read';
import type { Mapping } from '../read';
import { cellAt, placeOf } from '../read/a1';
import { sourceRegion } from '../read/proposeMapping';
import type { Book } from './book';
import type { LintFinding } from './finding';
import { rules } from './rules';

/** Findings of the reader that tell of the contract's tables, which the rules check themselves. */
const ofTables = new Set(['table-absent', 'cell-invalid', 'cell-needed', 'key-missing', 'key-repeated', 'column-missing', 'setting-unknown']);

/** Likelihood from which a place is taken for demand history that nobody has confirmed. */
const LIKELY = 0.5;

/**
 * What the reader finds in a history that stands in a layout of its own: as it was mapped before, else the likeliest place
 * as it would be proposed. Nothing where the contract's own table holds the history, or there is none.
 */
export async function checkMappedHistory(reader: WorkbookReader, book: Book): Promise<readonly LintFinding[]> {
  if (book.tables.some(({ spec }) => spec.name === 't_Demand')) return [];
  const remembered = await rememberedMapping(reader);
  if (remembered) return told(reader, remembered);
  const [likeliest] = await findHistory(reader);
  if (!likeliest || likeliest.likelihood < LIKELY) return [];
  const { mapping, blocker, questions } = await proposeMapping(reader, likeliest.source);
  const asked = questions.map(({ id, text, chosen }): LintFinding => ({
    kind: 'history', severity: 'info', code: `question-${id}`, message: `${text} Assumed: ${chosen}.`, remedy: 'Settle it in the pane, or with concord plan --answer.', cell: likeliest.place,
  }));
  if (blocker !== null) return [{ kind: 'history', severity: 'error', code: 'mapping-incomplete', message: blocker, remedy: 'Map the history in the pane.', cell: likeliest.place }, ...asked];
  return [...(await told(reader, mapping)), ...asked];
}

async function told(reader: WorkbookReader, mapping: Mapping): Promise<readonly LintFinding[]> {
  const { input, findings } = await readPlanInput(reader, mapping);
  const own = findings.filter(({ code }) => !ofTables.has(code)).map((finding): LintFinding => ({ ...finding, kind: 'history' }));
  return [...own, ...(mapping.bucket === 'week' ? await weeks53(reader, mapping, input.demand) : [])];
}

/** Weeks 53 in which no series has anything although the weeks around have; told at the period's header, else at the source. */
async function weeks53(reader: WorkbookReader, mapping: Mapping, demand: readonly DemandSeries[]): Promise<readonly LintFinding[]> {
  const sold = new Set<number>();
  for (const { first, values } of demand) {
    const start = parsePeriod(first)?.ordinal ?? NaN;
    values.forEach((value, at) => { if (value > 0) sold.add(start + at); });
  }
  const lost = [...sold].filter((week) => !sold.has(week + 1) && sold.has(week + 2) && periodId(week + 1, 'week').endsWith('-W53'));
  const source = lost.length === 0 ? null : await sourceRegion(reader, mapping.source);
  const { severity, remedy } = rules['week-53-missing'];
  return lost.map((week) => {
    const next = periodId(week + 2, 'week');
    const column = mapping.periodColumns.find(({ period }) => period === next)?.column;
    const cell = source && (column === undefined ? placeOf(source.region) : cellAt(source.region, Math.max(0, mapping.headerRow), column));
    return { kind: 'logic', severity, code: 'week-53-missing', remedy, message: `The history has ${periodId(week, 'week')} and ${next} and nothing for ${periodId(week + 1, 'week')}, which lies between them.`, ...(cell && { cell }) };
  });
}
