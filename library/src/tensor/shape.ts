/** The lengths of a tensor's axes, outermost first. */
export type Shape = readonly number[];

/** How many cells a tensor of this shape has: the product of its axes (1 for a scalar, 0 when an axis is empty). */
export function sizeOf(shape: Shape): number {
  let size = 1;
  for (const length of shape) size *= length;
  return size;
}

/** How far apart neighbours along each axis lie in row-major order, the order of C, NumPy and PyTorch. */
export function stridesOf(shape: Shape): number[] {
  const strides = new Array<number>(shape.length);
  let stride = 1;
  for (let d = shape.length - 1; d >= 0; d--) {
    strides[d] = stride;
    stride *= shape[d]!;
  }
  return strides;
}

/** Every position of a shape in row-major order. The same array is changed and yielded again: copy what you keep. */
export function* indices(shape: Shape): Generator<readonly number[]> {
  if (shape.some((length) => length <= 0)) return;
  const index = shape.map(() => 0);
  for (;;) {
    yield index;
    let d = shape.length - 1;
    while (d >= 0 && ++index[d]! === shape[d]) index[d--] = 0;
    if (d < 0) return;
  }
}

/** Where a position lies in the row-major numbers of a tensor. */
export function offsetOf(shape: Shape, index: readonly number[]): number {
  let offset = 0;
  for (let d = 0; d < shape.length; d++) offset = offset * shape[d]! + index[d]!;
  return offset;
}

/** The position of the cell at an offset: the inverse of {@link offsetOf}. */
export function indexAt(shape: Shape, offset: number): number[] {
  const index = new Array<number>(shape.length);
  for (let d = shape.length - 1; d >= 0; d--) {
    index[d] = offset % shape[d]!;
    offset = Math.floor(offset / shape[d]!);
  }
  return index;
}

/** Whether two shapes are the same, axis by axis. */
export const sameShape = (a: Shape, b: Shape): boolean =>
  a.length === b.length && a.every((length, d) => length === b[d]);
