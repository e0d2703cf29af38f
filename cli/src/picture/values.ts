// How the numbers of a convolution become samples of a picture.

export const valueModes = ['clip', 'absolute', 'offset', 'normalise'] as const;
export type ValueMode = (typeof valueModes)[number];

/** From a number in units of the input's samples to a sample of the output, before rounding and clipping. */
export interface ValueMap {
  readonly absolute: boolean;
  readonly scale: number;
  readonly shift: number;
}

/** The smallest and the largest number of a whole result. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

/**
 * - `clip`: as it is;
 * - `absolute`: without its sign, so that edges of both directions are bright on black;
 * - `offset`: 0 becomes middle grey, 128 of 255 (32,768 of 65,535);
 * - `normalise`: the whole range of the result from black to white; a flat result becomes black.
 */
export function valueMap(mode: ValueMode, whiteIn: number, whiteOut: number, range: Range): ValueMap {
  if (mode === 'normalise') {
    const scale = range.most > range.least ? whiteOut / (range.most - range.least) : 0;
    return { absolute: false, scale, shift: -range.least * scale };
  }
  const middle = (whiteOut + 1) / 2;
  return { absolute: mode === 'absolute', scale: whiteOut / whiteIn, shift: mode === 'offset' ? middle : 0 };
}

/**
 * Weights that cancel each other look for differences, which have a sign: those are shown without it. Others keep the
 * brightness, so their results are shown as they are.
 */
export function defaultMode(weights: ArrayLike<number>): ValueMode {
  const sum = sumOf(weights, (value) => value);
  const size = sumOf(weights, Math.abs);
  // Rounding of float32 weights such as 1/9 and -8/9 leaves a little: 2^-24 of each.
  return Math.abs(sum) <= size * 2 ** -20 ? 'absolute' : 'clip';
}

export function sumOf(weights: ArrayLike<number>, part: (value: number) => number): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at++) sum += part(weights[at]!);
  return sum;
}
