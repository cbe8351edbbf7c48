import { periodId } from '../../src/engine/time/period';
import { planningGrid } from '../../src/plan/demand/planningGrid';
import { rebucket } from '../../src/plan/demand/rebucket';
import { planInput, series, settings } from './sampleInput';

const ids = (grid: NonNullable<ReturnType<typeof planningGrid>>): [string, string] => [
  periodId(grid.first, grid.bucket), periodId(grid.first + grid.length - 1, grid.bucket),
];

describe('planningGrid', () => {
  it('plans weeks as months once they fill a year, leaving incomplete months out', () => {
    const weeks = series('A', '2025-W01', new Array<number>(70).fill(7)); // 2024-12-30 to 2026-05-03
    const grid = planningGrid(planInput([weeks], { historyBucket: 'week' }));
    expect(grid && [grid.bucket, ...ids(grid)]).toEqual(['month', '2025-01', '2026-04']);
    expect(grid?.notices.map(notice => notice.message.slice(0, 23))).toEqual(['2024-12 is not complete', '2026-05 is not complete']);
  });
  it('plans weeks as weeks while they fill less than a year', () => {
    const grid = planningGrid(planInput([series('A', '2026-W01', new Array<number>(30).fill(1))], { historyBucket: 'week' }));
    expect(grid && [grid.bucket, grid.length, grid.horizon]).toEqual(['week', 30, 26]);
  });
  it('cuts the history at the as-of date', () => {
    const grid = planningGrid(planInput([series('A', '2026-01', [1, 2, 3, 4, 5, 6])], { settings: { ...settings, asOf: '2026-04-30' } }));
    expect(grid && ids(grid)).toEqual(['2026-01', '2026-04']);
  });
  it('says so when a finer plan is asked for than the history can give', () => {
    const grid = planningGrid(planInput([series('A', '2026-01', [1, 2])], { settings: { ...settings, bucket: 'week' } }));
    expect(grid?.bucket).toBe('month');
    expect(grid?.notices[0].code).toBe('bucket-too-fine');
  });
  it('finds nothing to plan without demand', () => {
    expect(planningGrid(planInput([]))).toBeNull();
  });
});

describe('rebucket', () => {
  it('splits a week over two months by its days and keeps the total', () => {
    const weekly = series('A', '2026-W01', new Array<number>(56).fill(7));
    const grid = planningGrid(planInput([weekly], { historyBucket: 'week' }));
    if (!grid) throw new Error('no grid');
    expect(Array.from(rebucket(weekly, grid)).slice(0, 3)).toEqual([31, 28, 31]); // one a day
  });
  it('leaves a month unknown when too little of it is known, and scales up when most is', () => {
    const values = new Array<number>(60).fill(7);
    values[6] = NaN; // one of February's four weeks
    const weekly = series('A', '2026-W01', values);
    const grid = planningGrid(planInput([weekly], { historyBucket: 'week' }));
    if (!grid) throw new Error('no grid');
    expect(rebucket(weekly, grid)[1]).toBeCloseTo(28, 9);
    values[7] = NaN;
    expect(rebucket(series('A', '2026-W01', values), grid)[1]).toBeNaN();
  });
  it('is unknown before a series begins', () => {
    const [long, late] = [series('A', '2026-01', [1, 1, 1]), series('B', '2026-02', [5, 6])];
    const grid = planningGrid(planInput([long, late]));
    if (!grid) throw new Error('no grid');
    expect(Array.from(rebucket(late, grid))).toEqual([NaN, 5, 6]);
  });
});
