const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const STEP = 0x9e3779b9;
const UNIT = 4_294_967_296;
/** Uniforms added up to one normal draw; their variance is 1/12 each, so twelve of them have variance 1. */
const SUMMED = 12;

/** Name of a stream of random numbers: what is drawn, for what, when. */
export type StreamKey = readonly (string | number)[];

/** Independent draws that depend on seed and key alone, never on what else was drawn or in which order. */
export interface RandomStream {
  /** Uniform in [0, 1) of a counter. */
  readonly uniform: (counter: number) => number;
  /** About standard normal, of a counter: the sum of twelve uniforms less 6, within ±6. */
  readonly normal: (counter: number) => number;
}

/**
 * A stream of random numbers addressed by counter, so that a change to one entity cannot shift the draws of another
 * (common random numbers). The key is hashed by FNV-1a (Fowler, Noll, Vo 1991), a draw is a mulberry32 output (Ettinger
 * 2017) of hash and counter. Only integer operations and sums are used: every machine gives the same numbers.
 * @param seed any whole number
 * @example randomStream(1, ['HGP-T230', 'demand']).uniform(0) // => the same number in [0, 1) everywhere
 */
export function randomStream(seed: number, key: StreamKey): RandomStream {
  const state = hashOf(`${seed}|${key.join('|')}`);
  const uniform = (counter: number): number => mixed((state + Math.imul(counter + 1, STEP)) | 0) / UNIT;
  const normal = (counter: number): number => {
    let sum = 0;
    for (let index = 0; index < SUMMED; index++) sum += uniform(counter * SUMMED + index);
    return sum - SUMMED / 2;
  };
  return { uniform, normal };
}

function hashOf(text: string): number {
  let hash = FNV_OFFSET;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
  return mixed(hash);
}

function mixed(state: number): number {
  let value = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
  value = Math.imul(value ^ (value >>> 15), 0x735a2d97);
  return (value ^ (value >>> 15)) >>> 0;
}
