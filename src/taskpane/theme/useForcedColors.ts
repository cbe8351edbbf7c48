import { useSyncExternalStore } from 'react';

const query = (): MediaQueryList | null => (typeof window.matchMedia === 'function' ? window.matchMedia('(forced-colors: active)') : null);

const subscribe = (changed: () => void): (() => void) => {
  const media = query();
  media?.addEventListener('change', changed);
  return () => media?.removeEventListener('change', changed);
};

/** Whether the system draws in forced colours (Windows contrast themes). */
export const useForcedColors = (): boolean => useSyncExternalStore(subscribe, () => query()?.matches ?? false);
