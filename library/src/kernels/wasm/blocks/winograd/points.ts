// F(4, 3): four outputs of a window of three with six multiplications, by evaluating polynomials at 0, ±a, ±b and
// infinity (Winograd 1980; Lavin and Gray, arXiv 1509.09308). a = 5/8 and b = 3/2 are exact in binary and lose about
// half as many digits as the usual 1 and 2 (Intel's and Nervana's choice).
export const a = 5 / 8;
export const b = 3 / 2;
const points = [0, a, -a, b, -b] as const;

/** Outputs, taps and products of one tile along an axis. */
export const outputs = 4;
export const taps = 3;
export const size = outputs + taps - 1;

/** Products of one tile in both directions. */
export const products = size * size;

/** Π (α − β) over the other points β: what a product at α is divided by. */
const scale = (alpha: number): number =>
  points.filter((beta) => beta !== alpha).reduce((product, beta) => product * (alpha - beta), 1);

/** Coefficients of Π (x − β), lowest power first. */
const expand = (roots: readonly number[]): number[] =>
  roots.reduce((poly, root) => [...poly, 0].map((_, i) => (poly[i - 1] ?? 0) - root * (poly[i] ?? 0)), [1]);

/** Weights to products: row α is (1, α, α²) / Π (α − β); infinity takes the last weight. */
export const weightMatrix: readonly (readonly number[])[] = [
  ...points.map((alpha) => [1, alpha, alpha ** 2].map((power) => power / scale(alpha))),
  [0, 0, 1],
];

/** Inputs to products: row α is Π (x − β) over the other points; infinity takes all of them. */
export const inputMatrix: readonly (readonly number[])[] = [
  ...points.map((alpha) => [...expand(points.filter((beta) => beta !== alpha)), 0]),
  expand(points),
];

/** Products to outputs: column α is (1, α, α², α³); infinity only reaches the last output. */
export const outputMatrix: readonly (readonly number[])[] = [0, 1, 2, 3].map((power) => [
  ...points.map((alpha) => alpha ** power),
  power === outputs - 1 ? 1 : 0,
]);
