import type { Sheet, Workbook } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import type { Document } from '../objects/document';
import { carriedOf } from './carried';
import { readFormulas, readSheet } from './readSheet';
import { readChartLooks } from './readChartLooks';
import type { SeriesLooks } from './readChartLooks';
import { readNamedStyles } from './readNamedStyles';
import type { NamedStyleCells } from './readNamedStyles';

/** A file that has been read and can be put into an empty document. */
export interface OpenedFile {
  /** Parts the workbench cannot keep; saving loses them. */
  readonly lost: readonly string[];
  /** Fills a document that holds nothing but its first sheet. */
  fill(document: Document): void;
}

/**
 * Reads an .xlsx file.
 * @throws {Error} when the bytes are no such file
 */
export async function openFile(bytes: Uint8Array): Promise<OpenedFile> {
  const parts: FileParts = { file: await readXlsx(bytes, { readStyles: true }), named: readNamedStyles(bytes), charts: readChartLooks(bytes) };
  return { lost: lostParts(parts.file), fill: document => fill(document, parts) };
}

interface FileParts {
  readonly file: Workbook;
  readonly named: NamedStyleCells;
  readonly charts: ReadonlyMap<string, SeriesLooks>;
}

function fill(document: Document, { file, named, charts }: FileParts): void {
  const { grid } = document, [first] = grid.sheets();
  if (!first) throw new Error('A document has at least one sheet.');
  grid.setSheet(first.id, { name: '~' });
  const made = file.sheets.map((sheet, i) => {
    if (i > 0) return { sheet, id: grid.addSheet(sheet.name) };
    grid.setSheet(first.id, { name: sheet.name });
    return { sheet, id: first.id };
  });
  grid.begin();
  for (const { sheet, id } of made) readSheet({ sheet, id, document, file, named: named.get(sheet.name) ?? new Map(), charts });
  grid.end();
  for (const { name, range, comment, scope } of file.namedRanges ?? []) {
    if (name.startsWith('_xlnm.')) continue;
    grid.setName({ name, reference: range.replace(/^=/, ''), comment: comment ?? '', hidden: false, sheetId: scope === undefined ? null : made.find(m => m.sheet.name === scope)?.id ?? null });
  }
  grid.begin();
  for (const { sheet, id } of made) readFormulas(sheet, id, grid); // they may speak of any sheet, table or name
  grid.end();
  carriedOf(document).properties = file.properties ?? {};
  const { title, creator } = file.properties ?? {};
  Object.assign(document.annex.properties, { ...(title && { title }), ...(creator && { author: creator }) });
  const isVisible = ({ sheet }: { readonly sheet: Sheet }): boolean => !sheet.hidden && !sheet.veryHidden;
  const active = made[file.activeSheet ?? 0];
  const shown = active && isVisible(active) ? active : made.find(isVisible);
  if (shown) grid.activate(shown.id);
  for (const m of made) if (!isVisible(m)) grid.setSheet(m.id, { hidden: true });
}

function lostParts(file: Workbook): string[] {
  const has = (test: (sheet: Sheet) => unknown): boolean => file.sheets.some(sheet => Boolean(test(sheet)));
  return [
    has(sheet => sheet.pivotTables?.length) && 'pivot tables', has(sheet => sheet.slicers?.length || sheet.timelines?.length) && 'slicers',
    has(sheet => sheet.images?.length || sheet.backgroundImage) && 'pictures', has(sheet => sheet.textBoxes?.length) && 'text boxes',
    has(sheet => sheet.sparklines?.length) && 'sparklines', has(sheet => sheet.threadedComments?.length || [...(sheet.cells?.values() ?? [])].some(cell => cell.comment)) && 'comments',
    file.externalLinks?.length && 'links to other workbooks',
  ].filter((part): part is string => typeof part === 'string');
}
