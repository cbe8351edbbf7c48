import type { Severity } from '../../plan/model/notice';

/** What a rule is about: the shape of tables, what the data says, or the spreadsheet it stands in. */
export type RuleKind = 'structure' | 'logic' | 'spreadsheet';

/** A rule of the linter, apart from how it is checked. */
export interface Rule {
  readonly kind: RuleKind;
  /** As a rule; a check may say otherwise where more or less hangs on it. */
  readonly severity: Severity;
  /** What it finds, as a sentence. */
  readonly finds: string;
  /** What to do about it. */
  readonly remedy: string;
  /** Whether some of its findings can be mended by a button. */
  readonly fixable?: boolean;
}
