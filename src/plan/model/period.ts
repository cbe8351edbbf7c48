export type { Bucket, PeriodId } from '../../engine/time/period';
