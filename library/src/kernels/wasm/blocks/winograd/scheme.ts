// F(m, r): m outputs of a window of r taps with m + r − 1 multiplications instead of m · r, by evaluating polynomials
// at as many points (Winograd 1980; Lavin and Gray, arXiv 1509.09308). Transforms are the transposed ones of Toom and
// Cook, with the divisions moved to the weights so that inputs meet whole polynomials.

export type Matrix = readonly (readonly number[])[];

export interface Scheme {
  /** m: outputs of a tile. */
  readonly outputs: number;
  /** r: taps of a window. */
  readonly taps: number;
  /** Products of a tile, and inputs that it reads: m + r − 1. */
  readonly size: number;
  /** Where the polynomials are evaluated; pairs ±α stand beside each other. Infinity, where it is one, comes last. */
  readonly points: readonly number[];
  /** Weights to products, inputs to products, products to outputs. */
  readonly weights: Matrix;
  readonly inputs: Matrix;
  readonly results: Matrix;
}

// All points, their squares and the polynomials' coefficients are exact in float32. Those of five and six products
// lose half as many digits as the usual ±1 and ±2 (for six they are Intel's and Nervana's); measured as root mean
// square over normal data, 64 channels, of the direct sum's 1.6e-7: 6.6e-7 and 7.6e-7 in two axes. Seven and eight
// products lose 7e-7 in one axis, but 2.3e-6 and 3.3e-6 in two.
const pointsOf: Readonly<Record<number, readonly number[]>> = {
  1: [Infinity],
  3: [0, 1, -1],
  4: [0, 1, -1, Infinity],
  5: [0, 3 / 4, -3 / 4, 3 / 2, -3 / 2],
  6: [0, 5 / 8, -5 / 8, 3 / 2, -3 / 2, Infinity],
  7: [0, 1 / 2, -1 / 2, 1, -1, 2, -2],
  8: [0, 1 / 2, -1 / 2, 1, -1, 2, -2, Infinity],
};

/** Points that are a pair ±α, and points alone, by the product of the first. */
export function pairsOf(points: readonly number[]): { readonly at: number; readonly pair: boolean }[] {
  const pairs: { at: number; pair: boolean }[] = [];
  for (let at = 0; at < points.length; at++) {
    const pair = points[at] !== 0 && points[at + 1] === -points[at]!;
    pairs.push({ at, pair });
    if (pair) at++;
  }
  return pairs;
}

/** Coefficients of Π (x − β), lowest power first. */
const expand = (roots: readonly number[]): number[] =>
  roots.reduce((poly, root) => [...poly, 0].map((_, i) => (poly[i - 1] ?? 0) - root * (poly[i] ?? 0)), [1]);

/** The scheme of m outputs and r taps, of at most eight products; F(1, 1) leaves everything as it is. */
export function schemeOf(outputs: number, taps: number): Scheme {
  const size = outputs + taps - 1;
  const points = pointsOf[size]!;
  const finite = points.filter((alpha) => alpha !== Infinity);
  /** Π (α − β) over the other points β: what a product at α is divided by. */
  const scale = (alpha: number): number =>
    finite.filter((beta) => beta !== alpha).reduce((product, beta) => product * (alpha - beta), 1);
  const padded = (poly: readonly number[]): number[] => Array.from({ length: size }, (_, i) => poly[i] ?? 0);
  const powers = (alpha: number, count: number): number[] =>
    Array.from({ length: count }, (_, i) => (alpha === Infinity ? (i === count - 1 ? 1 : 0) : alpha ** i));
  return {
    outputs,
    taps,
    size,
    points,
    // Row α is (1, α, α², …) / Π (α − β); infinity takes the last weight.
    weights: points.map((alpha) =>
      powers(alpha, taps).map((power) => (alpha === Infinity ? power : power / scale(alpha))),
    ),
    // Row α is Π (x − β) over the other points; infinity takes all of them.
    inputs: points.map((alpha) => padded(expand(finite.filter((beta) => beta !== alpha)))),
    // Column α is (1, α, α², …); infinity only reaches the last output.
    results: Array.from({ length: outputs }, (_, i) => points.map((alpha) => powers(alpha, outputs)[i]!)),
  };
}
