import * as v from 'valibot';
import { parsePeriod, periodId } from '../../engine/time/period';
import type { CellValue } from '../cells';
import type { ColumnMapping, Mapping } from './mapping';

/** What `x_Mappings` holds of a mapping, as it was confirmed. */
export type StoredMapping = Omit<Mapping, 'columns'> & { readonly columns: readonly Pick<ColumnMapping, 'column' | 'header' | 'field'>[] };

const fields = ['item', 'date', 'qty', 'channel', 'customer', 'loc', 'lost', 'revenue', 'event', 'name', 'family', 'uom', 'unused'] as const;
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const columnsText = v.pipe(v.string(), v.parseJson(), v.array(v.tuple([count, v.string(), v.picklist(fields)])));
const periodsText = v.pipe(v.string(), v.parseJson(), v.array(v.tuple([count, v.string(), count])));
const rowShape = v.object({
  source: v.pipe(v.string(), v.nonEmpty()),
  layout: v.picklist(['long', 'wide', 'tall']),
  headerRow: v.pipe(v.number(), v.integer(), v.minValue(-1)),
  bucket: v.picklist(['day', 'week', 'month', 'quarter', 'year']),
  dateOrder: v.picklist(['dmy', 'mdy', 'ymd']),
  decimal: v.optional(v.picklist(['.', ',']), '.'),
  columns: columnsText,
  periods: v.optional(periodsText, '[]'),
});

type Run = [column: number, period: string, count: number];

/** Neighbouring columns of consecutive periods as one run each. */
function periodRuns(columns: Mapping['periodColumns']): readonly Run[] {
  const runs: Run[] = [];
  let next = '';
  for (const { column, period } of columns) {
    const last = runs.at(-1);
    if (last && column === last[0] + last[2] && period === next) last[2]++;
    else runs.push([column, period, 1]);
    const parsed = parsePeriod(period);
    next = parsed ? periodId(parsed.ordinal + 1, parsed.bucket) : '';
  }
  return runs;
}

function periodColumns(runs: readonly Readonly<Run>[]): Mapping['periodColumns'] {
  return runs.flatMap(([column, period, length]) => {
    const first = parsePeriod(period);
    return first ? Array.from({ length }, (_, i) => ({ column: column + i, period: periodId(first.ordinal + i, first.bucket) })) : [];
  });
}

/**
 * The row of `x_Mappings` for a confirmed mapping, in the order of the contract's columns; a second run gives the same row.
 * In `tall` the series columns are left out: every column that is not listed is one.
 */
export function mappingRow(mapping: Mapping): readonly CellValue[] {
  const listed = mapping.columns.filter(({ field }) => mapping.layout !== 'tall' || field !== 'qty').map(({ column, header, field }) => [column, header, field]);
  return [
    't_Demand', mapping.source, mapping.layout, mapping.headerRow, mapping.bucket, mapping.dateOrder, mapping.decimal ?? '.',
    JSON.stringify(listed), JSON.stringify(periodRuns(mapping.periodColumns)), null, null,
  ];
}

/** The mapping that a row of `x_Mappings` holds, by column name; null when the row is not one. */
export function storedMapping(cell: (column: string) => CellValue): StoredMapping | null {
  const filled = (column: string): CellValue | undefined => cell(column) ?? undefined;
  const read = v.safeParse(rowShape, {
    source: filled('source'), layout: filled('layout'), headerRow: filled('header_row'), bucket: filled('bucket'), dateOrder: filled('date_order'),
    decimal: filled('decimal'), columns: filled('columns'), periods: filled('periods'),
  });
  if (!read.success) return null;
  const { columns, periods, ...rest } = read.output;
  return { ...rest, columns: columns.map(([column, header, field]) => ({ column, header, field })), periodColumns: periodColumns(periods) };
}
