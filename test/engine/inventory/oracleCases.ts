import inventory from '../../oracles/inventory-oracles.json';

/** One case of test/oracles/inventory-oracles.json; `rel` is relative to max(1, |expected|). */
export interface OracleCase {
  readonly id: string;
  readonly function: string;
  // The file holds numbers, arrays and records, a different set for every function; each test names what it reads.
  readonly inputs: Readonly<Record<string, never>>;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly tolerance: { readonly rel: number };
}

export const inventoryCases = inventory.cases as unknown as readonly OracleCase[];

/** Fails unless every number of `actual` is within the case's tolerance of the expected one, and every word and truth value is it. */
export function expectWithin(actual: unknown, expected: unknown, rel: number): void {
  if (typeof expected === 'string' || typeof expected === 'boolean') {
    expect(actual).toBe(expected);
    return;
  }
  if (typeof expected !== 'number') {
    expect(Array.isArray(expected) && Array.isArray(actual) && actual.length === expected.length).toBe(true);
    (expected as unknown[]).forEach((value, index) => expectWithin((actual as unknown[])[index], value, rel));
    return;
  }
  expect(typeof actual).toBe('number');
  expect(Math.abs((actual as number) - expected) / Math.max(1, Math.abs(expected))).toBeLessThanOrEqual(rel);
}
