/** What a long job tells while it works. `stage` is one of a fixed list of named stages; `detail` names the thing at hand. */
export interface Progress {
  readonly stage: 'read' | 'forecast' | 'stock' | 'consensus' | 'describe' | 'write';
  readonly done: number;
  readonly total: number;
  readonly detail: string;
}

/** How a long job is watched and stopped. */
export interface Watch {
  readonly progress: (progress: Progress) => void;
  readonly signal: AbortSignal;
}
