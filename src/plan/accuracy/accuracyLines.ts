import { FEWEST_TO_JUDGE } from '../../engine/forecasting/forecastValueAdded';
import type { AccuracyLine } from '../model/plan';
import { addTo, emptySums, measuresOf, type Compared, type ErrorSums } from './errorSums';

/** What a comparison is about. */
export interface Cell extends Compared {
  readonly item: string;
  readonly family: string;
  readonly lag: number;
  /** Set where the forecast is a person's; it then counts for them alone. */
  readonly contributor?: string;
}

/** Items beyond this number have a line at the decision lag only. */
const MANY_ITEMS = 500;

/** Accuracy by level and lag, in the order of the sheet: all, families, items, contributors. */
export function accuracyLines(basis: AccuracyLine['basis'], cells: readonly Cell[], decision: number): readonly AccuracyLine[] {
  const groups = new Map<string, { readonly level: AccuracyLine['level']; readonly key: string; readonly lag: number; readonly sums: ErrorSums }>();
  const add = (level: AccuracyLine['level'], key: string, cell: Cell): void => {
    const id = `${ORDER.indexOf(level)}\u0000${key}\u0000${String(cell.lag).padStart(4, '0')}`;
    const group = groups.get(id) ?? { level, key, lag: cell.lag, sums: emptySums() };
    groups.set(id, group);
    addTo(group.sums, cell);
  };
  const items = new Set(cells.map(({ item }) => item));
  for (const cell of cells) {
    if (cell.contributor !== undefined) {
      add('contributor', cell.contributor, cell);
      continue;
    }
    add('all', '', cell);
    if (cell.family !== '') add('family', cell.family, cell);
    if (items.size <= MANY_ITEMS || cell.lag === decision) add('item', cell.item, cell);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { level, key, lag, sums }]) => ({ basis, level, key, lag, ...measuresOf(sums, FEWEST_TO_JUDGE) }));
}

const ORDER: readonly AccuracyLine['level'][] = ['all', 'family', 'item', 'contributor'];
