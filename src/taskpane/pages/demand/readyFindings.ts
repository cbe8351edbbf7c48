import type { LintFinding } from '../../../actions/lintWorkbook';
import type { Finding } from '../../../workbook/read/finding';
import type { Check, Source } from '../../state/paneState';
import { place } from '../../strings/place';

/** A finding of the reader or the linter; the linter's may carry a fix. */
export type ReadyFinding = Finding & Partial<Pick<LintFinding, 'fix' | 'also'>>;

export const severities = ['error', 'warning', 'info'] as const;

/**
 * What is wrong, told once: the linter's findings on the tables, and of the reader's on the history those that are at no
 * cell the linter speaks of (the linter reads a mapped history too; that is the reader's to tell).
 */
export function readyFindings(source: Source, check: Check): readonly ReadyFinding[] {
  const read = source.check.status === 'ready' ? source.check.value.findings : [];
  const linted = check.result?.findings.filter(({ kind }) => kind !== 'history') ?? [];
  const told = new Set(linted.flatMap(({ cell, also = [] }) => [...(cell ? [cell] : []), ...also].map(place)));
  return [...linted, ...read.filter(({ cell }) => !cell || !told.has(place(cell)))];
}

/** How many cells or rows of a severity are at fault; a gathered finding counts all it stands for. */
export const countOf = (findings: readonly ReadyFinding[], severity: Finding['severity']): number => findings.filter(finding => finding.severity === severity).length;
