import { parseRange, rangeAddress, type Rectangle } from '../address';
import { TextEdits } from '../xml/edits';
import { encodeCellText } from '../xml/text';
import { childOf, childrenOf, parseXml, tag } from '../xml/tree';

/** A table part for a new table of ours: filters on, the plainest style, no banding. */
export function newTablePart(table: { readonly id: number; readonly name: string; readonly range: Rectangle; readonly columns: readonly string[] }): string {
  const ref = rangeAddress(table.range);
  const columns = table.columns.map((name, index) => tag('tableColumn', { id: index + 1, name: columnText(name) })).join('');
  return '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + tag('table', {
    xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main', id: table.id, name: table.name, displayName: table.name, ref, totalsRowShown: 0,
  }, tag('autoFilter', { ref }) + tag('tableColumns', { count: table.columns.length }, columns)
    + tag('tableStyleInfo', { name: 'TableStyleLight1', showFirstColumn: 0, showLastColumn: 0, showRowStripes: 0, showColumnStripes: 0 }));
}

/** What a table part is to say after a write. */
export interface TableResize {
  readonly before: Rectangle;
  readonly after: Rectangle;
  readonly headerRows: number;
  readonly totalsRows: number;
  readonly addedColumns: readonly string[];
}

/** The table part with its new size and the columns added at the right; filters, sorting, styles and formulas in it stay. */
export function resizedTablePart(xml: string, resize: TableResize): string {
  const root = parseXml(xml);
  const edits = new TextEdits(xml);
  edits.setAttribute(root, 'ref', rangeAddress(resize.after));
  const filter = childOf(root, 'autoFilter');
  if (filter) edits.setAttribute(filter, 'ref', rangeAddress({ ...resize.after, bottom: resize.after.bottom - resize.totalsRows }));
  for (const sort of [...childrenOf(root, 'sortState'), ...childrenOf(filter, 'sortState')]) {
    for (const node of [sort, ...childrenOf(sort, 'sortCondition')]) {
      const range = parseRange(node.attributes.get('ref') ?? '');
      if (range) edits.setAttribute(node, 'ref', rangeAddress(stretched(range, resize)));
    }
  }
  const columns = childOf(root, 'tableColumns');
  if (columns && resize.addedColumns.length > 0) {
    const first = Math.max(0, ...childrenOf(columns, 'tableColumn').map(node => Number(node.attributes.get('id')))) + 1;
    edits.setAttribute(columns, 'count', columns.children.length + resize.addedColumns.length);
    edits.append(columns, resize.addedColumns.map((name, index) => tag(`${root.prefix}tableColumn`, { id: first + index, name: columnText(name) })).join(''));
  }
  return edits.result();
}

/** A range that ends on the table's last row or column ends there after the resize too. */
function stretched(range: Rectangle, { before, after, totalsRows }: TableResize): Rectangle {
  return {
    ...range,
    bottom: range.bottom === before.bottom - totalsRows ? after.bottom - totalsRows : range.bottom,
    right: range.right === before.right && range.left === before.left && before.left !== before.right ? after.right : range.right,
  };
}

/** Column names write line breaks as `_x000a_`. `tag` escapes the rest. */
const columnText = (name: string): string => (/[\x00-\x1f]|_x[0-9A-Fa-f]{4}_/.test(name)
  ? encodeCellText(name).replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('\n', '_x000a_').replaceAll('\t', '_x0009_')
  : name);
