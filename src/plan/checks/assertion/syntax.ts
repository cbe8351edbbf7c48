/** How two figures are compared. */
export type Comparator = '<=' | '<' | '>=' | '>' | '=' | '<>';

/** `period>=2026-11`, `family="Mowers"`: keeps the values whose key compares so. */
export interface Filter {
  readonly column: string;
  readonly comparator: Comparator;
  readonly value: string;
  readonly at: number;
}

export type AggregateName = 'sum' | 'min' | 'max' | 'mean' | 'count';

/** Something that has a value. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'figure'; readonly table: string | null; readonly figure: string; readonly filters: readonly Filter[]; readonly at: number }
  | { readonly kind: 'aggregate'; readonly name: AggregateName; readonly of: Expression; readonly filters: readonly Filter[]; readonly at: number }
  | { readonly kind: 'negative'; readonly of: Expression }
  | { readonly kind: 'arithmetic'; readonly operator: '+' | '-' | '*' | '/'; readonly left: Expression; readonly right: Expression; readonly at: number };

/** Something that holds or does not. */
export type Comparison =
  | { readonly kind: 'compare'; readonly comparator: Comparator; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'between'; readonly value: Expression; readonly low: Expression; readonly high: Expression };

export type Assertion =
  | { readonly kind: 'once'; readonly comparison: Comparison }
  | { readonly kind: 'every'; readonly comparison: Comparison; readonly filters: readonly Filter[]; readonly at: number };
