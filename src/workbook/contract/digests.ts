import type { TableSpec } from './tableSpec';

/** What the input tables held at the last run. */
export const digests = {
  name: 'x_Digests',
  sheet: 'Digests',
  owner: 'concord',
  about: 'What the input tables held at the last run, so that rows changed since are found. Small tables are kept with their values, large ones as a digest per row. Not meant to be read or edited.',
  absent: 'Written by the first run on a workbook with input tables; until then no change is found.',
  columns: [
    { name: 'table', type: 'txt', key: true, help: 'Input table.', example: 'm_Items' },
    { name: 'part', type: 'int', key: true, min: 1, help: 'Running number; a cell of a sheet holds so much text.', example: 1 },
    { name: 'kept', type: 'enum', values: ['values', 'digests'], help: 'Values of every row, or a digest of its key and one of its content.', example: 'values' },
    { name: 'rows', type: 'int', min: 0, help: 'Rows in this part.', example: 96 },
    { name: 'content', type: 'txt', help: 'Rows as JSON, or two digests of 8 hex digits a row.', example: '9b1f02c477ac51d0' },
  ],
} as const satisfies TableSpec;
