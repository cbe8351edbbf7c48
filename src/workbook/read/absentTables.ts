import type { CellValue, TableRegion } from '../cells';
import { contract, demand } from '../contract';
import type { TableSpec } from '../contract';
import { isBlank } from './cellText';

/** An input table that gives a plan nothing, so that its default holds. */
export interface AbsentTable {
  readonly spec: TableSpec;
  readonly state: 'missing' | 'empty';
}

const optional: readonly TableSpec[] = contract.filter(spec => spec.owner === 'people' && spec !== demand);

/** The optional input tables that are missing or hold no row, in the order in which they are best filled. */
export function absentTables(tables: readonly TableRegion[]): readonly AbsentTable[] {
  const standing = new Map(tables.map(region => [region.table.toLowerCase(), region]));
  return optional.flatMap((spec): AbsentTable[] => {
    const region = standing.get(spec.name.toLowerCase());
    if (!region) return [{ spec, state: 'missing' }];
    return region.values.slice(1).some(isFilled) ? [] : [{ spec, state: 'empty' }];
  });
}

const isFilled = (row: readonly CellValue[]): boolean => row.some(cell => !isBlank(cell));
