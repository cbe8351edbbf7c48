import { shiftFormula } from '../formulas/shiftFormula';
import { parseXml } from '../xml/tree';

/** Formulas of a table part's calculated columns, in column order; those with cell references of their own rows cannot be filled and are left out. */
export function calculatedColumns(tableXml: string): (string | undefined)[] {
  const columns = parseXml(tableXml).children.find(node => node.name === 'tableColumns');
  return (columns?.children ?? []).map(column => {
    const formula = column.children.find(node => node.name === 'calculatedColumnFormula');
    if (!formula || formula.text === '' || formula.attributes.has('array')) return undefined;
    return shiftFormula(formula.text, { rows: 1, columns: 0 }) === formula.text ? formula.text : undefined;
  });
}
