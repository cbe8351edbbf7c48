/** Functions younger than the file format; files name them with a prefix (MS-XLSX, 2.2.2). FILTER and SORT have one of their own. */
const FUTURE = new Set(('ACOT BITAND BITOR BITXOR BYCOL BYROW CHOOSECOLS CHOOSEROWS CONCAT DAYS DROP EXPAND FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.LINEAR HSTACK IFNA IFS ISFORMULA ISOWEEKNUM ' +
  'LAMBDA LET MAKEARRAY MAP MAXIFS MINIFS NUMBERVALUE PERCENTILE.EXC PERCENTILE.INC RANDARRAY REDUCE SCAN SEQUENCE SORTBY STDEV.P STDEV.S SWITCH TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNIQUE VAR.P VAR.S ' +
  'VSTACK WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV').split(' '));
const WORKSHEET_FUTURE = new Set(['FILTER', 'SORT']);

/** A formula as a cell shows it (with `=`) the way a file stores it: no `=`, prefixes, `[@col]` spelt out. */
export function toFileFormula(formula: string): string {
  return outsideStrings(formula.replace(/^=/, ''), text => text
    .replace(/(?<![\w.])([A-Za-z][A-Za-z0-9.]*)(?=\()/g, name => {
      const upper = name.toUpperCase();
      return WORKSHEET_FUTURE.has(upper) ? `_xlfn._xlws.${name}` : FUTURE.has(upper) ? `_xlfn.${name}` : name;
    })
    .replace(/\[@(\[[^\]]*\](?::\[[^\]]*\])?)\]/g, '[[#This Row],$1]')
    .replace(/\[@([^\][]+)\]/g, '[[#This Row],[$1]]')
    .replace(/\[@\]/g, '[#This Row]'));
}

/** The other way round, with `=` in front. */
export function fromFileFormula(stored: string): string {
  return `=${outsideStrings(stored.replace(/^=/, ''), text => text.replace(/_xlfn\.|_xlws\.|_xlpm\./g, '')
    .replace(/\[\[#This Row\],(\[[^\]]*\])\]/gi, '[@$1]')
    .replace(/\[@\[([\w.]+)\]\]/g, '[@$1]'))}`;
}

const outsideStrings = (formula: string, change: (text: string) => string): string =>
  formula.split(/("(?:[^"]|"")*")/).map((part, i) => (i % 2 ? part : change(part))).join('');
