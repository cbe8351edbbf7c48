import type { Severity } from '../../plan/model/notice';

/** A kind of fault: how much it matters and what to do. Messages are built where the cell is known. */
export interface FaultKind {
  readonly severity: Severity;
  readonly remedy: string;
  /** Said of the cells beyond those told one by one. */
  readonly gathered: (count: number) => string;
}

const leftOut = (what: string) => (count: number): string => `${count} more rows are left out: ${what}.`;

/** Everything the reader may find, by its stable code. */
export const faultKinds = {
  'source-missing': { severity: 'error', remedy: 'Choose the range with the demand history again.', gathered: (n) => `${n} more sources are missing.` },
  'mapping-incomplete': { severity: 'error', remedy: 'Confirm the mapping again.', gathered: (n) => `${n} more columns are not mapped.` },
  'no-rows': { severity: 'warning', remedy: 'Add rows below the header and run again.', gathered: (n) => `${n} more sources have no rows.` },
  'item-blank': { severity: 'error', remedy: 'Fill in the item, or delete the row.', gathered: leftOut('no item') },
  'item-error': { severity: 'error', remedy: 'Mend the formula or type the item.', gathered: leftOut('the item is an error value') },
  'date-blank': { severity: 'error', remedy: 'Fill in the date, or delete the row.', gathered: leftOut('no date') },
  'date-error': { severity: 'error', remedy: 'Mend the formula or type the date.', gathered: leftOut('the date is an error value') },
  'date-text': { severity: 'error', remedy: 'Write the date as 2026-11-03, a week as 2026-W45 or a month as 2026-11.', gathered: leftOut('the date cannot be read') },
  'date-range': { severity: 'error', remedy: 'Correct the year; dates from 1950 to 2100 are read.', gathered: leftOut('the date lies before 1950 or after 2100') },
  'date-far': { severity: 'error', remedy: 'Correct the date; if it is right, add the years between.', gathered: leftOut('the date lies far from all others') },
  'date-coarse': { severity: 'error', remedy: 'Give the date as finely as in the other rows.', gathered: leftOut('the date is coarser than the history') },
  'quantity-blank': { severity: 'warning', remedy: 'Fill in the quantity (0 for none), or delete the row.', gathered: leftOut('no quantity') },
  'quantity-error': { severity: 'error', remedy: 'Mend the formula or type the quantity.', gathered: (n) => `${n} more quantities are error values and left out.` },
  'quantity-text': { severity: 'error', remedy: 'Type a number.', gathered: (n) => `${n} more quantities are text and left out.` },
  'quantity-boolean': { severity: 'error', remedy: 'Type a number.', gathered: (n) => `${n} more quantities are TRUE or FALSE and left out.` },
  'quantity-range': { severity: 'error', remedy: 'Correct the number.', gathered: (n) => `${n} more quantities are too large and left out.` },
  'not-calculated': { severity: 'warning', remedy: 'Open the file in Excel, let it calculate, and save it.', gathered: (n) => `${n} more formulas have no result stored in the file.` },
  'quantity-negative': { severity: 'info', remedy: 'Nothing to do if these are returns or corrections.', gathered: (n) => `${n} more quantities are negative and taken as returns.` },
  'duplicate-key': { severity: 'warning', remedy: 'Delete one row if it is entered twice; nothing to do if both are real.', gathered: (n) => `${n} more rows repeat a key and are added up.` },
  'duplicate-period': { severity: 'warning', remedy: 'Delete one column or row if it is entered twice.', gathered: (n) => `${n} more columns or rows repeat a period and are added up.` },
  'item-formula-text': { severity: 'warning', remedy: 'Replace it by the plain item number.', gathered: (n) => `${n} more items look like formulas and are taken as text.` },
  'item-case': { severity: 'warning', remedy: 'Write the item in one way if it is the same.', gathered: (n) => `${n} more items differ only in upper and lower case.` },
  'item-spaces': { severity: 'warning', remedy: 'Delete the spaces.', gathered: (n) => `${n} more items have spaces around them that are left away.` },
  'item-attribute': { severity: 'warning', remedy: 'Give the item one value.', gathered: (n) => `${n} more items have more than one name, family or unit.` },
  'total-row': { severity: 'warning', remedy: 'Nothing to do; rename the item if it is not a total.', gathered: (n) => `${n} more rows are totals and left out.` },
  'subtotal-column': { severity: 'info', remedy: 'Nothing to do; totals are made from the periods.', gathered: (n) => `${n} more columns add up periods and are not read.` },
  'filled-with-zero': { severity: 'info', remedy: 'Add rows with the quantity, or map a layout with periods across, if these periods are unknown rather than without demand.', gathered: (n) => `${n} more series have periods without a row.` },
  'series-empty': { severity: 'warning', remedy: 'Fill in quantities, or delete the row.', gathered: (n) => `${n} more series have no quantity at all.` },
  'cell-invalid': { severity: 'warning', remedy: 'Correct the cell; docs/workbook.md says what it may hold.', gathered: (n) => `${n} more cells cannot be read; their defaults are taken.` },
  'key-missing': { severity: 'error', remedy: 'Fill in the key, or delete the row.', gathered: (n) => `${n} more rows without key are left out.` },
  'cell-needed': { severity: 'error', remedy: 'Fill in the cell, or delete the row; docs/workbook.md says what it may hold.', gathered: leftOut('a needed cell is empty') },
  'key-repeated': { severity: 'error', remedy: 'Keep one of the rows.', gathered: (n) => `${n} more rows repeat a key and are left out.` },
  'column-missing': { severity: 'warning', remedy: 'Add the column to the table.', gathered: (n) => `${n} more columns are missing.` },
  'setting-unknown': { severity: 'info', remedy: 'Check the spelling; docs/workbook.md lists the keys.', gathered: (n) => `${n} more settings are not known and not used.` },
  'calendar-unknown': { severity: 'warning', remedy: 'Correct Country and Region in Settings, or country and region in Locations.', gathered: (n) => `${n} more calendars are not known.` },
  'event-days': { severity: 'error', remedy: 'Correct its first or last day.', gathered: leftOut('an event ends before it begins') },
  'table-absent': { severity: 'info', remedy: 'Add the table when you want more than the default.', gathered: (n) => `${n} more tables are absent.` },
} as const satisfies Record<string, FaultKind>;

/** Stable code of a kind of fault. */
export type FaultCode = keyof typeof faultKinds;
