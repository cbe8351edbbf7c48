/** Wall and running time, given so that tests can hold them still. */
export interface PaneClock {
  readonly milliseconds: () => number;
  readonly date: () => Date;
}

export const systemClock: PaneClock = { milliseconds: () => performance.now(), date: () => new Date() };
