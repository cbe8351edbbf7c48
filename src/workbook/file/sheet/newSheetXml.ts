import { cellAddress } from '../address';
import type { SheetDescription } from '../../sheets/description';
import { encodeEntities } from '../xml/text';
import { tag } from '../xml/tree';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** What Excel adds to a width in characters for the cell's own margins (5 pixels of a 7 pixel digit). */
const MARGIN = 0.7109375;
const A4 = 9;

/** Width of a column in the file's measure. */
export const fileWidth = (characters: number): number => characters + MARGIN;

/** A sheet part of a description with no cells yet: tab colour, frozen panes, widths, outline levels and page set-up. */
export function newSheetXml(sheet: SheetDescription): string {
  const { table } = sheet;
  const columns = table.columns.map((column, index) => {
    const outlineLevel = column.outline ? column.outline : undefined;
    const hidden = column.folded ? 1 : undefined;
    const collapsed = !column.folded && table.columns[index - 1]?.folded ? 1 : undefined;
    return tag('col', { min: index + 1, max: index + 1, width: fileWidth(column.width), hidden, customWidth: 1, outlineLevel, collapsed });
  });
  const depth = {
    rows: table.rows.reduce((deepest, row) => Math.max(deepest, row.outline ?? 0), sheet.rowGroups?.length ? 1 : 0),
    columns: Math.max(0, ...table.columns.map(column => column.outline ?? 0)),
  };
  const properties = tag('tabColor', { rgb: `FF${sheet.tabColor.replace('#', '').toUpperCase()}` }) + tag('pageSetUpPr', { fitToPage: 1 });
  return '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + tag('worksheet', { 'xmlns': MAIN, 'xmlns:r': RELATIONSHIPS }, [
    tag('sheetPr', {}, properties),
    tag('dimension', { ref: 'A1' }),
    tag('sheetViews', {}, tag('sheetView', { workbookViewId: 0 }, frozen(sheet.freeze))),
    tag('sheetFormatPr', { defaultRowHeight: 15, outlineLevelRow: depth.rows || undefined, outlineLevelCol: depth.columns || undefined }),
    tag('cols', {}, columns.join('')),
    '<sheetData/>',
    tag('pageMargins', { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 }),
    tag('pageSetup', { paperSize: A4, orientation: sheet.landscape === false ? 'portrait' : 'landscape', fitToHeight: 0 }),
    tag('headerFooter', {}, tag('oddFooter', {}, encodeEntities('&L&A&RPage &P of &N'))),
  ].join(''));
}

function frozen({ rows, columns }: SheetDescription['freeze']): string {
  if (rows === 0 && columns === 0) return '';
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  return tag('pane', { xSplit: columns || undefined, ySplit: rows || undefined, topLeftCell: cellAddress(rows, columns), activePane: pane, state: 'frozen' })
    + tag('selection', { pane });
}
