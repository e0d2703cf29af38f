import { ShapeError } from './errors.ts';
import { offsetOf, indices, sizeOf, stridesOf, type Shape } from './shape.ts';
import { checkShape, numbersOfList, type Numbers, type Tensor } from './tensor.ts';

/**
 * Anything shaped like a tensor: ours (`{ data, shape }`), onnxruntime's (`{ data, dims }`), or a strided view
 * (`{ data, shape, stride, offset }`, as of scijs ndarray). Plain arrays count as float32.
 */
export interface TensorLike {
  readonly data: ArrayLike<number>;
  readonly shape?: Shape;
  readonly dims?: Shape;
  readonly stride?: readonly number[];
  readonly offset?: number;
  /** onnxruntime's name of the number type, checked when it is there: `float32` or `float64`. */
  readonly type?: string;
}

/** Our tensor from anything shaped like one. Numbers that already lie right are kept, not copied. */
export function asTensor(value: TensorLike, role = 'input'): Tensor {
  const given = value as TensorLike | null | undefined;
  if (given === null || typeof given !== 'object' || !('data' in given))
    throw new ShapeError('not-a-tensor', { role, got: kindOf(given) });
  const shape = given.shape ?? given.dims;
  if (!Array.isArray(shape)) throw new ShapeError('not-a-tensor', { role, got: 'an object without shape or dims' });
  checkShape(shape);
  const data = numbersFrom(given.data, role);
  if (given.stride && !isRowMajor(shape, given.stride, given.offset ?? 0, data.length)) {
    return { shape: [...shape], data: gather(shape, data, given.stride, given.offset ?? 0, role) };
  }
  if (data.length !== sizeOf(shape))
    throw new ShapeError('data-length', { shape, size: sizeOf(shape), length: data.length });
  return { shape: [...shape], data };
}

function numbersFrom(data: unknown, role: string): Numbers {
  if (data instanceof Float32Array || data instanceof Float64Array) return data;
  if (Array.isArray(data)) return numbersOfList(data, 'float32', role);
  // Other typed arrays (bytes of a picture, float16 bits) would be read with a meaning we can only guess.
  throw new ShapeError('dtype-unsupported', { role, got: kindOf(data) });
}

const isRowMajor = (shape: Shape, stride: readonly number[], offset: number, length: number): boolean =>
  offset === 0 && length === sizeOf(shape) && stridesOf(shape).every((step, d) => shape[d] === 1 || step === stride[d]);

function gather(shape: Shape, from: Numbers, stride: readonly number[], offset: number, role: string): Numbers {
  const outside = (): never => {
    throw new ShapeError('not-a-tensor', { role, got: 'a strided view that reaches outside of its numbers' });
  };
  const to = from instanceof Float64Array ? new Float64Array(sizeOf(shape)) : new Float32Array(sizeOf(shape));
  for (const index of indices(shape)) {
    let at = offset;
    for (let d = 0; d < index.length; d++) at += index[d]! * stride[d]!;
    to[offsetOf(shape, index)] = from[at] ?? outside();
  }
  return to;
}

const kindOf = (value: unknown): string => {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (typeof value !== 'object') return `a ${typeof value}`;
  return `an object of type ${value.constructor?.name ?? 'unknown'}`;
};
