import type { FaultKind } from '../read/faults';

const leftOut = (why: string) => (count: number): string => `${count} more rows are left out: ${why}.`;

/** Everything an import may find in its source, by its stable code. A row with an error is left out, the rest is imported. */
export const importFaults = {
  'import-needed': { severity: 'error', remedy: 'Fill in the cell, or delete the row.', gathered: leftOut('a needed cell is empty') },
  'import-unreadable': { severity: 'error', remedy: 'Correct the cell, or choose another column, order of dates or decimal mark.', gathered: leftOut('a cell cannot be read') },
  'import-range': { severity: 'error', remedy: 'Correct the number, or choose the unit the source gives it in.', gathered: leftOut('a number is out of range') },
  'import-unit': { severity: 'error', remedy: 'Say how many base units it stands for, or correct the unit.', gathered: leftOut('their unit is not known') },
  'import-rate': { severity: 'error', remedy: 'Add the rate to m_FX, or give the amounts in the company currency.', gathered: leftOut('there is no exchange rate') },
  'import-currency': { severity: 'error', remedy: 'Choose the currency of the source, or correct the cell.', gathered: leftOut('their currency cannot be told') },
  'import-alternative': { severity: 'error', remedy: 'Keep one of the cells.', gathered: leftOut('columns that exclude each other are filled') },
  'import-repeated': { severity: 'error', remedy: 'Keep one row for each key.', gathered: leftOut('their key repeats with other content') },
  'import-stands': { severity: 'error', remedy: 'Choose “Update by key” to change rows that stand.', gathered: leftOut('their key stands in the table already') },
  'import-new-incomplete': { severity: 'error', remedy: 'Map the missing column, or add the row by hand.', gathered: leftOut('they are new and lack a needed column') },
  'import-total': { severity: 'warning', remedy: 'Nothing to do; rename it if it is not a total.', gathered: (n: number) => `${n} more rows are totals and left out.` },
  'import-twice': { severity: 'warning', remedy: 'Cancel if the source was imported before: what stands twice is counted twice.', gathered: (n: number) => `${n} more rows stand in the table with the same content.` },
  'import-spared': { severity: 'warning', remedy: 'Correct the row of the source and import again.', gathered: (n: number) => `${n} more rows stay as they are because their row of the source is left out.` },
  'import-reference': { severity: 'warning', remedy: 'Import or add these keys too.', gathered: (n: number) => `${n} more keys are not in the table they refer to.` },
  'import-formula': { severity: 'info', remedy: 'Nothing to do; delete the formulas if the source is to fill the column.', gathered: (n: number) => `${n} more columns are formulas.` },
  'import-undated': { severity: 'info', remedy: 'Map a date to take the rate of its period.', gathered: (n: number) => `${n} more amounts have no date.` },
} as const satisfies Record<string, FaultKind>;

/** Stable code of a kind of fault of an import. */
export type ImportFault = keyof typeof importFaults;
