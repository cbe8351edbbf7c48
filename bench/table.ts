import type { Score } from './score';

/** One line of the bench: who, on which series of which set, and how well. */
export interface Row {
  readonly set: string;
  readonly method: string;
  readonly series: number;
  readonly figures: Score;
}

const WIDTHS = { set: 18, method: 34, figure: 8 };
const HEADS = ['series', 'sMAPE', 'MASE', 'OWA', 'bias', 'cov80', 'cov95', 'MSIS', 'ms'];

const line = (set: string, method: string, cells: readonly string[]): string =>
  `${set.padEnd(WIDTHS.set)}${method.padEnd(WIDTHS.method)}${cells.map((cell) => cell.padStart(WIDTHS.figure)).join('')}`;

export const headLine = (): string => line('set', 'method', HEADS);
export const lineOf = (row: Row): string => line(row.set, row.method, cellsOf(row));

function cellsOf({ series, figures: { smape, mase, owa, bias, coverage, msis, msPerSeries } }: Row): string[] {
  const share = (level: number): string => {
    const found = coverage.find((one) => one.level === level);
    return found ? (100 * found.share).toFixed(1) : '';
  };
  return [String(series), smape.toFixed(2), mase.toFixed(3), owa.toFixed(3), bias.toFixed(3), share(0.8), share(0.95), msis?.toFixed(2) ?? '', msPerSeries.toFixed(2)];
}

/** The page docs/accuracy.md: every row of a run, and how to get it again. */
export function accuracyPage(rows: readonly Row[], command: string, missing: readonly string[]): string {
  const sets = [...new Set(rows.map(({ set }) => set))];
  const tables = sets.map((set) => {
    const own = rows.filter((row) => row.set === set).map((row) => `| ${[row.method, ...cellsOf(row)].join(' | ')} |`);
    return `## ${set}\n\n| method | ${HEADS.join(' | ')} |\n|---|${'--:|'.repeat(HEADS.length)}\n${own.join('\n')}\n`;
  });
  return `# Accuracy and speed

Written by \`${command}\`; every figure comes from that one run. The series are development sets that are not part of this repository,
so these are not figures on unseen data: some choices were made with these sets in view.

sMAPE in per cent, MASE, OWA against Naive2 (below 1 is better than Naive2), bias Σ(F−A)/ΣA, coverage of the 80 % and 95 % intervals in
per cent, MSIS at 95 %, milliseconds of processor time a series on one core, start-up left out. Where a method stands twice, the second
time is on the sample that the peers were measured on, evenly spaced over the set; compare a peer with the line of the same number of
series.${missing.length > 0 ? ` Not installed where this was run: ${missing.join(', ')}.` : ''}

${tables.join('\n')}`;
}
