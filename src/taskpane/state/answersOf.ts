import type { Mapping } from '../../workbook/read/mapping';

/** The answers that lead back to a mapping a person confirmed before. */
export const answersOf = (mapping: Mapping): Readonly<Record<string, string>> => ({
  dateOrder: mapping.dateOrder,
  bucket: mapping.bucket,
  layout: mapping.layout,
  headerRow: String(mapping.headerRow),
  ...(mapping.decimal ? { decimal: mapping.decimal } : {}),
  ...Object.fromEntries(mapping.columns.map(({ column, field }) => [`column:${column}`, field])),
});
