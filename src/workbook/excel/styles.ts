import type { CellStyle } from '../sheets/description';
import { type Area, addressOf } from './area';
import { rangeAt } from './session';
import { CALL_SIZE, type Step } from './step';

/** Names of styles as Excel takes them: built-in ones by their language-free names, ours by their own. */
const NAMES: Partial<Readonly<Record<CellStyle, string>>> = {
  title: 'Concord Title', subtitle: 'Concord Subtitle', header: 'Concord Header', headerRight: 'Concord Header', sum: 'Concord Sum',
  input: 'Input', hint: 'ExplanatoryText', neutral: 'Neutral', good: 'Good', bad: 'Bad',
};
const MUTED = '#595959';
/** Excel's style of a cell that was given none. */
export const NORMAL = 'Normal';
const MARKS = new Set(['Input', 'Neutral', 'Good', 'Bad']);

/** Whether a style is one of those that say something about a single cell. */
export const isMark = (name: string): boolean => MARKS.has(name);

/** Excel's name of a style that marks a cell, `Normal` for any other. */
export function markName(style: CellStyle | undefined): string {
  const name = style && NAMES[style];
  return name && isMark(name) ? name : NORMAL;
}

/** The looks of our named styles, design/look.md §5; the user's own typeface stays, only the title has a size. */
const LOOKS: Readonly<Record<string, (style: Excel.Style) => void>> = {
  'Concord Title': style => {
    style.font.bold = true;
    style.font.size = 16;
    style.font.color = '#1F3B57';
  },
  'Concord Subtitle': style => { style.font.color = MUTED; },
  'Concord Header': style => {
    style.font.bold = true;
    style.fill.color = '#E8EEF2';
    style.verticalAlignment = 'Bottom';
    style.wrapText = true;
    line(style, 'EdgeBottom', 'Medium', '#1F3B57');
  },
  'Concord Sum': style => {
    style.font.bold = true;
    style.fill.color = '#F3F6F8';
    line(style, 'EdgeTop', 'Thin', '#8EA3B5');
  },
};

function line(style: Excel.Style, side: 'EdgeTop' | 'EdgeBottom', weight: 'Thin' | 'Medium', color: string): void {
  const border = style.borders.getItem(side);
  border.style = 'Continuous';
  border.weight = weight;
  border.color = color;
}

/** Makes the named styles the workbook does not have yet; one that is there keeps the looks a person gave it. */
export function styleSteps(existing: ReadonlySet<string>, sheet: string): readonly Step[] {
  return Object.entries(LOOKS).filter(([name]) => !existing.has(name.toLowerCase())).map(([name, look]): Step => ({
    sheet,
    size: 8 * CALL_SIZE,
    run: context => {
      context.workbook.styles.add(name);
      const style = context.workbook.styles.getItem(name);
      style.includeNumber = false;
      style.includeProtection = false;
      look(style);
    },
    undo: async context => {
      const { styles } = context.workbook;
      styles.load('items/name');
      await context.sync();
      styles.items.find(style => style.name === name)?.delete();
    },
  }));
}

/** A style on an area, or nothing where the style is Excel's normal one. */
export function paint(sheet: string, area: Area, style: CellStyle | undefined): readonly Step[] {
  if (style === undefined || style === 'normal' || style === 'label') return [];
  return [{
    sheet,
    size: CALL_SIZE,
    run: context => {
      const range = rangeAt(context, sheet, area);
      const name = NAMES[style];
      if (name) range.style = name;
      if (style === 'headerRight') range.format.horizontalAlignment = 'Right';
      if (style === 'muted') range.format.font.color = MUTED;
    },
  }];
}

/** One number format on all cells of an area. */
export function formatNumbers(sheet: string, area: Area, format: string | undefined): readonly Step[] {
  if (format === undefined) return [];
  return [{
    sheet,
    size: CALL_SIZE,
    run: context => {
      // One value for the whole range is what Excel documents; its type says matrix.
      rangeAt(context, sheet, area).numberFormat = format as unknown as string[][];
    },
  }];
}

/** Width in characters as Excel's points: 7 pixels a character and 5 beside, at 96 pixels an inch. */
export function widen(sheet: string, area: Area, characters: number): Step {
  return {
    sheet,
    size: CALL_SIZE,
    run: context => { rangeAt(context, sheet, { ...area, rows: 1 }).format.columnWidth = (characters * 7 + 5) * 0.75; },
  };
}

/** Whole rows or columns of an area to be grouped one level deeper, or one less. */
export interface Outline {
  readonly sheet: string;
  readonly area: Area;
  readonly by: 'ByRows' | 'ByColumns';
  readonly change: 'group' | 'ungroup';
}

/** Groups or ungroups. Doing it twice goes two levels. */
export function outline(context: Excel.RequestContext, { sheet, area, by, change }: Outline): void {
  const lines = addressOf(area).replace(by === 'ByRows' ? /[A-Z]+/g : /\d+/g, '');
  context.workbook.worksheets.getItem(sheet).getRange(lines.includes(':') ? lines : `${lines}:${lines}`)[change](by);
}
