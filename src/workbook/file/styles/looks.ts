import type { CellStyle } from '../../sheets/description';

/** A line of a cell's border. */
export interface Line {
  readonly style: 'thin' | 'medium';
  readonly color: string;
}

/** What a cell style looks like. Typeface and size are the workbook's own unless said here; colours are RRGGBB. */
export interface Look {
  /** The named style it belongs to; cells without one are *Normal* with what is said here on top. */
  readonly named?: { readonly name: string; readonly builtIn?: number };
  readonly font?: { readonly bold?: true; readonly italic?: true; readonly size?: number; readonly color?: string };
  readonly fill?: string;
  readonly border?: { readonly top?: Line; readonly bottom?: Line; readonly left?: Line; readonly right?: Line };
  readonly align?: { readonly horizontal?: 'left' | 'right'; readonly vertical?: 'bottom'; readonly wrap?: true; readonly indent?: number };
}

const INK = '1F3A4D';
const GREY = '595959';
const inputLine: Line = { style: 'thin', color: '7F7F7F' };
/** Indent that keeps right-aligned text clear of the filter button in its cell. */
const FILTER_BUTTON = 2;
const header: Look = {
  named: { name: 'Concord Header' },
  font: { bold: true },
  fill: 'E8EEF2',
  border: { bottom: { style: 'medium', color: INK } },
  align: { vertical: 'bottom', wrap: true },
};

/** The looks of every cell style (look.md §5). Those of Excel's built-in styles are its own. */
export const LOOKS: Readonly<Record<CellStyle, Look>> = {
  normal: {},
  label: {},
  title: { named: { name: 'Concord Title' }, font: { bold: true, size: 16, color: INK } },
  subtitle: { named: { name: 'Concord Subtitle' }, font: { color: GREY } },
  header,
  headerRight: { ...header, align: { ...header.align, horizontal: 'right', indent: FILTER_BUTTON } },
  input: {
    named: { name: 'Input', builtIn: 20 },
    font: { color: '3F3F76' },
    fill: 'FFCC99',
    border: { left: inputLine, right: inputLine, top: inputLine, bottom: inputLine },
  },
  sum: { named: { name: 'Concord Sum' }, font: { bold: true }, fill: 'F3F6F8', border: { top: { style: 'thin', color: '8696A0' } } },
  muted: { font: { color: GREY } },
  hint: { named: { name: 'Explanatory Text', builtIn: 53 }, font: { italic: true, color: '7F7F7F' } },
  neutral: { named: { name: 'Neutral', builtIn: 28 }, font: { color: '9C5700' }, fill: 'FFEB9C' },
  good: { named: { name: 'Good', builtIn: 26 }, font: { color: '006100' }, fill: 'C6EFCE' },
  bad: { named: { name: 'Bad', builtIn: 27 }, font: { color: '9C0006' }, fill: 'FFC7CE' },
};
