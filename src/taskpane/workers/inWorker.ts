/** A worker that lives for one piece of work. `what` names it in the sentence when its program fails. */
export interface OneWorker {
  readonly start: () => Worker;
  /** Ends the worker at once; the work then rejects with the signal's reason. */
  readonly signal: AbortSignal;
  readonly what: string;
}

/** Does one piece of work in a worker of its own and ends it afterwards. */
export const inWorker = <T>({ start, signal, what }: OneWorker, work: (worker: Worker) => Promise<T>): Promise<T> => new Promise((resolve, reject) => {
  signal.throwIfAborted();
  const worker = start();
  const finish = (settle: () => void): void => {
    signal.removeEventListener('abort', cancel);
    worker.terminate();
    settle();
  };
  const cancel = (): void => finish(() => reject(signal.reason));
  signal.addEventListener('abort', cancel);
  worker.addEventListener('error', event => finish(() => reject(new Error(`The ${what} stopped: ${event.message || 'its program could not be loaded'}.`))));
  work(worker).then(value => finish(() => resolve(value)), (reason: unknown) => finish(() => reject(reason)));
});
