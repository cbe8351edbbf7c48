import type { ChartRecord } from './annex';

/** A chart as its series and legend see it. */
export interface ChartView {
  readonly record: ChartRecord;
  readonly chartType: string;
  touched(): void;
}
