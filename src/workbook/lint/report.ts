import type { Severity } from '../../plan/model/notice';
import type { CellRef } from '../cells';
import type { CellChange } from '../workbookPort';
import type { Fix, LintFinding } from './finding';
import { rules } from './rules';
import type { RuleCode } from './rules';

/** Findings of a rule told one by one; the rest of the rule is gathered into one. */
export const TOLD_SINGLY = 500;
/** Further cells that a finding names. */
const MOST_ALSO = 50;

/** What a check found. */
export interface Found {
  readonly cell?: CellRef;
  readonly message: string;
  /** Where it differs from the rule's. */
  readonly severity?: Severity;
  readonly also?: readonly CellRef[];
  readonly fix?: Fix;
}

/** Collects what the checks find. */
export interface Report {
  add(code: RuleCode, found: Found): void;
  list(): readonly LintFinding[];
}

interface Gathered {
  count: number;
  severity: Severity;
  readonly first: CellRef | undefined;
  label: string;
  readonly changes: CellChange[];
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** A new, empty report. Findings come out by severity, then in the order of the rules, then as found. */
export function newReport(): Report {
  const told: LintFinding[] = [];
  const counts = new Map<RuleCode, number>();
  const rest = new Map<RuleCode, Gathered>();

  function gather(code: RuleCode, { severity = rules[code].severity, cell, fix }: Found): void {
    const so: Gathered = rest.get(code) ?? { count: 0, severity, first: cell, label: '', changes: [] };
    so.count++;
    if (rank[severity] < rank[so.severity]) so.severity = severity;
    if (fix) {
      so.label = fix.label;
      so.changes.push(...fix.changes);
    }
    rest.set(code, so);
  }

  const gathered = (): LintFinding[] => [...rest].map(([code, { count, severity, first, label, changes }]) => ({
    severity, code, kind: rules[code].kind, count, remedy: rules[code].remedy,
    message: `${count} more ${count === 1 ? 'place' : 'places'} like these: ${rules[code].finds}`,
    ...(first && { cell: first }), ...(changes.length > 0 && { fix: { kind: 'set' as const, label, changes } }),
  }));

  return {
    add(code, found) {
      const count = (counts.get(code) ?? 0) + 1;
      counts.set(code, count);
      if (count > TOLD_SINGLY) {
        gather(code, found);
        return;
      }
      const { message, severity = rules[code].severity, cell, also = [], fix } = found;
      told.push({
        severity, code, kind: rules[code].kind, message, remedy: rules[code].remedy,
        ...(cell && { cell }), ...(also.length > 0 && { also: also.slice(0, MOST_ALSO) }), ...(fix && { fix }),
      });
    },
    list() {
      const order = new Map(Object.keys(rules).map((code, at) => [code, at] as const));
      const place = ({ severity, code }: LintFinding): number => rank[severity] * 1000 + (order.get(code) ?? 0);
      return [...told, ...gathered()].sort((a, b) => place(a) - place(b));
    },
  };
}
