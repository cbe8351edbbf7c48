import { expectedDemand } from '../demand/expectedDemand';
import type { PeriodId } from '../model/period';
import type { ConsensusLine, SeriesForecast } from '../model/plan';
import type { PlanInput, TypedFigure } from '../model/planInput';

/** The family a series is planned in: its item's, or the item itself where no family is known. */
export const familyOf = (item: string, input: Pick<PlanInput, 'items'>): string => input.items.get(item)?.family || item;

/**
 * The consensus plan per family and channel: the sum of the statistical forecasts (with launches) plus what people typed for sales,
 * marketing and finance. Entries typed for a family and channel that the plan does not have get a line of their own, so
 * that nothing a person typed disappears.
 */
export function consensusReview(forecasts: readonly SeriesForecast[], input: PlanInput, periods: readonly PeriodId[]): readonly ConsensusLine[] {
  const lines = new Map<string, ConsensusLine>();
  const line = (family: string, channel: string): ConsensusLine => {
    const key = `${family}\u0000${channel}`;
    const found = lines.get(key) ?? emptyLine(family, channel, periods.length);
    lines.set(key, found);
    return found;
  };
  for (const series of forecasts) {
    const { statistical } = line(familyOf(series.key.item, input), series.key.channel);
    expectedDemand(series).forEach((value, t) => { statistical[t] += value; });
  }
  for (const entry of input.typed) {
    const t = periods.indexOf(entry.period);
    if (t >= 0) typedFigure(line(entry.family, entry.channel), entry.figure)[t] = entry.value;
  }
  for (const { statistical, sales, marketing, finance, consensus } of lines.values()) {
    for (let t = 0; t < consensus.length; t++) consensus[t] = statistical[t] + sales[t] + marketing[t] + finance[t];
  }
  return [...lines.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

const typedFigure = (line: ConsensusLine, figure: TypedFigure): Float64Array => line[figure];

const emptyLine = (family: string, channel: string, length: number): ConsensusLine => ({
  family,
  channel,
  statistical: new Float64Array(length),
  sales: new Float64Array(length),
  marketing: new Float64Array(length),
  finance: new Float64Array(length),
  consensus: new Float64Array(length),
  budget: new Float64Array(length).fill(NaN),
});
