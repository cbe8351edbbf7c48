import { figureBook } from '../plan/checks/figureTable';
import { computeChecks } from '../plan/checks/identities';
import type { KeyReference, KnownKeys, TableKeys } from '../plan/checks/identity';
import { runTests, testNotice, type TestResult } from '../plan/checks/planTests';
import type { PlanInput } from '../plan/model/planInput';
import type { TableRegion } from '../workbook/cells';
import { contract, keyColumnOf, tableNamed } from '../workbook/contract';
import type { Finding } from '../workbook/read';
import { figureTableOf } from '../workbook/read/figureTables';
import { readAudit } from '../workbook/read/readAudit';
import { readTests } from '../workbook/read/readTests';
import { FIRST_TESTS, type LocatedCheck } from '../workbook/sheets/checksSheet';
import { bodyCell } from '../workbook/sheets/standingTable';

/** The identities and the user's tests, computed. */
export interface Checked {
  readonly checks: readonly LocatedCheck[];
  readonly tests: readonly TestResult[];
  /** Identities that fail, tests that do not pass or cannot be read. */
  readonly findings: readonly Finding[];
}

/** The key columns of plan tables that refer to an input table. */
const references: readonly KeyReference[] = contract.filter(({ name }) => name.startsWith('p_')).flatMap(({ name, columns }) =>
  columns.flatMap((column): readonly KeyReference[] => {
    const target = column.key && column.references !== undefined ? tableNamed(column.references) : null;
    return target ? [{ table: name, column: column.name, references: target.name, referencedColumn: keyColumnOf(target), needed: column.optional !== true }] : [];
  }));

const keys: readonly TableKeys[] = contract.filter(({ name }) => name.startsWith('p_')).map(({ name, columns }) => ({ table: name, columns: columns.filter(({ key }) => key).map(column => column.name) }));

/** The items a plan was made for, launches among them, and their families. */
export const knownKeys = ({ items, demand, launches = [] }: Pick<PlanInput, 'items' | 'demand' | 'launches'>): KnownKeys => ({
  items: new Set([...items.keys(), ...demand.map(({ key }) => key.item), ...launches.map(({ item }) => item)]),
  familyOf: new Map([...items.values()].map(({ item, family }) => [item, family])),
});

/** Computes identities and tests on tables as they stand or will stand. Without `x_Tests`, the tests a workbook begins with are run. */
export function checkTables(tables: readonly TableRegion[], known: KnownKeys | null): Checked {
  const book = figureBook(tables.map(figureTableOf));
  const regionOf = new Map(tables.map(region => [region.table.toLowerCase(), region]));
  const log = regionOf.get('x_audit');
  const checks = computeChecks({ book, known, references, keys, ...(log && { audit: readAudit(log.values) }) }).map((result): LocatedCheck => {
    const region = result.worst && regionOf.get(result.worst.table.toLowerCase());
    return { ...result, worstCell: result.worst && region ? bodyCell(region, result.worst.row, result.worst.column) : null };
  });
  const written = regionOf.get('x_tests');
  const read = written ? readTests(written) : { tests: FIRST_TESTS, findings: [] };
  const tests = runTests(read.tests, book);
  const cells = new Map(read.tests.map(test => [test.test, 'cell' in test ? test.cell : undefined]));
  const told = tests.flatMap((test): readonly Finding[] => {
    const notice = testNotice(test);
    const cell = cells.get(test.test);
    return notice ? [{ ...notice, ...(cell && { cell }) }] : [];
  });
  return { checks, tests, findings: [...checks.filter(({ result }) => result === 'fail').map(checkFinding), ...read.findings, ...told] };
}

const checkFinding = ({ check, what, note, worstCell }: LocatedCheck): Finding => ({
  severity: 'warning', code: 'check-failed', message: `${check} does not hold (${what}): ${note ?? ''}`,
  remedy: 'Look at the cell; the sheet Checks has all identities.', ...(worstCell && { cell: worstCell }),
});
