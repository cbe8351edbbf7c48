import type { Rule } from '../rule';

const rule = <T extends Omit<Rule, 'kind'>>(of: T) => ({ kind: 'structure' as const, ...of });

/** Rules that follow from the contract: tables, columns, types, keys, references. */
export const structureRules = {
  'table-misnamed': rule({ severity: 'warning', finds: 'A table that no part of Concord reads, although its name is nearly one of the contract’s.', remedy: 'Rename the table (Table Design, Table Name) if it is meant to be read.' }),
  'column-missing': rule({ severity: 'error', finds: 'A table without a column that it needs; none of its rows can be read.', remedy: 'Add the column, or rename the one that holds it.' }),
  'column-misspelt': rule({ severity: 'warning', finds: 'A column that is not read, although its header is nearly one of the contract’s that is missing.', remedy: 'Correct the header; docs/workbook.md lists the columns.', fixable: true }),
  'column-twice': rule({ severity: 'warning', finds: 'Two columns that are read as the same one; only the last counts.', remedy: 'Rename or delete one of them.' }),
  'cell-needed': rule({ severity: 'error', finds: 'An empty cell in a column that has to be filled; the row is left out.', remedy: 'Fill in the cell, or delete the row.' }),
  'number-invalid': rule({ severity: 'error', finds: 'Something that is no number, or no whole one, where one is wanted.', remedy: 'Type a number.' }),
  'number-as-text': rule({ severity: 'warning', finds: 'A number that is stored as text: Concord may read it, but sums, pivots and sorting in Excel pass it by.', remedy: 'Turn it into a number.', fixable: true }),
  'date-invalid': rule({ severity: 'error', finds: 'Something that is no date from 1950 to 2100 in a column of dates.', remedy: 'Type the date, such as 2026-11-03.' }),
  'date-as-text': rule({ severity: 'warning', finds: 'A date that is stored as text: day and month may be mistaken for each other, and filters, pivots and sorting in Excel pass it by.', remedy: 'Turn it into a date.', fixable: true }),
  'period-invalid': rule({ severity: 'error', finds: 'Something that is no period in a column of periods, such as a week 53 in a year of 52 weeks.', remedy: 'Write a month as 2026-11, a week as 2026-W45, a quarter as 2026-Q4.' }),
  'period-as-date': rule({ severity: 'warning', finds: 'A date in a column of periods: it means that one day, not its month or week.', remedy: 'Write the period as text, 2026-11 for the month.', fixable: true }),
  'choice-invalid': rule({ severity: 'error', finds: 'A word that is none of those a column allows.', remedy: 'Choose one of the allowed words.', fixable: true }),
  'id-invalid': rule({ severity: 'warning', finds: 'An id that is longer than 32 characters or holds others than letters, digits, point, underscore and hyphen.', remedy: 'Use 1 to 32 letters, digits, points, underscores and hyphens.' }),
  'value-range': rule({ severity: 'error', finds: 'A number below the smallest or above the largest that makes sense.', remedy: 'Correct the number; docs/workbook.md gives the limits.' }),
  'key-repeated': rule({ severity: 'error', finds: 'A row with the same key as another one; only one of them counts.', remedy: 'Keep one of the rows.' }),
  'demand-repeated': rule({ severity: 'warning', finds: 'Demand of the same item, date, channel, customer and location twice; both quantities are added up.', remedy: 'Delete one row if it was entered twice; if both are real, add them into one row.' }),
  'reference-missing': rule({ severity: 'error', finds: 'A value that has to stand in another table and does not.', remedy: 'Correct it, or add it to the other table.', fixable: true }),
  'key-case': rule({ severity: 'warning', finds: 'Keys that differ only in upper and lower case: Excel takes them for one, Concord for two.', remedy: 'Write the key in one way everywhere.', fixable: true }),
  'key-spaces': rule({ severity: 'warning', finds: 'Spaces before, after or doubled inside a key: look-ups in Excel do not find it.', remedy: 'Delete the spaces.', fixable: true }),
  'columns-exclude': rule({ severity: 'error', finds: 'A row that fills more, or fewer, of the columns that stand in for each other than it may.', remedy: 'Fill exactly the ones that are meant.' }),
  'setting-invalid': rule({ severity: 'warning', finds: 'A setting whose value cannot be read; its default is taken.', remedy: 'Correct the value; docs/workbook.md lists what it may be.' }),
  'setting-unknown': rule({ severity: 'info', finds: 'A setting that Concord does not know; it changes nothing.', remedy: 'Check the spelling; docs/workbook.md lists the settings.' }),
  'not-calculated': rule({ severity: 'warning', finds: 'A formula that the file holds no result of, so that its value is not known.', remedy: 'Open the file in Excel, let it calculate, and save it.' }),
} as const;
