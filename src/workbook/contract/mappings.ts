import type { TableSpec } from './tableSpec';

/** How a person's sheet is read, remembered from the confirmed mapping. */
export const mappings = {
  name: 'x_Mappings',
  sheet: 'Mappings',
  owner: 'concord',
  about: 'Where an input table is read from when people keep it in a layout of their own, as they confirmed it.',
  absent: 'The mapping is proposed and confirmed at the start.',
  columns: [
    { name: 'target', type: 'txt', key: true, help: 'The table of this contract that the source stands in for.', example: 't_Demand' },
    { name: 'source', type: 'txt', help: 'Table, name, Sheet!A1:F99, or Sheet! for all of a sheet.', example: 'Sales 23-26!' },
    { name: 'layout', type: 'enum', values: ['long', 'wide', 'tall'], help: 'A row per item and date; periods across; periods down.', example: 'long' },
    { name: 'header_row', type: 'int', min: -1, help: 'Rows of the source above the header; -1: no header.', example: 0 },
    { name: 'bucket', type: 'enum', values: ['day', 'week', 'month', 'quarter', 'year'], help: 'Period of the history.', example: 'week' },
    { name: 'date_order', type: 'enum', values: ['dmy', 'mdy', 'ymd'], help: 'Order of day, month and year in text dates.', example: 'dmy' },
    { name: 'decimal', type: 'enum', values: ['.', ','], optional: true, help: 'Decimal mark of numbers in text.', example: ',' },
    { name: 'columns', type: 'txt', help: 'JSON: [column, header, field] of each column.', example: '[[0,"Artikel-Nr","item"]]' },
    { name: 'periods', type: 'txt', optional: true, help: 'JSON: [column, first period, count] of each run of period columns.', example: '[[1,"2023-01",36]]' },
    { name: 'import_of', type: 'txt', key: true, optional: true, help: 'Filled: the source was imported into the target, and is proposed in the same way the next time. Empty: every run reads the source where it stands.', example: 'ERP export!' },
    { name: 'options', type: 'txt', optional: true, help: 'JSON: how an import was made, its mode, units, currency and values for all rows.', example: '{"mode":"update","unit:moq":"dozen"}' },
  ],
} as const satisfies TableSpec;
