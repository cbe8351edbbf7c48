import { replay } from '../../engine/forecasting/explain';
import type { FigureExplanation } from './figureExplanation';

/** Computes a number of the plan from the numbers of its explanation alone; equals the plan's number to the last bit. */
export function replayFigure({ rule, value }: FigureExplanation): number {
  switch (rule.from) {
    case 'known': return value;
    case 'sum': return rule.typed.reduce((sum, typed) => sum + typed, rule.parts.reduce((sum, part) => sum + replayFigure(part), 0));
    case 'forecast': {
      const { mean, intervals } = replay(rule.forecast);
      return (rule.figure === 'baseline' ? mean : intervals[0][rule.figure])[rule.ahead] * rule.factor;
    }
  }
}
