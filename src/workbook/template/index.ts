import { contract } from '../contract';
import type { SheetDescription } from '../sheets/description';
import { CONTENTS, startSheet } from './startSheet';
import { templateSheet } from './templateSheet';

export { templateSheet } from './templateSheet';
export { contractCell, contractColumn, contractRow, contractSheet } from './contractSheet';

const inputs = contract.filter(({ owner }) => owner === 'people');

/** The sheets of a blank template, the front sheet first; tables that are there already (by name) are left out. */
export function templateSheets(existing: readonly string[] = []): readonly SheetDescription[] {
  const there = new Set(existing.map((name) => name.toLowerCase()));
  const missing = inputs.filter(({ name }) => !there.has(name.toLowerCase()));
  return [...(there.has(CONTENTS.toLowerCase()) || missing.length === 0 ? [] : [startSheet(inputs)]), ...missing.map(templateSheet)];
}
