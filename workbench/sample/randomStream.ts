const STEP = 0x9e3779b9;

/**
 * A stream of uniform random numbers in [0, 1) that depends on its seed alone (mulberry32, Tommy Ettinger 2017).
 * @param seed any whole number
 */
export function randomStream(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + STEP) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 4294967296;
  };
}
