import { parseRange, type Rectangle } from '../address';
import type { WorkbookPackage } from '../package/workbookPackage';
import { decodeCellText } from '../xml/text';
import { childOf, childrenOf, parseXml, prefixedAttribute } from '../xml/tree';

/** A tab of the workbook. `part` is null for tabs without cells (chart sheets, dialogs). */
export interface SheetEntry {
  readonly name: string;
  readonly part: string | null;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
}

/** An Excel table as its part describes it. */
export interface TableEntry {
  readonly name: string;
  readonly part: string;
  readonly sheet: SheetEntry;
  /** Whole table, with its header row and totals row where it has them. */
  readonly range: Rectangle;
  readonly headerRows: number;
  readonly totalsRows: number;
  readonly columns: readonly string[];
}

export interface NameEntry {
  readonly name: string;
  /** Position of the sheet that the name belongs to, or null for the whole workbook. */
  readonly scope: number | null;
  readonly refersTo: string;
}

/** What a workbook holds besides cells. */
export interface WorkbookIndex {
  readonly part: string;
  readonly sheets: readonly SheetEntry[];
  readonly tables: readonly TableEntry[];
  readonly names: readonly NameEntry[];
  readonly date1904: boolean;
  readonly structureLocked: boolean;
}

/** Full name of the workbook part, or null when the package is no workbook. */
export const workbookPart = (pack: WorkbookPackage): string | null => pack.links('', 'officeDocument')[0]?.target ?? null;

/** Reads sheets, tables and names of a workbook. Throws when the workbook part is missing. */
export function indexWorkbook(pack: WorkbookPackage): WorkbookIndex {
  const part = workbookPart(pack) ?? 'xl/workbook.xml';
  const root = parseXml(pack.needed(part));
  const links = new Map(pack.links(part).map(link => [link.id, link]));
  const sheets = childrenOf(childOf(root, 'sheets'), 'sheet').map((node): SheetEntry => {
    const link = links.get(prefixedAttribute(node, 'id') ?? '');
    const state = node.attributes.get('state');
    return {
      name: node.attributes.get('name') ?? '',
      part: link?.type === 'worksheet' && pack.has(link.target) ? link.target : null,
      state: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
    };
  });
  const locked = childOf(root, 'workbookProtection')?.attributes.get('lockStructure');
  return {
    part,
    sheets,
    tables: sheets.flatMap(sheet => (sheet.part === null ? [] : pack.links(sheet.part, 'table').flatMap(link => tableEntry(pack, sheet, link.target)))),
    names: childrenOf(childOf(root, 'definedNames'), 'definedName').map(node => ({
      name: node.attributes.get('name') ?? '',
      scope: node.attributes.has('localSheetId') ? Number(node.attributes.get('localSheetId')) : null,
      refersTo: node.text,
    })),
    date1904: isTrue(childOf(root, 'workbookPr')?.attributes.get('date1904')),
    structureLocked: isTrue(locked),
  };
}

function tableEntry(pack: WorkbookPackage, sheet: SheetEntry, part: string): TableEntry[] {
  const xml = pack.text(part);
  if (xml === null) return [];
  const root = parseXml(xml);
  const range = parseRange(root.attributes.get('ref') ?? '');
  if (!range) return [];
  return [{
    name: root.attributes.get('displayName') ?? root.attributes.get('name') ?? '',
    part,
    sheet,
    range,
    headerRows: Number(root.attributes.get('headerRowCount') ?? 1),
    totalsRows: Number(root.attributes.get('totalsRowCount') ?? 0),
    columns: childrenOf(childOf(root, 'tableColumns'), 'tableColumn').map(node => decodeCellText(node.attributes.get('name') ?? '')),
  }];
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/** Names of sheets, tables and workbook names differ by more than case only. */
export const sameName = (a: string, b: string): boolean => a.localeCompare(b, undefined, { sensitivity: 'accent' }) === 0;
