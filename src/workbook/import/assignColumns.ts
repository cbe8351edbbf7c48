import type { ColumnSpec, TableSpec } from '../contract';
import { headerText } from '../read/headerField';
import { fieldWords } from '../read/headerWords';
import { contentFit, soughtByContent, type ContentProfile, type KnownKeys } from './contentFit';
import { fieldsOf } from './fields';
import { headerFit } from './headerFit';
import { ROW_CURRENCY, ROW_UNIT, UNUSED } from './importMapping';
import type { ImportSource } from './source';

/** What a column of the source is taken for, and how sure that is (0–1). */
export interface Assignment {
  readonly field: string;
  readonly confidence: number;
}

export interface Assigning {
  readonly profiles: readonly ContentProfile[];
  readonly keys: KnownKeys;
  /** What a person has said. */
  readonly fixed: ReadonlyMap<number, string>;
}

const THRESHOLD = 0.4;
const UNIT_WORDS = new Set((fieldWords.find(({ field }) => field === 'uom')?.strong ?? '').split(', ').concat(['unit', 'einheit', 'me', 'unite', 'vrkme', 'meins', 'sales unit', 'order unit', 'bestellmengeneinheit', 'verkaufsmengeneinheit']));
const CURRENCY_WORDS = new Set(['currency', 'currency code', 'wahrung', 'waehrung', 'waers', 'devise', 'moneda', 'valuta', 'ccy', 'curr', 'belegwahrung', 'hauswahrung']);

/** Gives each column at most one field and each field to at most one column, the surest pair first. */
export function assignColumns(source: ImportSource, table: TableSpec, { profiles, keys, fixed }: Assigning): ReadonlyMap<number, Assignment> {
  const fields = fieldsOf(table);
  const result = new Map<number, Assignment>();
  const taken = new Set<string>();
  for (const [column, field] of fixed) {
    if (!fields.includes(field) || column >= source.columns.length) continue;
    result.set(column, { field, confidence: 1 });
    if (field !== UNUSED) taken.add(field);
  }
  const pairs = source.columns.flatMap(({ header, kind }, column) => (result.has(column) || header === '' ? [] : candidates({ header, kind, column, table, profile: profiles[column], keys })))
    .filter(({ confidence }) => confidence >= THRESHOLD)
    .sort((a, b) => b.confidence - a.confidence || a.column - b.column);
  for (const { field, column, confidence } of pairs) {
    if (result.has(column) || taken.has(field) || !fields.includes(field)) continue;
    taken.add(field);
    result.set(column, { field, confidence: Math.round(confidence * 100) / 100 });
  }
  return result;
}

interface Candidate extends Assignment {
  readonly column: number;
}

interface Open {
  readonly header: string;
  readonly kind: ImportSource['columns'][number]['kind'];
  readonly column: number;
  readonly table: TableSpec;
  readonly profile: ContentProfile;
  readonly keys: KnownKeys;
}

function candidates({ header, kind, column, table, profile, keys }: Open): readonly Candidate[] {
  if (kind === 'period') return table.columns.filter(({ key, type }) => key && (type === 'date' || type === 'per')).map(({ name }) => ({ field: name, column, confidence: 0.95 }));
  if (kind === 'value') return valueColumns(table).map(({ name }, at) => ({ field: name, column, confidence: at === 0 ? 0.75 : 0.5 }));
  const words = headerText(header);
  const special = (field: string, names: ReadonlySet<string>): readonly Candidate[] => (names.has(words) ? [{ field, column, confidence: 0.85 }] : []);
  return [
    ...table.columns.map(spec => ({ field: spec.name, column, confidence: confidenceOf(header, { table, spec, profile, keys }) })),
    ...special(ROW_UNIT, UNIT_WORDS), ...special(ROW_CURRENCY, CURRENCY_WORDS),
  ];
}

/** Numbers that stand under periods: what the table needs first. */
const valueColumns = ({ columns }: TableSpec): readonly ColumnSpec[] =>
  columns.filter(({ type, key }) => type === 'dec' && !key).sort((a, b) => Number(a.optional ?? false) - Number(b.optional ?? false));

/** Header and content together: both sure gives 0.99; a clear header over content that does not suit stays below 0.8. */
function confidenceOf(header: string, { table, spec, profile, keys }: { readonly table: TableSpec; readonly spec: ColumnSpec; readonly profile: ContentProfile; readonly keys: KnownKeys }): number {
  const named = headerFit(header, table, spec);
  const content = contentFit(spec, profile, { keys, named });
  if (named === 1 && headerText(header) === headerText(spec.name)) return Math.max(0.7, named * 0.6 + content * 0.39);
  if (content < 0.2) return 0;
  if (named > 0) return named * 0.6 + content * 0.39;
  return soughtByContent(spec, content) ? content * 0.6 : 0;
}
