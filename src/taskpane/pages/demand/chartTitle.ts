import type { Bucket } from '../../../plan/model/period';
import { extent } from '../../parts/chart/paths';
import { peakOf, planLine, type ForecastData } from '../../parts/chart/forecastData';
import type { Words } from '../../strings/WordsContext';

/** A plan whose highest and lowest differ by less than this share of the highest is called flat. */
const flat = 0.02;
/** A consensus this share away from the statistical forecast is worth saying. */
const apart = 0.005;

/** The finding of the chart as a sentence with a number. */
export function chartTitle({ data, unit, bucket, words: { t, format } }: { readonly data: ForecastData; readonly unit: string; readonly bucket: Bucket; readonly words: Words }): string {
  const line = planLine(data);
  const [low, high] = extent([line.subarray(data.split)]);
  if (data.split >= data.periods.length) return t('result.noForecast');
  if (high === 0 && low === 0) return t('result.nothing');
  if (high - low < flat * Math.abs(high)) return t('result.flat', { value: format.quantity(high), unit, bucket: t(`bucket.${bucket}`) });
  const peak = peakOf(data);
  const period = format.period(data.periods[peak] ?? '');
  const value = format.quantity(high);
  const statistical = data.statistical[peak] ?? NaN;
  const difference = statistical > 0 ? high / statistical - 1 : 0;
  if (Math.abs(difference) < apart) return t('result.peak', { period, value, unit });
  return t(difference > 0 ? 'result.peakAbove' : 'result.peakBelow', { period, value, unit, percent: format.percent(Math.abs(difference)) });
}
