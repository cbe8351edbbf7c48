import type { SeriesKey } from '../../plan/model/planInput';
import type { CellRef, WorkbookReader } from '../cells';
import { cellAt } from './a1';
import { findingList } from './findingList';
import { intake } from './intake';
import type { Mapping } from './mapping';
import { observations } from './observations';
import type { Observation } from './observations';
import { sourceRegion } from './proposeMapping';
import { readHistory } from './readPlanInput';

/** A quantity of the demand history with the cell it stands in; its period is one of the mapping's bucket. NaN where it cannot be read. */
export interface PlacedQuantity {
  readonly key: SeriesKey;
  readonly ordinal: number;
  readonly value: number;
  readonly cell: CellRef;
}

/** Every quantity that a plan reads for the series asked for, in the order of the source: the same reading, with its cells kept. */
export async function placedHistory(reader: WorkbookReader, mapping: Mapping, belongs: (key: SeriesKey) => boolean): Promise<readonly PlacedQuantity[]> {
  const found = await sourceRegion(reader, mapping.source);
  if (!found) return [];
  const data = observations();
  const wanted: boolean[] = [];
  const placed: Observation[] = [];
  const watching = { ...data, add: (observation: Observation) => { if (wanted[observation.series] ??= belongs(data.keys[observation.series])) placed.push(observation); } };
  readHistory(intake(found.region, mapping, findingList(), watching));
  return placed.map(({ series, ordinal, value, row, column }) => ({ key: data.keys[series], ordinal, value, cell: cellAt(found.region, row, column) }));
}
