/** Results of pure functions, kept until newer ones need the room. */
export interface Memo<Result> {
  /** The result kept under a key, or the one `compute` gives now. What throws is not kept. */
  recall(key: string, compute: () => Result): Result;
  /** Number of results kept. */
  size(): number;
}

/** Room for keys and results: characters of a key and what `weigh` says of a result, counted alike. */
export interface MemoRoom<Result> {
  readonly limit: number;
  readonly weigh: (result: Result) => number;
}

/** A memo that forgets what was asked for longest ago once keys and results together weigh more than `limit`. */
export function createMemo<Result>({ limit, weigh }: MemoRoom<Result>): Memo<Result> {
  const kept = new Map<string, { readonly result: Result; readonly weight: number }>();
  let total = 0;

  const forget = (key: string): void => {
    total -= kept.get(key)?.weight ?? 0;
    kept.delete(key);
  };

  const remember = (key: string, result: Result): void => {
    const weight = key.length + weigh(result);
    kept.set(key, { result, weight });
    total += weight;
    for (const oldest of kept.keys()) {
      if (total <= limit) break;
      forget(oldest);
    }
  };

  return {
    recall(key, compute) {
      const known = kept.get(key);
      const result = known ? known.result : compute();
      forget(key);
      remember(key, result);
      return result;
    },
    size: () => kept.size,
  };
}
