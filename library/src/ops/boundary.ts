/** What a window reads beyond the ends of its axis. */
export type Boundary = 'zeros' | 'reflect' | 'replicate' | 'circular' | 'symmetric';

/**
 * The sample that stands at position `at` of an axis of `length` samples, or -1 where there is none (zeros).
 *
 * Names follow PyTorch; elsewhere they differ: `reflect` does not repeat the border sample (NumPy `reflect`, OpenCV
 * `REFLECT_101`, SciPy `mirror`), `symmetric` does (NumPy `symmetric`, OpenCV `REFLECT`, SciPy `reflect`),
 * `replicate` is NumPy's `edge`, `circular` is `wrap`.
 */
export const sampleAt: { readonly [B in Boundary]: (at: number, length: number) => number } = {
  zeros: (at, length) => (at >= 0 && at < length ? at : -1),
  reflect: (at, length) => (at < 0 ? -at : at >= length ? 2 * (length - 1) - at : at),
  replicate: (at, length) => (at < 0 ? 0 : at >= length ? length - 1 : at),
  circular: (at, length) => (at < 0 ? at + length : at >= length ? at - length : at),
  symmetric: (at, length) => (at < 0 ? -at - 1 : at >= length ? 2 * length - 1 - at : at),
};

/** How many samples a boundary can supply beyond one end of an axis of `length` samples. */
export const widestPadding: { readonly [B in Boundary]: (length: number) => number } = {
  zeros: () => Infinity,
  reflect: (length) => Math.max(0, length - 1),
  replicate: (length) => (length > 0 ? Infinity : 0),
  circular: (length) => length,
  symmetric: (length) => length,
};

export const boundaries = Object.keys(sampleAt) as readonly Boundary[];
