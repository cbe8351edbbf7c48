/**
 * Requirement sets the add-in cannot do without, as the manifest states them. `Table.resize` is the newest call that
 * every run makes (ExcelApi 1.13); styles, outline, print layout and copying of formats are older.
 */
export const MINIMUM_SETS = [
  { name: 'ExcelApi', version: '1.13' },
  { name: 'SharedRuntime', version: '1.1' },
  { name: 'CustomFunctionsRuntime', version: '1.1' },
] as const;

/** What is used where the host has it, and done without elsewhere. */
export const OPTIONAL_SETS = {
  /** All requests of one run are one undo step. */
  mergeUndoGroup: { name: 'ExcelApi', version: '1.20' },
} as const;

export type Capability = keyof typeof OPTIONAL_SETS;

/** Whether the host has an optional capability; false also where the host does not say. */
export function has(capability: Capability): boolean {
  return supported(OPTIONAL_SETS[capability]);
}

/** The minimum sets this host lacks, e.g. `ExcelApi 1.13`; empty when the add-in can work. */
export function missingSets(): readonly string[] {
  return MINIMUM_SETS.filter(set => !supported(set)).map(set => `${set.name} ${set.version}`);
}

interface RequirementSet {
  readonly name: string;
  readonly version: string;
}

function supported({ name, version }: RequirementSet): boolean {
  if (typeof Office === 'undefined') return false;
  const context = Office.context as Partial<Office.Context> | undefined;
  return context?.requirements?.isSetSupported(name, version) === true;
}
