import * as v from 'valibot';
import type { CellValue, WorkbookReader } from '../cells';
import { mappings } from '../contract';
import { keyText } from '../read/cellText';
import { openTable } from '../read/contractTable';
import { findingList } from '../read/findingList';
import { UNUSED, type ImportMapping } from './importMapping';
import type { ImportSource } from './source';

/** What was said at an earlier import, as answers; columns by their header. */
export interface RememberedImport {
  readonly target: string;
  readonly source: string;
  readonly columns: readonly { readonly column: number; readonly header: string; readonly field: string }[];
  readonly answers: Readonly<Record<string, string>>;
}

const text = v.pipe(v.string(), v.nonEmpty());
const rowShape = v.object({
  target: text, source: text,
  columns: v.pipe(v.string(), v.parseJson(), v.array(v.tuple([v.number(), v.string(), v.string()]))),
  options: v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.string())),
});

/** The row of `x_Mappings` for an import, in the order of the contract's columns; importing again from the same source renews it. */
export function importRow(mapping: ImportMapping): readonly CellValue[] {
  const used = mapping.columns.filter(({ field }) => field !== UNUSED).map(({ column, header, field }) => [column, header, field]);
  return [mapping.target, mapping.source, mapping.layout, mapping.headerRow, mapping.bucket, mapping.dateOrder, mapping.decimal, JSON.stringify(used), '[]', mapping.source, JSON.stringify(optionsOf(mapping))];
}

/** What a mapping says beyond its columns, as answers. */
function optionsOf({ mode, layout, dateOrder, decimal, bucket, currency, units, unitFactors, constants }: ImportMapping): Readonly<Record<string, string>> {
  const prefixed = (prefix: string, record: Readonly<Record<string, string | number>>) => Object.fromEntries(Object.entries(record).map(([name, value]) => [`${prefix}:${name}`, String(value)]));
  return { mode, layout, dateOrder, decimal, bucket, ...(currency !== null && { currency }), ...prefixed('unit', units), ...prefixed('factor', unitFactors), ...prefixed('constant', constants) };
}

/** Imports that the workbook remembers, the last one last. */
export async function rememberedImports(reader: WorkbookReader): Promise<readonly RememberedImport[]> {
  const table = await openTable(reader, mappings, findingList());
  const found: RememberedImport[] = [];
  for (let row = 1; row < (table?.region.values.length ?? 0); row++) {
    if (!table || keyText(table.raw(row, 'import_of')) === '') continue;
    const read = v.safeParse(rowShape, Object.fromEntries(['target', 'source', 'columns', 'options'].map(column => [column, table.raw(row, column)])));
    if (read.success) found.push({ ...read.output, columns: read.output.columns.map(([column, header, field]) => ({ column, header, field })), answers: read.output.options });
  }
  return found;
}

/**
 * The answers that an earlier import of this source gives: of the same place, else of one with the same headers. Columns may
 * have moved. Null when none fits.
 */
export function answersFrom(remembered: readonly RememberedImport[], source: ImportSource, wanted: { readonly source: string; readonly target?: string }): Readonly<Record<string, string>> | null {
  const fitting = remembered.flatMap(each => {
    if (wanted.target !== undefined && each.target !== wanted.target) return [];
    const places = each.columns.map(({ column, header }) => placeOf(source, column, header));
    if (places.some(place => place < 0) || each.columns.length === 0) return [];
    const columns = Object.fromEntries(source.columns.map((_, at) => {
      const index = places.indexOf(at);
      return [`column:${at}`, index < 0 ? UNUSED : each.columns[index].field];
    }));
    return [{ isSame: each.source === wanted.source, size: each.columns.length, answers: { ...each.answers, ...columns, target: each.target } }];
  });
  const best = fitting.reduce<(typeof fitting)[number] | null>((a, b) => (a && (Number(a.isSame) - Number(b.isSame) || a.size - b.size) > 0 ? a : b), null);
  return best?.answers ?? null;
}

const placeOf = (source: ImportSource, column: number, header: string): number =>
  (source.columns[column]?.header === header ? column : source.columns.findIndex(each => each.header === header));
