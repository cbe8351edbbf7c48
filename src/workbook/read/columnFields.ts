import { contentFit } from './columnProfile';
import type { ColumnProfile } from './columnProfile';
import { headerScores } from './headerField';
import type { DemandField } from './mapping';

/** A column before it is decided what it is. */
export interface Candidate {
  readonly column: number;
  readonly header: string;
  readonly profile: ColumnProfile;
}

/** What a column is taken for, and how sure that is (0–1). */
export interface Assigned {
  readonly field: DemandField;
  readonly confidence: number;
}

const all: readonly DemandField[] = ['item', 'date', 'qty', 'channel', 'customer', 'loc', 'lost', 'revenue', 'event', 'name', 'family', 'uom'];
/** Fields that are looked for by content alone when no header names them. */
const byContent: ReadonlySet<DemandField> = new Set(['item', 'date', 'qty']);
const threshold = 0.35;

/** Header and content together: both sure gives 0.99, a clear header over poor content stays below 0.8, content alone at most 0.6. */
export function confidenceOf(field: DemandField, candidate: Candidate): number {
  const named = headerScores(candidate.header).get(field) ?? 0;
  const content = contentFit(field, candidate.profile, named);
  if (content < 0.2) return 0;
  return named > 0 ? named * 0.55 + content * 0.44 : byContent.has(field) ? content * 0.6 : 0;
}

/**
 * Gives each column at most one field and each field to at most one column, the surest pair first.
 * `fixed` holds what a person has said; `wanted` limits the fields.
 */
export function assignFields(
  candidates: readonly Candidate[],
  fixed: ReadonlyMap<number, DemandField>,
  wanted: readonly DemandField[] = all,
): ReadonlyMap<number, Assigned> {
  const result = new Map<number, Assigned>([...fixed].map(([column, field]) => [column, { field, confidence: 1 }]));
  const taken = new Set<DemandField>([...fixed.values()]);
  const pairs = candidates
    .filter(({ column }) => !fixed.has(column))
    .flatMap((candidate) => wanted.map((field) => ({ field, column: candidate.column, confidence: confidenceOf(field, candidate) })))
    .filter(({ confidence }) => confidence >= threshold)
    .sort((a, b) => b.confidence - a.confidence || a.column - b.column);
  for (const { field, column, confidence } of pairs) {
    if (result.has(column) || taken.has(field)) continue;
    taken.add(field);
    result.set(column, { field, confidence: Math.round(confidence * 100) / 100 });
  }
  for (const { column } of candidates) if (!result.has(column)) result.set(column, { field: 'unused', confidence: 0 });
  return result;
}
