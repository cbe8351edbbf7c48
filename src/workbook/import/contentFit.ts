import type { CellValue } from '../cells';
import type { ColumnSpec } from '../contract';
import { isBlank, keyText } from '../read/cellText';
import { profileColumn, sampleRows, type ColumnProfile } from '../read/columnProfile';
import { enumValue } from './enumWords';
import type { ImportSource } from './source';

/** What a column of a source holds, as far as telling its meaning needs. */
export interface ContentProfile {
  readonly profile: ColumnProfile;
  /** Different texts among the rows looked at. */
  readonly texts: readonly string[];
}

/** Keys that stand in tables of the workbook, by table and column (`m_Items.item`), in lower case. */
export type KnownKeys = ReadonlyMap<string, ReadonlySet<string>>;

/** Looks at up to 400 rows of a column. */
export function contentProfile(source: ImportSource, column: number): ContentProfile {
  const rows = sampleRows(0, source.rows);
  const cells = rows.map((row): CellValue => source.cell(row, column));
  const texts = new Set(cells.filter(cell => !isBlank(cell)).map(keyText));
  return { profile: profileColumn(cells, rows.map(row => source.format(row, column))), texts: [...texts] };
}

const shareOf = <T>(list: readonly T[], fits: (each: T) => boolean): number => (list.length === 0 ? 0 : list.filter(fits).length / list.length);

/**
 * How well what stands in a column suits a column of the contract, 0–1; an empty column suits everything a little.
 * `named` tells whether the header names it: bare numbers are dates, and anything is text, only under such a header.
 */
export function contentFit(column: ColumnSpec, { profile, texts }: ContentProfile, { keys, named }: { readonly keys: KnownKeys; readonly named: number }): number {
  if (profile.filled === 0) return 0.7;
  switch (column.type) {
    case 'date': case 'per': case 'ts':
      return Math.max(profile.dates, named >= 0.5 ? Math.max(profile.serials, profile.years) : 0);
    case 'int': case 'dec': case 'pct': return Math.max(profile.numbers, shareOf(texts, text => /^[-+]?[\d.,]+\s*%$/.test(text))) * (1 - 0.35 * profile.serials * (1 - named));
    case 'bool': return shareOf(texts, text => /^(?:true|false|yes|no|ja|nein|y|n|j|x|0|1)$/i.test(text));
    case 'enum': return shareOf(texts, text => enumValue(column, text) !== undefined);
    case 'fk': {
      const there = column.references === undefined ? undefined : keys.get(column.references);
      const hits = there && there.size > 0 ? shareOf(texts, text => there.has(text.toLowerCase())) : 0;
      return Math.max(hits, Math.min(1, Math.max(profile.texts + 0.8 * profile.integers, 0.8 * profile.codes) * (1 - 0.9 * Math.min(profile.dates, 1 - named))) * (there && there.size > 0 ? 0.7 : 0.9));
    }
    case 'id': return Math.min(1, Math.max(profile.texts + profile.integers, profile.codes) * (0.6 + 0.4 * profile.distinct)) * (1 - 0.9 * Math.min(profile.dates, 1 - named));
    case 'txt': return column.name === 'currency' ? shareOf(texts, text => /^[A-Za-z]{3}$/.test(text)) : Math.max(0.5, profile.texts);
  }
}

/** Types that are sought by what stands in the column alone when no header names them; the rest need a name. */
export const soughtByContent = (column: ColumnSpec, fit: number): boolean =>
  (column.type === 'enum' && (column.values?.length ?? 0) > 2 && fit >= 0.8) || (column.key === true && (column.type === 'date' || column.type === 'per') && fit >= 0.9);
