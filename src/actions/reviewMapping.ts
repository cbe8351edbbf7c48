import type { WorkbookReader } from '../workbook/cells';
import { proposeMapping, readPlanInput, type Finding, type MappingProposal, type ReadSummary } from '../workbook/read';

/** A proposed mapping, what reading with it gives, and what is wrong with the rows. */
export interface MappingReview {
  readonly proposal: MappingProposal;
  readonly preview: ReadSummary;
  readonly findings: readonly Finding[];
}

const NOTHING: ReadSummary = { series: 0, rows: 0, rowsLeftOut: 0, firstPeriod: null, lastPeriod: null, total: 0, samples: [] };

/** Proposes a mapping of the source, taking a person's answers into account, and reads with it unless it is blocked. */
export async function reviewMapping(workbook: WorkbookReader, source: string, answers: Readonly<Record<string, string>>): Promise<MappingReview> {
  const proposal = await proposeMapping(workbook, source, answers);
  if (proposal.blocker !== null) return { proposal, preview: NOTHING, findings: [] };
  const { summary, findings } = await readPlanInput(workbook, proposal.mapping);
  return { proposal, preview: summary, findings };
}
