import { unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import type { Document } from '../objects/document';
import { carriedOf } from './carried';
import { putComboCharts } from './comboChart';
import { putNamedStyles } from './namedStyles';
import { writeSheet } from './writeSheet';

/**
 * The document as the bytes of an .xlsx file: values, formulas, styles (named ones too), sizes, outline, tables, names,
 * frozen panes, visibility, protection, native charts. Everything must have been calculated.
 */
export async function saveFile(document: Document): Promise<Uint8Array> {
  const { grid, annex } = document, sheets = grid.sheets();
  const nameOf = (id: string | null): string | undefined => sheets.find(sheet => sheet.id === id)?.name;
  const bytes = await writeXlsx({
    sheets: sheets.map(sheet => writeSheet(sheet, document)),
    namedRanges: grid.names().map(({ name, reference, comment, sheetId }) => ({
      name, range: reference, ...(comment && { comment }), ...(sheetId !== null && { scope: nameOf(sheetId) }),
    })),
    activeSheet: sheets.findIndex(sheet => sheet.id === grid.activeSheetId()),
    defaultFont: { name: 'Calibri', size: 11 },
    properties: { ...carriedOf(document).properties, ...textProperties(annex.properties) },
  });
  const parts = unzipSync(bytes);
  const isPatched = [putComboCharts(parts, document), putNamedStyles(parts, document)].some(Boolean);
  return isPatched ? zipSync(parts) : bytes;
}

const PROPERTIES = [['title', 'title'], ['author', 'creator'], ['subject', 'subject'], ['keywords', 'keywords'], ['comments', 'description'], ['company', 'company']] as const;
const textProperties = (properties: Document['annex']['properties']): Record<string, string> =>
  Object.fromEntries(PROPERTIES.flatMap(([ours, theirs]) => (typeof properties[ours] === 'string' && properties[ours] ? [[theirs, properties[ours]]] : [])));
