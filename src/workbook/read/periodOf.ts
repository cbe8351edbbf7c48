import { ordinalOfDay } from '../../engine/time/period';
import type { Bucket } from '../../engine/time/period';
import type { DateReading } from './dateText';
import { isCoarser } from './periodHeader';

/** Running number of the period a reading falls in; a week belongs to the month of its Thursday. Null when the reading is coarser than the bucket. */
export function periodOf(reading: DateReading, bucket: Bucket): number | null {
  if (isCoarser(reading.bucket, bucket)) return null;
  return ordinalOfDay(reading.bucket === 'week' && bucket !== 'week' ? reading.day + 3 : reading.day, bucket);
}
