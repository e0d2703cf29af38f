// The stages of a transform of N = 2^k numbers, their turning factors, and the order in which they leave the
// frequencies: decimation in frequency on the way there and in time on the way back need no reordering in between.

/** Radices from the first stage (of the whole length) to the last; a radix of 2 comes last and turns nothing. */
export function radicesOf(size: number): number[] {
  const radices: number[] = [];
  let left = size;
  for (; left >= 4; left /= 4) radices.push(4);
  if (left === 2) radices.push(2);
  return radices;
}

/** The frequency that stands at each place. */
export function orderOf(size: number): number[] {
  const [radix] = radicesOf(size);
  if (radix === undefined) return [0];
  const inner = orderOf(size / radix);
  return Array.from({ length: radix }, (_, k) => inner.map((frequency) => radix * frequency + k)).flat();
}

/** For every place, where the frequency of the opposite sign stands. */
export function mirrorOf(size: number): number[] {
  const order = orderOf(size);
  const places = new Array<number>(size);
  order.forEach((frequency, place) => (places[frequency] = place));
  return order.map((frequency) => places[(size - frequency) % size]!);
}

/** The stages that turn: those whose blocks are longer than their radix. */
export function turningLengths(size: number): number[] {
  const lengths: number[] = [];
  for (let length = size; length > 4; length /= 4) lengths.push(length);
  return lengths;
}

/** `w, w², w³` with w = exp(−2πi j / L), as pairs, for j below L / 4 and every turning stage L. */
export function turnsOf(size: number): Float32Array {
  const numbers: number[] = [];
  for (const length of turningLengths(size)) {
    for (let j = 0; j < length / 4; j++) {
      for (const power of [1, 2, 3]) {
        const angle = (-2 * Math.PI * ((power * j) % length)) / length;
        numbers.push(Math.cos(angle), Math.sin(angle));
      }
    }
  }
  return Float32Array.from(numbers);
}
