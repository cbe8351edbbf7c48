import type { ExplainStep } from '../figureExplanation';

/** How numbers are written where the words are read. */
export interface Shown {
  quantity(value: number): string;
  /** With its sign. */
  change(value: number): string;
  percent(share: number): string;
  /** A plain number to a few digits, as factors have them. */
  factor(value: number): string;
  period(id: string): string;
}

/** A step in words: what it is, why, and its number. */
export interface StepWords {
  readonly title: string;
  readonly why: string;
  readonly value: string;
}

/** Words for every kind of step in one language. */
export type Wording = { readonly [Kind in ExplainStep['kind']]: (step: Extract<ExplainStep, { kind: Kind }>, show: Shown) => StepWords };

/** A step in the words of a language. */
export function inWords(step: ExplainStep, wording: Wording, show: Shown): StepWords {
  // the wording holds, under each kind, what takes that kind; the compiler cannot follow the pair
  const say = wording[step.kind] as (told: ExplainStep, how: Shown) => StepWords;
  return say(step, show);
}
