import type { FigurePort } from '../workbook/figures/figurePort';
import type { cellCalls } from './inCell';
import { functionNames } from './names';

type Calls = ReturnType<typeof cellCalls>;

/**
 * Hands every custom function to Excel at once, by name, and loads their mathematics with the first call, so that the pane shows
 * without it; once loaded, a call is answered at once. Does nothing where Excel's custom functions runtime is absent.
 */
export function registerLater(figures: FigurePort): void {
  if (typeof CustomFunctions === 'undefined') return;
  let calls: Calls | null = null;
  let loading: Promise<Calls> | null = null;
  const load = (): Promise<Calls> => {
    loading ??= import('./inCell').then(loaded => (calls = loaded.cellCalls(figures)));
    loading.catch(() => { loading = null; }); // what failed to load is loaded again with the next call
    return loading;
  };
  for (const name of functionNames) {
    CustomFunctions.associate(name, (...given: unknown[]) => (calls ? calls.get(name)?.(given) : load().then(loaded => loaded.get(name)?.(given))));
  }
}
