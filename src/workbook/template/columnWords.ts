import type { ColumnSpec, TableSpec } from '../contract';

const KINDS: Readonly<Record<ColumnSpec['type'], string>> = {
  id: '1 to 32 letters, digits, . _ or -', txt: 'text', date: 'a date', per: 'a period such as 2026-11 or 2026-W45', ts: 'a date with its time',
  int: 'a whole number', dec: 'a number', pct: 'a share: 95 % or 0.95', bool: 'TRUE or FALSE', enum: '', fk: '',
};

/** What a column takes, in words: its values, the table whose key it is, or its kind and limits. */
export function takes({ type, values, references, among, list, min, max }: ColumnSpec): string {
  if (values) return `one of ${values.join(', ')}`;
  if (references !== undefined) return `${list ? 'keys' : 'a key'} of ${references}`;
  const among_ = among?.map(({ table, column }) => `${table}[${column}]`).join(' or ');
  const kind = among_ === undefined ? KINDS[type] : `${KINDS[type]} as in ${among_}`;
  if (min === undefined && max === undefined) return kind;
  return max === undefined ? `${kind}, ${min} or more` : min === undefined ? `${kind}, ${max} or less` : `${kind}, ${min} to ${max}`;
}

/** Whether a cell of the column has to be filled, and what holds where it is not. */
export function whenEmpty({ key, optional, default: fallback }: ColumnSpec): string {
  if (fallback !== undefined) return `empty: ${fallback}`;
  if (optional) return 'may be empty';
  return key ? 'needed, part of the key' : 'needed';
}

/** All there is to say about a column, a line each: meaning, unit, what it takes, what an empty cell means, an example. */
export const columnNote = (column: ColumnSpec): string => [
  column.help,
  ...(column.unit === undefined ? [] : [`Unit: ${column.unit}.`]),
  `Takes ${takes(column)}; ${whenEmpty(column)}.`,
  `Example: ${column.example}`,
].join('\n');

/** The few words above a column's header: whether it is needed, and its unit in short (the note has all of it). */
export function columnMark(column: ColumnSpec): string {
  const needed = column.optional || column.default !== undefined ? '' : 'needed';
  return [needed, column.unit?.replace(/ of the .*$/, '') ?? ''].filter(Boolean).join(' · ');
}

/** A sentence on columns that stand in for each other, or null. */
export function alternativesSentence({ alternatives }: TableSpec): string | null {
  if (!alternatives) return null;
  return alternatives.map(({ columns, filled }) => `Of ${columns.join(' and ')}, fill ${filled === 'exactly one' ? 'exactly one' : 'one or none'}.`).join(' ');
}
