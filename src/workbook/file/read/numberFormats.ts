import { childOf, childrenOf, type XmlNode } from '../xml/tree';

/** Formats that files name by number only (ECMA-376 part 1, 18.8.30); 27–36 and 50–58 are East Asian dates. */
export const BUILT_IN_FORMATS: Readonly<Record<number, string>> = {
  0: 'General', 1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 11: '0.00E+00', 12: '# ?/?', 13: '# ??/??',
  14: 'mm-dd-yy', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 18: 'h:mm AM/PM', 19: 'h:mm:ss AM/PM', 20: 'h:mm', 21: 'h:mm:ss',
  22: 'm/d/yy h:mm', 37: '#,##0 ;(#,##0)', 38: '#,##0 ;[Red](#,##0)', 39: '#,##0.00;(#,##0.00)', 40: '#,##0.00;[Red](#,##0.00)',
  45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mmss.0', 48: '##0.0E+0', 49: '@',
};
const EAST_ASIAN_DATE = 'yyyy-mm-dd';

/** Number format of each cell style (`cellXfs`) of a style sheet. */
export function formatsOfStyles(styleSheet: XmlNode): string[] {
  const custom = customFormats(styleSheet);
  return childrenOf(childOf(styleSheet, 'cellXfs'), 'xf').map(xf => formatOf(Number(xf.attributes.get('numFmtId') ?? 0), custom));
}

/** Formats a style sheet names itself: code by number. */
export function customFormats(styleSheet: XmlNode): ReadonlyMap<number, string> {
  return new Map(childrenOf(childOf(styleSheet, 'numFmts'), 'numFmt').map(({ attributes }) =>
    [Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? 'General']));
}

export function formatOf(id: number, custom: ReadonlyMap<number, string>): string {
  const eastAsian = (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  return custom.get(id) ?? BUILT_IN_FORMATS[id] ?? (eastAsian ? EAST_ASIAN_DATE : 'General');
}

const dates = new Map<string, boolean>();

/** Whether numbers under this format are dates or times. */
export function isDateFormat(format: string): boolean {
  let known = dates.get(format);
  if (known === undefined) {
    const bare = format.split(';')[0].replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
    known = !/general/i.test(bare) && /[ymdhs]/i.test(bare);
    dates.set(format, known);
  }
  return known;
}

/** Days between the serial numbers of the 1904 and the 1900 date system. */
export const DAYS_1904 = 1462;
