import type { WorkbookReader } from '../cells';
import { findHistory, proposeMapping, readPlanInput, rememberedMapping } from '../read';
import type { Book } from './book';
import type { LintFinding } from './finding';

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

async function told(reader: WorkbookReader, mapping: Parameters<typeof readPlanInput>[1]): Promise<readonly LintFinding[]> {
  const { findings } = await readPlanInput(reader, mapping);
  return findings.filter(({ code }) => !ofTables.has(code)).map((finding) => ({ ...finding, kind: 'history' }));
}
