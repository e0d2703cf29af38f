import { ShapeError } from './errors.ts';
import { sizeOf, type Shape } from './shape.ts';

/** The number types Faltung computes in. */
export type Dtype = 'float32' | 'float64';

/** The numbers of a tensor, in row-major order. */
export type Numbers = Float32Array | Float64Array;

/** Numbers with a shape: `data[offset]` in row-major order. */
export interface Tensor<Data extends Numbers = Numbers> {
  readonly shape: Shape;
  readonly data: Data;
}

/** The type of a tensor's numbers. */
export const dtypeOf = (tensor: { readonly data: Numbers }): Dtype =>
  tensor.data instanceof Float64Array ? 'float64' : 'float32';

/**
 * An array for `size` numbers of a type, all zero.
 *
 * @throws {ShapeError} `memory-full` when there is no memory for it
 */
export function numbersOf(dtype: Dtype, size: number): Numbers {
  const Numbers = dtype === 'float64' ? Float64Array : Float32Array;
  try {
    return new Numbers(size);
  } catch {
    throw new ShapeError('memory-full', { bytes: size * Numbers.BYTES_PER_ELEMENT });
  }
}

/** A tensor of zeros. */
export function zeros(shape: Shape, dtype: Dtype = 'float32'): Tensor {
  checkShape(shape);
  return { shape: [...shape], data: numbersOf(dtype, sizeOf(shape)) };
}

/**
 * A tensor from its shape and its numbers in row-major order. A typed array of the wanted type is kept, not copied.
 *
 * @param shape the lengths of the axes, for images `[batch, channels, height, width]`
 * @param numbers as many numbers as the shape has cells
 * @param dtype `'float32'` unless the numbers already are a `Float64Array`
 * @throws {ShapeError} `data-length` when there are too many or too few numbers
 *
 * @example
 * tensor([2, 2], [1, 2, 3, 4]).data; // 1, 2, 3, 4
 */
export function tensor(shape: Shape, numbers: ArrayLike<number>, dtype?: Dtype): Tensor {
  checkShape(shape);
  const size = sizeOf(shape);
  if (numbers.length !== size) throw new ShapeError('data-length', { shape, size, length: numbers.length });
  const wanted = dtype ?? (numbers instanceof Float64Array ? 'float64' : 'float32');
  const kept = wanted === 'float64' ? numbers instanceof Float64Array : numbers instanceof Float32Array;
  return { shape: [...shape], data: kept ? (numbers as Numbers) : numbersOfList(numbers, wanted, 'tensor') };
}

/** A typed array of the numbers of a list, refused when something else is among them: it would silently become NaN. */
export function numbersOfList(list: ArrayLike<number>, dtype: Dtype, role: string): Numbers {
  const numbers = numbersOf(dtype, list.length);
  for (let at = 0; at < list.length; at++) {
    const value: unknown = list[at];
    if (typeof value !== 'number')
      throw new ShapeError('dtype-unsupported', { role, got: 'a list with more than numbers in it' });
    numbers[at] = value;
  }
  return numbers;
}

/** Refuses shapes that are not lists of whole numbers from 0 on, and those with more cells than an array can have. */
export function checkShape(shape: Shape): void {
  for (const length of shape) {
    if (!Number.isInteger(length) || length < 0) throw new ShapeError('shape-invalid', { shape });
  }
  // Engines stop typed arrays near 2^33 cells or below; 2^31 - 1 keeps offsets exact in 32-bit arithmetic.
  // A length counts even where another one is 0 and there is no cell at all.
  const size = shape.reduce((most, length) => Math.max(most, length), sizeOf(shape));
  if (size > 2 ** 31 - 1) throw new ShapeError('tensor-too-large', { shape, size });
}
