/** Waves of one or several seasons, each wave one or two columns of a regression. */
export interface Waves {
  /** Cycles per period of each column's wave, its number within the season (1 = slowest), and whether it is the cosine or the sine. */
  readonly columns: readonly { readonly frequency: number; readonly order: number; readonly phase: 'cosine' | 'sine' }[];
  /** Value of column `i` at a period. */
  at(i: number, period: number): number;
}

const HALF = 0.5;
const SAME = 1e-9;

/**
 * The slowest `most` waves of each season, as Fourier's series has them: order k goes round k times a season. Waves of two seasons
 * that coincide are kept once; a wave of two periods has no sine.
 * @example wavesOf([4], 6).columns.length // 3: cosine and sine of order 1, cosine of order 2
 */
export function wavesOf(seasons: readonly number[], most: number): Waves {
  const columns: { frequency: number; order: number; phase: 'cosine' | 'sine' }[] = [];
  for (const season of seasons) {
    for (let order = 1; order <= Math.min(most, Math.floor(season / 2)); order++) {
      const frequency = order / season;
      if (columns.some((column) => Math.abs(column.frequency - frequency) < SAME)) continue;
      columns.push({ frequency, order, phase: 'cosine' });
      if (Math.abs(frequency - HALF) > SAME) columns.push({ frequency, order, phase: 'sine' });
    }
  }
  return {
    columns,
    at: (i, period) => {
      const angle = 2 * Math.PI * columns[i].frequency * period;
      return columns[i].phase === 'cosine' ? Math.cos(angle) : Math.sin(angle);
    },
  };
}
