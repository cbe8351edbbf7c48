import type { TableSpec } from './tableSpec';

/** What the input tables held when Concord last took note of them. */
export const digests = {
  name: 'x_Digests',
  sheet: 'Digests',
  owner: 'concord',
  about: 'What the input tables held when Concord last took note of them, so that rows changed without it are found, with what stood there before. Not meant to be read or edited.',
  absent: 'Written by the first run on a workbook with input tables; until then no change is found.',
  columns: [
    { name: 'table', type: 'txt', key: true, help: 'Input table.', example: 'm_Items' },
    { name: 'part', type: 'int', key: true, min: 1, help: 'Running number; a cell of a sheet holds so much text.', example: 1 },
    { name: 'kept', type: 'enum', values: ['values', 'count'], help: 'The rows, or, of a table beyond some 200,000 rows, only how many there were.', example: 'values' },
    { name: 'rows', type: 'int', min: 0, help: 'Rows of the table, told with its first part; 0 in further parts.', example: 96 },
    { name: 'hash', type: 'txt', help: 'Hash of all rows; equal while nothing changed.', example: '9b1f02c477ac51d0' },
    { name: 'content', type: 'txt', optional: true, help: 'The rows as JSON, compressed (deflate), in base64.', example: 'q1bKLEnNVbJSKi4pSk3MVbIC' },
  ],
} as const satisfies TableSpec;
