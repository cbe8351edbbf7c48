import fc from 'fast-check';
import { isoDate, periodId } from '../../src/engine/time/period';
import type { ColumnSpec, TableSpec } from '../../src/workbook/contract';

export type ContractValue = string | number | boolean | null;
export type ContractRow = Readonly<Record<string, ContractValue>>;

const FIRST_DAY = -7305;
const LAST_DAY = 47_846;
const day = fc.integer({ min: FIRST_DAY, max: LAST_DAY });
/** Text as a cell keeps it: composed, trimmed, single spaces, nothing that cannot be seen. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 24 }),
  fc.constantFrom('=HYPERLINK("x")', '+1', '-A', '@me', '007', '1e5', 'TRUE', '#N/A', '2026-11', '2026-11-02', 'a,b', '"', 'x\u00a0y', '½', '_x0041_', 'Ä—ß'),
).map((value) => value.normalize('NFC').replace(/[\s\p{C}]+/gu, ' ').trim()).filter((value) => value !== '');
const id = fc.stringMatching(/^[A-Za-z0-9._-]{1,12}$/);
const period = fc.oneof(
  fc.integer({ min: 1960 * 12, max: 2099 * 12 }).map((month) => periodId(month, 'month')),
  fc.integer({ min: -500, max: 6000 }).map((week) => periodId(week, 'week')),
  fc.integer({ min: 1960 * 4, max: 2099 * 4 }).map((quarter) => periodId(quarter, 'quarter')),
);
const clock = fc.integer({ min: 0, max: 86_399 }).map((seconds) => new Date(seconds * 1000).toISOString().slice(11, 19));

function filled({ type, values, min, max }: ColumnSpec): fc.Arbitrary<ContractValue> {
  switch (type) {
    case 'enum': return fc.constantFrom(...(values ?? []));
    case 'bool': return fc.boolean();
    case 'int': return fc.integer({ min: Math.max(min ?? -1e6, -1e6), max: Math.min(max ?? 1e6, 1e6) });
    case 'dec': return fc.double({ min: min ?? -1e9, max: max ?? 1e9, noNaN: true }).map((value) => value + 0);
    case 'pct': return fc.double({ min: min ?? 0, max: max ?? 1, noNaN: true }).map((value) => value + 0);
    case 'date': return day.map(isoDate);
    case 'ts': return fc.tuple(day, clock).map(([date, time]) => `${isoDate(date)}T${time}`);
    case 'per': return period;
    case 'id': case 'fk': return id;
    case 'txt': return text;
  }
}

const cell = (column: ColumnSpec): fc.Arbitrary<ContractValue> =>
  column.optional && column.default === undefined ? fc.option(filled(column), { nil: null }) : filled(column);

/** Rows of a table as its reader gives them, no two with one key. */
export function contractRows(spec: TableSpec, maxLength = 8): fc.Arbitrary<readonly ContractRow[]> {
  const keys = spec.columns.filter(({ key }) => key).map(({ name }) => name);
  const row = fc.tuple(...spec.columns.map(cell)).map((values): ContractRow => Object.fromEntries(spec.columns.map(({ name }, at) => [name, values[at]])));
  return fc.uniqueArray(row, { maxLength, selector: (each) => keys.map((key) => String(each[key] ?? '')).join('\u0000') });
}
