import { shown } from '../../read/cellText';
import type { Book } from '../book';
import type { LintTable } from '../lintTable';
import type { Report } from '../report';

/** First row of each value of a column. */
function firstRows(table: LintTable | null, column: string): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const row of table?.rows ?? []) {
    const text = table?.text(row, column) ?? '';
    if (text !== '' && !rows.has(text)) rows.set(text, row);
  }
  return rows;
}

/** Items with a bill of materials that nobody delivers and no routing makes. Told at the item, the line named with it. */
export function checkItemRoutings(book: Book, report: Report): void {
  const [bom, routings, items] = [book.filled('m_BOM'), book.filled('m_Routings'), book.filled('m_Items')];
  if (!bom || !routings) return;
  const [made, bought, known] = [firstRows(routings, 'item'), firstRows(book.filled('m_ItemSuppliers'), 'item'), firstRows(items, 'item')];
  for (const [item, row] of firstRows(bom, 'parent')) {
    if (made.has(item) || bought.has(item)) continue;
    const line = bom.at(row, 'parent');
    const at = known.get(item);
    const cell = items && at !== undefined ? items.at(at, 'item') : line;
    report.add('item-without-routing', { cell, also: cell === line ? [] : [line], message: `${shown(item)} is made from components and has no routing; its production takes no time of any resource.` });
  }
}

/** Resources that routings use and whose hours nobody has given. */
export function checkResourceHours(book: Book, report: Report): void {
  const [routings, capacity] = [book.filled('m_Routings'), book.filled('m_Capacity')];
  if (!routings || !capacity) return;
  const resources = firstRows(book.filled('m_Resources'), 'resource');
  const hours = firstRows(capacity, 'resource');
  for (const [resource, row] of firstRows(routings, 'resource')) {
    if (hours.has(resource) || (resources.size > 0 && !resources.has(resource))) continue;
    report.add('resource-without-capacity', { cell: routings.at(row, 'resource'), message: `The resource ${shown(resource)} has no row in m_Capacity; its capacity counts as unlimited.` });
  }
}

/** Components that are needed zero times. */
export function checkBomQuantities(book: Book, report: Report): void {
  const bom = book.filled('m_BOM');
  for (const row of bom?.rows ?? []) {
    if (bom?.number(row, 'qty_per') !== 0) continue;
    report.add('bom-quantity-zero', { cell: bom.at(row, 'qty_per'), message: `${shown(bom.text(row, 'parent'))} takes 0 of ${shown(bom.text(row, 'component'))}.` });
  }
}

/** Lanes from a location to itself. */
export function checkLanes(book: Book, report: Report): void {
  const lanes = book.filled('m_Lanes');
  for (const row of lanes?.rows ?? []) {
    const from = lanes?.text(row, 'from') ?? '';
    if (!lanes || from === '' || from !== lanes.text(row, 'to')) continue;
    report.add('lane-loop', { cell: lanes.at(row, 'to'), message: `The lane leads from ${shown(from)} to ${shown(from)}.` });
  }
}

/** Rows that add up others instead of saying something themselves. */
export function checkTotalRows(book: Book, report: Report): void {
  for (const table of book.tables) {
    for (const row of table.totals) report.add('total-row', { cell: table.at(row, 'item'), message: `“${shown(table.text(row, 'item'))}” in ${table.spec.name} adds up other rows; it is left out.` });
  }
}
