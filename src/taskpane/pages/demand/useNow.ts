import { useEffect, useState } from 'react';
import type { PaneClock } from '../../state/clock';

/** The pane's clock, looked at four times a second while `active`. */
export function useNow(clock: PaneClock, active: boolean): number {
  const [now, setNow] = useState(clock.milliseconds);
  useEffect(() => {
    if (!active) return undefined;
    setNow(clock.milliseconds());
    const timer = setInterval(() => setNow(clock.milliseconds()), 250);
    return () => clearInterval(timer);
  }, [clock, active]);
  return now;
}
