/** A stream of numbers in [0, 1). */
export type Random = () => number;

/**
 * Random numbers that a seed repeats on every machine: a 32-bit counter stepped by an odd constant, its bits mixed by
 * two multiplications (the scheme known as mulberry32, by Tommy Ettinger, public domain).
 */
export function randomFrom(seed: number): Random {
  let counter = seed >>> 0;
  return () => {
    counter = (counter + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(counter ^ (counter >>> 15), counter | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Normal numbers (mean 0, deviation 1) from uniform ones, by Box and Muller's formula. */
export const normalFrom =
  (random: Random): Random =>
  () =>
    Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
