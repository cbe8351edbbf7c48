import type { Launch } from '../../plan/model/planInput';
import type { WorkbookReader } from '../cells';
import { newProducts } from '../contract';
import { readContractTable } from './contractTable';
import type { FindingList } from './findingList';

/** The launches of `t_NPI`, sorted by item; undefined where the table is absent or empty. */
export async function readLaunches(reader: WorkbookReader, findings: FindingList): Promise<readonly Launch[] | undefined> {
  const rows = await readContractTable(reader, newProducts, findings);
  if (!rows || rows.length === 0) return undefined;
  return rows
    .map((row): Launch => ({
      item: row.item, probability: row.p_success, launch: row.launch, method: row.method, likeItem: row.like_item, scale: row.scale,
      bass: row.bass_p !== null && row.bass_q !== null && row.bass_m !== null ? { p: row.bass_p, q: row.bass_q, market: row.bass_m } : null,
      cannibalises: row.cannibalises, cannibalShare: row.cannibal_pct,
    }))
    .sort((a, b) => (a.item < b.item ? -1 : 1));
}
