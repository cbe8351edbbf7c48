/** The width of a planning period. */
export type Bucket = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** `2026-11-23` (day), `2026-W45` (ISO week), `2026-11` (month), `2026-Q4` (quarter) or `2026` (year). */
export type PeriodId = string;
