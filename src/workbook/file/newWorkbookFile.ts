import { CONTENT_TYPES } from './package/contentTypes';
import { WorkbookPackage } from './package/workbookPackage';
import { WorkbookFile } from './workbookFile';
import { tag } from './xml/tree';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORKBOOK = 'xl/workbook.xml';

/** A new workbook without sheets; it becomes a file once sheets are written. `name` as in `openWorkbookFile`. */
export function newWorkbookFile({ name = 'workbook.xlsx' }: { readonly name?: string } = {}): WorkbookFile {
  const pack = WorkbookPackage.empty();
  pack.set(CONTENT_TYPES, DECLARATION + tag('Types', { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
    tag('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' })
    + tag('Default', { Extension: 'xml', ContentType: 'application/xml' })));
  pack.link('', [{ type: 'officeDocument', target: WORKBOOK }]);
  pack.add(WORKBOOK, DECLARATION + tag('workbook', {
    'xmlns': 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
    'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  }, tag('bookViews', {}, '<workbookView/>') + '<sheets/>'), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml');
  return new WorkbookFile(pack, name, null);
}
