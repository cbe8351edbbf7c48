import type { PlanTest } from '../../plan/checks/planTests';
import type { tests } from '../contract';
import type { CellRef, TableRegion } from '../cells';
import { cellAt } from './a1';
import { isBlank, keyText } from './cellText';
import type { Finding } from './finding';

/** A test and the cell its name stands in. */
export interface ReadTest extends PlanTest {
  readonly cell: CellRef;
}

/** The tests people wrote into `x_Tests`. A test without a name or an assertion, or whose name stands above already, is not run and told. */
export function readTests(region: TableRegion): { readonly tests: readonly ReadTest[]; readonly findings: readonly Finding[] } {
  const headers = (region.values[0] ?? []).map(cell => keyText(cell).toLowerCase());
  const found = new Map<string, ReadTest>();
  const findings: Finding[] = [];
  for (let row = 1; row < region.values.length; row++) {
    const column = (name: (typeof tests.columns)[number]['name']): number => headers.indexOf(name);
    const raw = (name: (typeof tests.columns)[number]['name']) => region.values[row][column(name)] ?? null;
    const [test, assertion] = [keyText(raw('test')), keyText(raw('assertion'))];
    if (test === '' && assertion === '') continue;
    const cell = cellAt(region, row, Math.max(0, column('test')));
    const tolerance = isBlank(raw('tolerance')) ? 0 : raw('tolerance');
    const fault = test === '' ? 'This test has no name' : assertion === '' ? `The test “${test}” has no assertion` : found.has(test) ? `The test “${test}” stands above already`
      : typeof tolerance !== 'number' || tolerance < 0 ? `The tolerance of the test “${test}” is no number of 0 or more` : null;
    if (fault !== null) findings.push({ severity: 'warning', code: 'test-unreadable', message: `${fault}; it is not run.`, remedy: 'Correct the row on the sheet Tests.', cell });
    else found.set(test, { test, assertion, tolerance: Number(tolerance), override: keyText(raw('override')), cell });
  }
  return { tests: [...found.values()], findings };
}
