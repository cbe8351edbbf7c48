import { firstDay, parsePeriod, serialOfDay } from '../engine/time/period';
import { proposalName } from '../plan/effects/proposals';
import type { CleansingProposal } from '../plan/model/influences';
import { cellAt } from '../workbook/read/a1';
import { events } from '../workbook/contract';
import type { Fix } from '../workbook/lint';
import { contractSheet } from '../workbook/template';
import type { CellValue } from '../workbook/cells';
import type { WorkbookPort } from './ports';

/** What a person says of a proposal: take the expected demand instead, or leave the history as it is and do not ask again. */
export type CleansingVerdict = 'accept' | 'reject';

type Row = Readonly<Partial<Record<(typeof events.columns)[number]['name'], string | number>>>;

/**
 * Writes a decision on a proposal as a row of Events (`m_Events`), making the sheet when there is none: a stock-out or outlier
 * that is done, or a cancelled one that is not proposed again. The demand history stays as it is; the next run follows the row.
 * @returns what takes the row back
 * @throws when the proposal's periods are none, or the row is not found after writing
 */
export async function decideCleansing(workbook: WorkbookPort, proposal: CleansingProposal, verdict: CleansingVerdict): Promise<Fix> {
  const row = eventOf(proposal, verdict);
  const standing = await workbook.table(events.name);
  const headers = standing ? (standing.values[0] ?? []).filter((cell): cell is string => typeof cell === 'string' && events.columns.some(({ name }) => name === cell)) : events.columns.map(({ name }) => name);
  const sheet = contractSheet(events, { headers, rows: [{ cells: headers.map(header => row[header as keyof Row] ?? null) }], ...(standing && { sheet: standing.sheet }) });
  await workbook.write([{ ...sheet, cells: standing ? [] : sheet.cells, table: { ...sheet.table, append: true } }], { progress: () => undefined, signal: new AbortController().signal });
  const changes = await blanking(workbook, row);
  return { kind: 'set', label: proposalName(proposal), changes };
}

const KIND: Readonly<Record<CleansingProposal['kind'], string>> = { outlier: 'OUTLIER', 'stock-out': 'STOCKOUT', lost: 'STOCKOUT' };

function eventOf(proposal: CleansingProposal, verdict: CleansingVerdict): Row {
  const { kind, item, channel, from, to } = proposal;
  const [first, last] = [parsePeriod(from), parsePeriod(to)];
  if (!first || !last) throw new Error(`“${from}” to “${to}” are no periods; run the plan again.`);
  return {
    event: proposalName(proposal),
    kind: KIND[kind], item, ...(channel !== '' && { channel }),
    from: serialOfDay(firstDay(first.ordinal, first.bucket)), to: serialOfDay(firstDay(last.ordinal + 1, last.bucket) - 1),
    status: verdict === 'accept' ? 'done' : 'cancelled',
  };
}

/** Changes that empty the row just written; rows without anything in them are not read. */
async function blanking(workbook: WorkbookPort, row: Row): Promise<Fix['changes']> {
  const table = await workbook.table(events.name);
  const headers: readonly CellValue[] = table?.values[0] ?? [];
  const [name, from] = [headers.indexOf('event'), headers.indexOf('from')];
  const at = table ? table.values.findLastIndex(cells => cells[name] === row.event && cells[from] === row.from) : -1;
  if (!table || at < 1) throw new Error(`The row “${String(row.event)}” is not found in ${events.name} after it was written; look at the sheet ${events.sheet}.`);
  return headers.flatMap((header, column) => (typeof header === 'string' && header in row ? [{ cell: cellAt(table, at, column), content: null }] : []));
}
