/**
 * Public face of the reader (implemented in this folder):
 *
 * - `findHistory(reader: WorkbookReader): Promise<readonly HistoryCandidate[]>`
 * - `proposeMapping(reader: WorkbookReader, source: string, answers?: Readonly<Record<string, string>>): Promise<MappingProposal>`
 * - `rememberedMapping(reader: WorkbookReader): Promise<Mapping | null>` — the confirmed mapping in `x_Mappings`
 * - `readPlanInput(reader: WorkbookReader, mapping: Mapping): Promise<ReadResult>`
 */
export type { Finding } from './finding';
export type { ColumnMapping, DateOrder, DemandField, HistoryCandidate, Mapping, MappingProposal, Question } from './mapping';
