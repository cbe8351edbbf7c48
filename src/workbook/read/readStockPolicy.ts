import { policyKey } from '../../plan/model/planInput';
import type { Settings, StockPolicy } from '../../plan/model/planInput';
import { stockPolicy } from '../contract';
import type { WorkbookReader } from '../cells';
import { readContractTable } from './contractTable';
import type { FindingList } from './findingList';

/** The stock policies by `policyKey`; an empty target is the default service level. */
export async function readStockPolicy(reader: WorkbookReader, settings: Settings, findings: FindingList): Promise<ReadonlyMap<string, StockPolicy>> {
  const rows = await readContractTable(reader, stockPolicy, findings);
  if (rows === null) findings.add('table-absent', undefined, () => `The workbook has no table ${stockPolicy.name}. ${stockPolicy.absent}`);
  const policies = (rows ?? []).map((row): StockPolicy => ({
    item: row.item, loc: row.loc ?? '', policy: row.policy, serviceKind: row.service_kind, target: row.target ?? settings.serviceDefault,
    reviewDays: row.review_d, dist: row.dist, ssMin: row.ss_min, ssMax: row.ss_max, ssOverride: row.ss_override, container: row.container,
  }));
  return new Map(policies.map((policy) => [policyKey(policy.item, policy.loc), policy] as const).sort(([a], [b]) => (a < b ? -1 : 1)));
}
