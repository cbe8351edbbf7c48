import type { WorkbookPackage } from '../package/workbookPackage';
import { sameName, type WorkbookIndex } from '../read/workbookIndex';
import { TextEdits } from '../xml/edits';
import { encodeEntities } from '../xml/text';
import { childOf, childrenOf, parseXml, tag, type XmlNode } from '../xml/tree';

/** What follows sheets and names in a workbook part (ECMA-376 part 1, 18.2.27), in its order. */
const ORDER = [
  'fileVersion', 'fileSharing', 'workbookPr', 'workbookProtection', 'bookViews', 'sheets', 'functionGroups', 'externalReferences', 'definedNames', 'calcPr',
  'oleSize', 'customWorkbookViews', 'pivotCaches', 'smartTagPr', 'smartTagTypes', 'webPublishing', 'fileRecoveryPr', 'webPublishObjects', 'extLst',
];

/** A sheet name nobody uses yet: the wanted one, or with a number behind it. */
export function freeSheetName(index: WorkbookIndex, wanted: string): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted} ${String(number)}`;
    if (!index.sheets.some(sheet => sameName(sheet.name, name))) return name;
  }
}

/** Enters a sheet as the last tab, with the row that every printed page repeats. */
export function enterSheet(pack: WorkbookPackage, index: WorkbookIndex, sheet: { readonly name: string; readonly part: string; readonly titleRow: number }): void {
  const xml = pack.needed(index.part);
  const root = parseXml(xml);
  const edits = new TextEdits(xml);
  const { prefix } = root;
  const [id] = pack.link(index.part, [{ type: 'worksheet', target: sheet.part }]);
  const sheets = childOf(root, 'sheets');
  if (!sheets) throw new Error('The workbook part has no list of sheets.');
  const sheetId = Math.max(0, ...childrenOf(sheets, 'sheet').map(node => Number(node.attributes.get('sheetId')))) + 1;
  const namespace = [...root.attributes].find(([, value]) => value.endsWith('/officeDocument/2006/relationships') || value.endsWith('/officeDocument/relationships'))?.[0];
  const r = namespace?.startsWith('xmlns:') ? namespace.slice('xmlns:'.length) : 'r';
  edits.append(sheets, tag(`${prefix}sheet`, {
    name: sheet.name, sheetId, [`${r}:id`]: id, ...(!namespace && { 'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships' }),
  }));
  const row = `$${String(sheet.titleRow + 1)}`;
  const name = `<${prefix}definedName name="_xlnm.Print_Titles" localSheetId="${String(index.sheets.length)}">${encodeEntities(`'${sheet.name.replaceAll("'", "''")}'!${row}:${row}`)}</${prefix}definedName>`;
  insertName(root, edits, name);
  pack.set(index.part, edits.result());
}

/** Gives a range (`'Sheet'!$A$1:$B$9`) a name of the workbook. */
export function enterName(pack: WorkbookPackage, part: string, { name, refersTo }: { readonly name: string; readonly refersTo: string }): void {
  const xml = pack.needed(part);
  const root = parseXml(xml);
  const edits = new TextEdits(xml);
  insertName(root, edits, `<${root.prefix}definedName name="${encodeEntities(name)}">${encodeEntities(refersTo)}</${root.prefix}definedName>`);
  pack.set(part, edits.result());
}

function insertName(root: XmlNode, edits: TextEdits, name: string): void {
  const names = childOf(root, 'definedNames');
  if (names) edits.append(names, name);
  else edits.insert(placeOf(root, 'definedNames'), `<${root.prefix}definedNames>${name}</${root.prefix}definedNames>`);
}

/** Has every formula calculated anew when the workbook is next opened; the calculation chain, which Excel rebuilds, goes. */
export function calculateOnOpening(pack: WorkbookPackage, part: string): void {
  const xml = pack.needed(part);
  const root = parseXml(xml);
  const edits = new TextEdits(xml);
  const calc = childOf(root, 'calcPr');
  if (calc) edits.setAttribute(calc, 'fullCalcOnLoad', 1);
  else edits.insert(placeOf(root, 'calcPr'), tag(`${root.prefix}calcPr`, { fullCalcOnLoad: 1 }));
  if (edits.changed) pack.set(part, edits.result());
  const chain = pack.links(part, 'calcChain').map(link => link.target);
  if (chain.length === 0) return;
  pack.unlink(part, link => link.type === 'calcChain');
  pack.remove(chain);
}

function placeOf(root: XmlNode, name: string): number {
  const later = ORDER.slice(ORDER.indexOf(name) + 1);
  return root.children.find(child => later.includes(child.name))?.start ?? root.closeStart;
}
