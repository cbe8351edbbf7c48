/** What a ribbon button asks of the pane. */
export type RibbonRequest = 'run' | 'explain';

/** A request may come before the pane listens (the button starts the runtime): the last one waits for it. */
export interface RibbonRequests {
  ask(request: RibbonRequest): void;
  /** Calls the listener for each request, also one that waits; returns how to stop. */
  listen(listener: (request: RibbonRequest) => void): () => void;
}

export function ribbonRequests(): RibbonRequests {
  let listener: ((request: RibbonRequest) => void) | null = null;
  let waiting: RibbonRequest | null = null;
  return {
    ask(request) {
      if (listener) listener(request);
      else waiting = request;
    },
    listen(next) {
      listener = next;
      if (waiting) next(waiting);
      waiting = null;
      return () => { listener = null; };
    },
  };
}
