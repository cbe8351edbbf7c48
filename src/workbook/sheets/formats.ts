/** Number formats of the sheets (design/look.md §5). A zero shows as a dash, an unknown cell is empty. */
export const FORMAT = {
  quantity: '#,##0;-#,##0;"–"',
  slowMover: '#,##0.0;-#,##0.0;"–"',
  /** One decimal below ten, whole numbers above. */
  rateOfUse: '[=0]"–";[<10]#,##0.0;#,##0',
  change: '+#,##0;-#,##0;"–"',
  rate: '0.0%',
  date: 'yyyy-mm-dd',
  text: '@',
  whole: '0',
} as const;

/** Column widths in characters, set when a column is made and never again. */
export const WIDTH = { id: 18, name: 18, loc: 8, class: 10, figure: 12, period: 11, total: 12, method: 12, remark: 40 } as const;

/** Characters that the filter button and its gap take from a header. */
const HEADER_ROOM = 4;

/** The wanted width, or as much more as the longest word of the header needs not to be broken. */
export const wideEnough = (header: string, wanted: number): number => Math.max(wanted, ...header.split(/\s+/).map(word => word.length + HEADER_ROOM));

export const TAB_COLOR = { people: '#2F75B5', plan: '#548235', control: '#808080' } as const;
