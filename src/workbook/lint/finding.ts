import type { CellRef } from '../cells';
import type { Finding } from '../read';
import type { CellChange } from '../workbookPort';
import type { RuleKind } from './rule';

/** A change that mends a finding and can be taken back: what the cells are to hold. `label` says it on a button. */
export interface Fix {
  readonly kind: 'set';
  readonly label: string;
  readonly changes: readonly CellChange[];
}

/** A fault of the workbook. `count` is set on the finding that gathers what is beyond those told one by one. */
export interface LintFinding extends Finding {
  /** `history`: found by the reader of a mapped history, under the reader's own code. */
  readonly kind: RuleKind | 'history';
  /** Further cells of the same fault, such as the other lines of a loop. */
  readonly also?: readonly CellRef[];
  readonly fix?: Fix;
}
