import type { Notice } from '../model/notice';
import type { SeriesKey } from '../model/planInput';

/** `HGP-T230 · DIY retail · HAM`, leaving out what the data does not have. */
export const seriesName = (key: SeriesKey): string => [key.item, key.channel, key.loc].filter(part => part !== '').join(' · ');

export const noForecastNotice = (key: SeriesKey): Notice => ({
  severity: 'warning',
  code: 'series-without-demand',
  message: `${seriesName(key)} has no known quantity in the planned history and gets no forecast.`,
  remedy: 'Give at least one quantity, or leave the item out of the history.',
});
