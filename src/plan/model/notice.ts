/** How much a notice matters: an error leaves something out of the plan, a warning changes what it means, an info explains. */
export type Severity = 'error' | 'warning' | 'info';

/** Something a person should know, as a sentence and what to do about it. `code` is stable and names the kind. */
export interface Notice {
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}
