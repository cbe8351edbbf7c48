/**
 * Formulas are described as a person types them inside a table, `=SUM([2027-04])`, `=[@qty]*2`. Excel completes the table's
 * name only for what is typed; through the API it has to be there.
 *
 * @example qualify('=[@qty]*2', 'p_Plan') // => '=p_Plan[@qty]*2'
 */
export function qualify(formula: string, table: string): string {
  return mapBrackets(formula, (bracket, isQualified) => (isQualified ? bracket : table + bracket));
}

/**
 * Whether two formulas of a table's cells say the same. Excel gives back what was written in another spelling: with or
 * without the table's name, `[@qty]` or `[[#This Row],[qty]]`, with other spaces.
 */
export function sameFormula(table: string): (a: string, b: string) => boolean {
  return (a, b) => a === b || canonical(a, table) === canonical(b, table);
}

function canonical(formula: string, table: string): string {
  const here = mapBrackets(formula, bracket => bracket
    .replace(/^\[\s*\[#This Row\],\s*\[(.*)\]\s*\]$/i, '[@$1]')
    .replace(/^\[@\[(.*)\]\]$/, '[@$1]'));
  return mapPlain(here, text => text.replace(/\s+/g, '').replace(/_xlfn\.|_xlws\./g, ''))
    .replace(new RegExp(`(?<![\\w.])${table.replaceAll('.', '\\.')}\\[`, 'gi'), '[');
}

/** Applies `change` to every outermost `[…]` of a formula that does not stand in a string or a quoted sheet name. */
function mapBrackets(formula: string, change: (bracket: string, isQualified: boolean) => string): string {
  let out = '';
  for (let at = 0; at < formula.length;) {
    const part = partAt(formula, at);
    out += part.startsWith('[') ? change(part, /[\w.\\\]]$/.test(formula.slice(0, at))) : part;
    at += part.length;
  }
  return out;
}

function mapPlain(formula: string, change: (text: string) => string): string {
  let out = '';
  for (let at = 0; at < formula.length;) {
    const part = partAt(formula, at);
    out += /^["'[]/.test(part) ? part : change(part);
    at += part.length;
  }
  return out;
}

/** The string, quoted name, bracket group or single character that begins at `at`. */
function partAt(formula: string, at: number): string {
  const first = formula[at];
  if (first === '"' || first === "'") {
    const closing = new RegExp(`${first}(?:[^${first}]|${first}${first})*${first}`, 'y');
    closing.lastIndex = at;
    return closing.exec(formula)?.[0] ?? formula.slice(at);
  }
  if (first !== '[') return first;
  let depth = 0;
  for (let end = at; end < formula.length; end++) {
    if (formula[end] === "'") end++;
    else if (formula[end] === '[') depth++;
    else if (formula[end] === ']' && --depth === 0) return formula.slice(at, end + 1);
  }
  return formula.slice(at);
}
