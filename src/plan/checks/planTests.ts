import { evaluateAssertion } from './assertion/evaluateAssertion';
import { parseAssertion } from './assertion/parseAssertion';
import { AssertionFault } from './assertion/tokens';
import type { FigureBook } from './figureTable';
import type { Notice } from '../model/notice';

/** A test of the plan as a person wrote it. */
export interface PlanTest {
  readonly test: string;
  readonly assertion: string;
  readonly tolerance: number;
  /** Why the plan may be published although it fails; empty when nobody said so. */
  readonly override: string;
}

/** How a test went. */
export interface TestResult extends PlanTest {
  readonly result: 'pass' | 'fail' | 'error';
  /** The figure that was found, or what is wrong with the assertion. */
  readonly value: string;
}

/** Runs the tests on the tables there are; an assertion that cannot be computed is an error of its own, never of the others. */
export const runTests = (tests: readonly PlanTest[], book: FigureBook): readonly TestResult[] => tests.map(test => {
  try {
    const { holds, value } = evaluateAssertion(parseAssertion(test.assertion), book, test.tolerance);
    return { ...test, result: holds ? 'pass' : 'fail', value };
  } catch (error) {
    if (!(error instanceof AssertionFault)) throw error;
    return { ...test, result: 'error', value: error.message };
  }
});

/** What a person should know about tests that did not pass. */
export function testNotice({ test, assertion, result, value, override }: TestResult): Notice | null {
  if (result === 'pass') return null;
  if (result === 'error') {
    return { severity: 'warning', code: 'test-error', message: `The test “${test}” cannot be computed: ${value}`, remedy: 'Correct its assertion on the sheet Tests; docs/checks.md describes the language.' };
  }
  const failed = `The test “${test}” fails: ${assertion} (found ${value}).`;
  return override === ''
    ? { severity: 'warning', code: 'test-failed', message: failed, remedy: 'Change the plan; it cannot be published unless a reason is given, in the column override of the sheet Tests or when it is published.' }
    : { severity: 'info', code: 'test-overridden', message: `${failed} Overridden: ${override}`, remedy: 'Nothing to do; the reason is kept with the test.' };
}
