/** Public face of the reader: find demand history, propose and remember how it is read, read the plan's input. */
export type { Finding } from './finding';
export type { ColumnMapping, DateOrder, DecimalMark, DemandField, HistoryCandidate, Mapping, MappingProposal, Question } from './mapping';
export { ANSWERS, isAnswer } from './answers';
export { findHistory } from './findHistory';
export { mappingRow } from './mappingRow';
export { proposeMapping } from './proposeMapping';
export { rememberedMapping } from './rememberedMapping';
export { readPlanInput } from './readPlanInput';
export { readSettingsTable } from './readSettings';
export type { ReadResult } from './readPlanInput';
export type { ReadSummary, SampleSeries } from './summary';
