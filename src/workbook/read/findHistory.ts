import { isOtherInput, tableNamed } from '../contract';
import type { Region, WorkbookReader } from '../cells';
import { placeOf, widthOf } from './a1';
import type { HistoryCandidate } from './mapping';
import { proposeForRegion, sourceRegion } from './proposeMapping';
import type { Proposed } from './proposeMapping';

/** Mean sureness of what a history needs; little for one without rows. */
function likelihoodOf({ proposal, shape }: Proposed): number {
  if (proposal.blocker !== null) return 0;
  const sure = (field: 'item' | 'date' | 'qty'): number => Math.max(0, ...proposal.mapping.columns.filter((column) => column.field === field).map((column) => column.confidence));
  const parts = shape.layout === 'wide' ? [sure('item'), 0.95, 0.95] : shape.layout === 'tall' ? [sure('date'), sure('qty'), 0.7] : [sure('item'), sure('date'), sure('qty')];
  const mean = parts.reduce((sum, part) => sum + part, 0) / parts.length;
  return mean * (proposal.rows === 0 ? 0.3 : proposal.rows < 3 ? 0.8 : 1);
}

const sizeOf = (address: string): number => {
  const [, c1 = 'A', r1 = '1', c2 = c1, r2 = r1] = /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/.exec(address) ?? [];
  const number = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return (number(c2) - number(c1) + 1) * (Number(r2) - Number(r1) + 1);
};

/** Whether the tables of a sheet are most of what stands on it; the tables are candidates themselves. */
const isCovered = (region: Region, addresses: readonly string[]): boolean =>
  addresses.reduce((sum, address) => sum + sizeOf(address), 0) >= 0.4 * region.values.length * widthOf(region);

async function candidate(reader: WorkbookReader, source: string, tableAddresses: readonly string[]): Promise<HistoryCandidate | null> {
  const found = await sourceRegion(reader, source);
  if (!found || found.region.values.length === 0) return null;
  if (tableAddresses.length > 0 && isCovered(found.region, tableAddresses)) return null;
  const proposed = proposeForRegion(source, found.region, found.isTable, {});
  const own = tableNamed(source)?.name === 't_Demand' && proposed.proposal.rows > 0;
  const likelihood = own ? 1 : Math.min(0.99, likelihoodOf(proposed));
  return { source, place: placeOf(found.region), rows: proposed.proposal.rows, columns: widthOf(found.region), likelihood };
}

/**
 * Every table, name and sheet that could be demand history, the likeliest first; `t_Demand` with rows leads.
 * Concord's own tables, other inputs of the contract, the sheets they stand on, and sheets covered by a table are left out.
 */
export async function findHistory(reader: WorkbookReader): Promise<readonly HistoryCandidate[]> {
  const tables = await reader.tables();
  const closed = new Set(tables.filter(({ name }) => isOtherInput(name)).map(({ sheet }) => sheet));
  const sheets = (await reader.sheets()).filter((sheet) => !closed.has(sheet));
  const sources = [
    ...tables.filter(({ name }) => !isOtherInput(name)).map(({ name }) => ({ source: name, addresses: [] })),
    ...((await reader.names?.()) ?? []).map((name) => ({ source: name, addresses: [] })),
    ...sheets.map((sheet) => ({ source: `${sheet}!`, addresses: tables.filter((table) => table.sheet === sheet).map(({ address }) => address) })),
  ];
  const found: HistoryCandidate[] = [];
  const places = new Set<string>();
  for (const { source, addresses } of sources) {
    const next = await candidate(reader, source, addresses);
    if (!next || next.likelihood === 0 || closed.has(next.place.sheet)) continue;
    const place = `${next.place.sheet}!${next.place.address}`;
    if (places.has(place)) continue;
    places.add(place);
    found.push(next);
  }
  return found.sort((a, b) => b.likelihood - a.likelihood || b.rows - a.rows);
}
