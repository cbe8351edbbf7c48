/** What one demand series is about. A part that the data does not have is the empty string. */
export interface SeriesKey {
  readonly item: string;
  readonly channel: string;
  readonly loc: string;
}

/** One string per series; sorts by item, channel, location. */
export const seriesId = (key: SeriesKey): string => `${key.item}\u0000${key.channel}\u0000${key.loc}`;
