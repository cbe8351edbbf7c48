import type { TableSpec } from '../contract';
import { assignColumns } from './assignColumns';
import { contentProfile, type KnownKeys } from './contentFit';
import { ROW_CURRENCY, ROW_UNIT, UNUSED, type ImportTarget } from './importMapping';
import type { ImportSource } from './source';

export interface Targeting {
  readonly source: string;
  readonly sheet: string;
  /** The source as it lies, and with a row for each of its rows: the same where no periods run across. */
  readonly rough: ImportSource;
  readonly flat: ImportSource;
  readonly mayBeWide: (table: TableSpec) => boolean;
  readonly keys: KnownKeys;
}

/** How much each table is what a source is meant for, the likeliest first: what it needs is there, and little is left over. */
export function likelyTargets(tables: readonly TableSpec[], { source, sheet, rough, flat, mayBeWide, keys }: Targeting): readonly ImportTarget[] {
  const profilesOf = (each: ImportSource) => each.columns.map((_, column) => contentProfile(each, column));
  const flatProfiles = profilesOf(flat);
  const roughProfiles = rough === flat ? flatProfiles : profilesOf(rough);
  return tables.map((table): ImportTarget => {
    const isWide = rough.layout === 'wide' && mayBeWide(table);
    const [lying, profiles] = isWide ? [rough, roughProfiles] : [flat, flatProfiles];
    const assigned = assignColumns(lying, table, { profiles, keys, fixed: new Map() });
    const sure = new Map([...assigned.values()].map(({ field, confidence }) => [field, confidence]));
    const needed = table.columns.filter(({ optional, default: fallback, key }) => (key === true && !optional) || (!optional && fallback === undefined));
    const there = needed.reduce((sum, { name }) => sum + (sure.get(name) ?? 0), 0) / Math.max(1, needed.length);
    const headed = lying.columns.filter(({ header }) => header !== '').length;
    const used = [...assigned.values()].filter(({ field }) => field !== UNUSED && field !== ROW_UNIT && field !== ROW_CURRENCY).reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, headed);
    const named = [table.name, table.sheet].some(name => name.toLowerCase() === source.toLowerCase() || name.toLowerCase() === sheet.toLowerCase()) ? 0.1 : 0;
    return { table: table.name, sheet: table.sheet, likelihood: Math.round(100 * Math.min(1, 0.55 * there + 0.4 * used + named)) / 100 };
  }).sort((a, b) => b.likelihood - a.likelihood);
}
