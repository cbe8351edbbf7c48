import { demand, moves, type TableSpec } from '../contract';
import type { ImportMode } from './importMapping';

/** Rows of one key are added up in demand history, so a key may stand more than once. */
export const repeatsKeys = ({ name }: TableSpec): boolean => name === demand.name;

/** How a table can be imported into. Movements are only ever added to: stock on hand is their sum. */
export const modesOf = ({ name }: TableSpec): readonly ImportMode[] => (name === moves.name ? ['append'] : ['update', 'append', 'replace']);
