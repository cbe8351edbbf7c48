/** What the cells of a column may hold, as Excel's data validation checks it while a person types. Bounds are inclusive. */
export type CellRule =
  | { readonly kind: 'oneOf'; readonly values: readonly string[] }
  /** The filled cells of another table's column, offered as a list; nothing is offered while that table is not there. */
  | { readonly kind: 'keyOf'; readonly table: string; readonly column: string }
  | { readonly kind: 'whole' | 'decimal'; readonly min?: number; readonly max?: number }
  /** Excel serial numbers. */
  | { readonly kind: 'date'; readonly min: number; readonly max: number }
  | { readonly kind: 'length'; readonly min: number; readonly max: number };

/** Guidance for typing in a column of a table: set when the sheet is made, from the table's first row to the end of the sheet. */
export interface ColumnGuide {
  /** Shown beside a selected cell. Excel takes 32 characters and 255. */
  readonly title: string;
  readonly prompt: string;
  readonly rule?: CellRule;
  /** Whether a value that breaks the rule is refused, or taken after a question. */
  readonly strict?: boolean;
  /** What is said of such a value, at most 255 characters. */
  readonly fault?: string;
}

/** The cells that a `keyOf` rule offers, as an Excel formula: the column down to its last filled cell. */
export const keyListFormula = ({ table, column }: { readonly table: string; readonly column: string }): string => {
  const keys = `INDIRECT("${table}[${column}]")`;
  return `OFFSET(${keys},0,0,MAX(1,COUNTA(${keys})))`;
};
