import { parseRange, rangeAddress, type Rectangle } from '../address';
import type { SheetEditor } from '../sheet/sheetEditor';
import { fileWidth } from '../sheet/newSheetXml';
import { tag } from '../xml/tree';

/** Rows of a table's body before and after a write, and the columns it covered before. */
export interface BodyChange {
  readonly before: Rectangle;
  readonly bottom: number;
}

/** Conditional formats and validations that cover the table's body from its first to its last row keep covering it. */
export function stretchRules(editor: SheetEditor, { before, bottom }: BodyChange): void {
  if (before.bottom === bottom) return;
  const validations = editor.nodes('dataValidations').flatMap(node => node.children);
  for (const node of [...editor.nodes('conditionalFormatting'), ...validations]) {
    const areas = (node.attributes.get('sqref') ?? '').split(/\s+/).filter(area => area !== '');
    const stretched = areas.map(area => {
      const range = parseRange(area);
      const covers = range && range.top === before.top && range.bottom === before.bottom && range.left >= before.left && range.right <= before.right;
      return covers ? rangeAddress({ ...range, bottom }) : area;
    });
    if (stretched.some((area, at) => area !== areas[at])) editor.surroundings.setAttribute(node, 'sqref', stretched.join(' '));
  }
}

/** Widths for columns that are new; a column that has any setting keeps it. */
export function widenNewColumns(editor: SheetEditor, columns: readonly { readonly column: number; readonly width: number }[]): void {
  const [cols] = editor.nodes('cols');
  const standing = cols?.children.map(node => ({ node, min: Number(node.attributes.get('min')) - 1, max: Number(node.attributes.get('max')) - 1 })) ?? [];
  const wanted = columns.filter(({ column }) => !standing.some(({ min, max }) => column >= min && column <= max));
  if (wanted.length === 0) return;
  const xml = ({ column, width }: { readonly column: number; readonly width: number }): string =>
    tag(`${editor.prefix}col`, { min: column + 1, max: column + 1, width: fileWidth(width), customWidth: 1 });
  if (!cols) {
    editor.addBeforeCells([], `<${editor.prefix}cols>${wanted.map(xml).join('')}</${editor.prefix}cols>`);
    return;
  }
  for (const column of wanted) {
    const next = standing.find(({ min }) => min > column.column);
    editor.surroundings.insert(next?.node.start ?? cols.closeStart, xml(column));
  }
}

/** Makes room in the sheet's margin for the outline symbols of its rows. */
export function deepenOutline(editor: SheetEditor, rows: number): void {
  if (rows === 0) return;
  const [format] = editor.nodes('sheetFormatPr');
  if (!format) {
    editor.addBeforeCells(['cols'], tag(`${editor.prefix}sheetFormatPr`, { defaultRowHeight: 15, outlineLevelRow: rows }));
    return;
  }
  if (Number(format.attributes.get('outlineLevelRow') ?? 0) < rows) editor.surroundings.setAttribute(format, 'outlineLevelRow', rows);
}
