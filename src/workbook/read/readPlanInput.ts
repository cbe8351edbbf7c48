import type { PlanInput } from '../../plan/model/planInput';
import type { Region, WorkbookReader } from '../cells';
import { cellAt } from './a1';
import { assembleSeries } from './assembleSeries';
import type { Assembled } from './assembleSeries';
import { findingList } from './findingList';
import type { FindingList } from './findingList';
import type { Finding } from './finding';
import { intake } from './intake';
import type { Intake } from './intake';
import type { Mapping } from './mapping';
import { sourceRegion } from './proposeMapping';
import { readItems } from './readItems';
import { readLaunches } from './readLaunches';
import { readLong } from './readLong';
import { readOrders } from './readOrders';
import { readRunOut } from './readRunOut';
import { readSettings } from './readSettings';
import { readSnapshots } from './readSnapshots';
import { readStockPolicy } from './readStockPolicy';
import { readTall } from './readTall';
import { readTypedEntries } from './readTypedEntries';
import { readWide } from './readWide';
import { summarise } from './summary';
import type { ReadSummary } from './summary';

/** What a workbook gives a plan, and what was found on the way. */
export interface ReadResult {
  readonly input: PlanInput;
  readonly findings: readonly Finding[];
  readonly summary: ReadSummary;
}

/** Reads the history as its layout asks; false (reported) when the mapping lacks what that takes. */
export function readHistory(take: Intake): boolean {
  const { mapping, columns, findings, region } = take;
  const [item, date, qty] = [columns.get('item'), columns.get('date'), columns.get('qty')];
  if (mapping.layout === 'wide' && item !== undefined && mapping.periodColumns.length > 0) readWide(take, item);
  else if (mapping.layout === 'tall' && date !== undefined && qty !== undefined) readTall(take, date);
  else if (mapping.layout === 'long' && item !== undefined && date !== undefined && qty !== undefined) readLong(take, { item, date, qty });
  else {
    const wanted = mapping.layout === 'wide' ? 'an item column and period columns' : mapping.layout === 'tall' ? 'a date column and quantity columns' : 'an item, a date and a quantity column';
    findings.add('mapping-incomplete', () => cellAt(region, Math.max(0, mapping.headerRow), 0), () => `The mapping of “${mapping.source}” lacks ${wanted}; nothing is read.`);
    return false;
  }
  return true;
}

function tellGaps(made: Assembled, take: Intake, findings: FindingList): void {
  const { region, mapping } = take;
  if (made.filled.series > 0) {
    findings.add('filled-with-zero', undefined, () => `${made.filled.periods} periods of ${made.filled.series} series have no row between the series’ first row and ${'the last period of the history'}; they count as no demand (0).`);
  }
  if (take.counts.rows === 0) {
    findings.add('no-rows', () => cellAt(region, Math.max(0, mapping.headerRow), 0), () => `“${mapping.source}” has no rows below its header; there is nothing to plan.`);
  }
}

const nowhere: Region = { sheet: '', row: 0, column: 0, values: [] };

/**
 * Reads the plan's input: demand by the mapping, items, stock policies, settings and what people typed in the consensus
 * plan. Rows that cannot be read are reported with their cell and left out; the rest is read. The order of rows never matters.
 */
export async function readPlanInput(reader: WorkbookReader, mapping: Mapping): Promise<ReadResult> {
  const findings = findingList();
  const found = await sourceRegion(reader, mapping.source);
  if (!found) findings.add('source-missing', undefined, () => `There is nothing at “${mapping.source}”, where the demand history stood.`);
  const take = intake(found?.region ?? nowhere, mapping, findings);
  const complete = found !== null && readHistory(take);
  take.items.finish();
  const made = assembleSeries(take.data, { bucket: mapping.bucket, gaps: mapping.layout === 'long' ? 'zero' : 'unknown' });
  if (complete) tellGaps(made, take, findings);
  const settings = await readSettings(reader, findings);
  const items = await readItems(reader, take.attributes.list(), findings);
  const launches = await readLaunches(reader, findings);
  const input: PlanInput = {
    historyBucket: mapping.bucket,
    layout: mapping.layout === 'long' ? 'long' : 'wide',
    demand: made.demand,
    items,
    policies: await readStockPolicy(reader, settings, findings),
    typed: await readTypedEntries(reader, findings),
    settings,
    launches,
    orders: await readOrders(reader, findings),
    snapshots: await readSnapshots(reader, findings),
    runOut: await readRunOut(reader, items, launches, findings),
    influences: await (await import('./readInfluences')).readInfluences(reader, made.demand, settings, findings),
  };
  return { input, findings: findings.list(), summary: summarise(made, mapping.bucket, take.counts) };
}
