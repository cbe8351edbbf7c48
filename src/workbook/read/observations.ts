import { seriesId } from '../../plan/model/planInput';
import type { SeriesKey } from '../../plan/model/planInput';

/** One quantity (NaN: there is one, but it cannot be read) of one series in one period. */
export interface Observation {
  readonly series: number;
  readonly ordinal: number;
  readonly value: number;
  /** Where it stands, offsets in the region. */
  readonly row: number;
  readonly column: number;
}

/** Quantities as they are read, series numbered in the order they appear. */
export interface Observations {
  readonly keys: readonly SeriesKey[];
  readonly series: readonly number[];
  readonly ordinals: readonly number[];
  readonly values: readonly number[];
  /** Number of a series, new or known. */
  seriesOf(key: SeriesKey): number;
  add(observation: Observation): void;
  /** Demand of a series in a period that could not be met, beside its quantity. */
  addLost(observation: Observation): void;
  readonly lost: readonly Observation[];
}

/** An empty store. */
export function observations(): Observations {
  const numbers = new Map<string, number>();
  const keys: SeriesKey[] = [];
  const series: number[] = [];
  const ordinals: number[] = [];
  const values: number[] = [];
  const lost: Observation[] = [];
  return {
    keys, series, ordinals, values, lost,
    addLost: observation => { lost.push(observation); },
    seriesOf(key) {
      const id = seriesId(key);
      const known = numbers.get(id);
      if (known !== undefined) return known;
      numbers.set(id, keys.length);
      keys.push(key);
      return keys.length - 1;
    },
    add(observation) {
      series.push(observation.series);
      ordinals.push(observation.ordinal);
      values.push(observation.value);
    },
  };
}
