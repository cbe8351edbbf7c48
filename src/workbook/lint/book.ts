import { dayNumber } from '../../engine/time/period';
import type { WorkbookReader } from '../cells';
import { tableNamed } from '../contract';
import { keyText } from '../read/cellText';
import { readSettingsTable } from '../read';
import { openLintTable } from './lintTable';
import type { LintTable } from './lintTable';

/** The workbook as the checks see it. */
export interface Book {
  /** Tables of the contract that are there, in the order of the workbook. */
  readonly tables: readonly LintTable[];
  /** A table that is there and has a row; null otherwise, as an empty table says nothing. */
  filled(name: string): LintTable | null;
  /** Company currency. */
  readonly currency: string;
  /** Last day that history is known for (days since 1970-01-01), where the settings say so. */
  readonly asOf: number | null;
  /** Every Excel table of the workbook by name. */
  readonly names: readonly { readonly name: string; readonly sheet: string; readonly address: string }[];
}

const dayOf = (iso: string): number => dayNumber(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10)));

/** Opens every table of the contract that the workbook has. */
export async function openBook(reader: WorkbookReader): Promise<Book> {
  const names = await reader.tables();
  const tables: LintTable[] = [];
  for (const { name } of names) {
    const spec = tableNamed(name);
    const table = spec && (await openLintTable(reader, spec));
    if (table) tables.push(table);
  }
  const { settings } = await readSettingsTable(reader);
  const byName = new Map(tables.map((table) => [table.spec.name, table] as const));
  return {
    tables, names,
    filled: (name) => {
      const table = byName.get(name);
      return table && table.rows.length > 0 ? table : null;
    },
    currency: keyText(settings.currency).toUpperCase(),
    asOf: settings.asOf === null ? null : dayOf(settings.asOf),
  };
}

/** A day of ISO text as a number of days since 1970-01-01. @example dayOfIso('1970-01-02') // 1 */
export const dayOfIso = dayOf;
