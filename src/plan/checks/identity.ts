import type { AuditEntry } from '../audit/entry';
import { textOf, type FigureBook, type FigureCell, type FigurePlace } from './figureTable';

/** One equation of an identity: what a cell should hold and what it holds. */
export interface Equation {
  readonly expected: number;
  readonly found: FigureCell;
  /** Largest number that went into it; the tolerance is relative to it above 1. */
  readonly magnitude: number;
  /** By how much it may be missed because figures are kept rounded; default 0. */
  readonly rounding?: number;
  readonly place: FigurePlace;
  /** What is wrong, where a difference alone does not tell it. */
  readonly fault?: string;
}

/** What an identity says about the tables: equations, or why there are none. */
export type Examined = { readonly equations: readonly Equation[]; readonly note?: string } | { readonly absent: string };

/** What the plan's input knows, for the keys of plan rows. */
export interface KnownKeys {
  readonly items: ReadonlySet<string>;
  /** The family an item is planned in, by item. */
  readonly familyOf: ReadonlyMap<string, string>;
}

/** A key column of a plan table and the column its values come from. */
export interface KeyReference {
  readonly table: string;
  readonly column: string;
  readonly references: string;
  readonly referencedColumn: string;
  /** False: the key may be blank; default true. */
  readonly needed?: boolean;
}

/** The key columns of a plan table. */
export interface TableKeys {
  readonly table: string;
  readonly columns: readonly string[];
}

/** What identities are computed from. */
export interface CheckSource {
  readonly book: FigureBook;
  /** Null when the input cannot be read from here. */
  readonly known: KnownKeys | null;
  readonly references: readonly KeyReference[];
  /** Keys of plan tables that no two rows may share; default: none is looked at. */
  readonly keys?: readonly TableKeys[];
  /** Entries of the audit log, in the order they stand in; left out where there is none. */
  readonly audit?: readonly AuditEntry[];
}

export interface Identity {
  readonly check: string;
  readonly what: string;
  readonly examine: (source: CheckSource) => Examined;
}

/** An identity, computed. */
export interface CheckResult {
  readonly check: string;
  readonly what: string;
  /** How many equations were checked; null where there is nothing to check yet. */
  readonly rows: number | null;
  /** The largest difference, in the figure's own unit. */
  readonly residual: number | null;
  readonly tolerance: number;
  readonly result: 'pass' | 'fail' | 'not planned';
  readonly worst: FigurePlace | null;
  /** Why it was not checked, or what is wrong. */
  readonly note: string | null;
}

/** What counts as 0, relative to the largest number of the equation where that is above 1. */
export const TOLERANCE = 1e-6;

/** Computes an identity and finds the cell where it is worst; a cell that holds no number is worse than any difference. */
export function judge({ check, what, examine }: Identity, source: CheckSource): CheckResult {
  const examined = examine(source);
  if ('absent' in examined) return { check, what, rows: null, residual: null, tolerance: TOLERANCE, result: 'not planned', worst: null, note: examined.absent };
  let worst: { readonly equation: Equation; readonly difference: number; readonly ratio: number } | null = null;
  let failed = 0;
  for (const equation of examined.equations) {
    const { found, expected, magnitude, rounding = 0 } = equation;
    const isNumber = typeof found === 'number' && Number.isFinite(found);
    const difference = Math.abs((isNumber ? found : 0) - expected);
    const ratio = isNumber ? Math.max(0, difference - rounding) / Math.max(1, magnitude) : Infinity;
    if (ratio > TOLERANCE) failed++;
    if (ratio > (worst?.ratio ?? 0)) worst = { equation, difference, ratio };
  }
  const note = worst && failed > 0 ? `${failed} of ${examined.equations.length} do not hold; ${faultOf(worst.equation)}` : examined.note ?? null;
  return {
    check, what, rows: examined.equations.length, residual: worst?.difference ?? 0, tolerance: TOLERANCE,
    result: failed > 0 ? 'fail' : 'pass', worst: worst?.equation.place ?? null, note,
  };
}

const short = (value: number): string => String(Number(value.toPrecision(9)));

function faultOf({ fault, found, expected }: Equation): string {
  if (fault) return fault;
  const shown = typeof found === 'number' ? short(found) : textOf(found) === '' ? 'nothing' : `“${textOf(found)}”`;
  return `the worst cell holds ${shown} where ${short(expected)} belongs.`;
}
