// What expressions are worth to the reader: numbers, words and lists; tensors with what was done to them; convolutions.
import { sizeOf, type Shape } from '../../tensor/shape.ts';
import { numbersOf, type Dtype, type Tensor } from '../../tensor/tensor.ts';
import type { Boundary } from '../../ops/boundary.ts';
import type { Adapted } from '../../ops/adapters/adapted.ts';
import type { Framework } from '../state.ts';

/** `undefined` is what could not be read. */
export type Value =
  | number
  | string
  | boolean
  | null
  | undefined
  | readonly Value[]
  | Named
  | Held
  | Call
  | ReadonlyMap<string, Value>;

/** A name that nothing was assigned to: a module, a type, or something from lines that are not there. */
export interface Named {
  readonly kind: 'named';
  readonly path: string;
}

/** A tensor before anything was done to it, and what was done. */
export interface Held {
  readonly kind: 'tensor';
  readonly shape: Shape;
  /** Missing where only the shape is known. */
  readonly tensor: Tensor | undefined;
  /** Cells added before and behind each axis, negative where they were cut off. */
  readonly sides: readonly (readonly [number, number])[];
  /** What stands in the added cells of each axis. */
  readonly fills: readonly Boundary[];
  /** The axes that were turned round. */
  readonly turned: readonly number[];
}

/** A convolution that the code makes. Layers get their tensors later, so they are filled in as reading goes on. */
export interface Call {
  readonly kind: 'call';
  readonly framework: Framework;
  /** Where it stands in the text. */
  readonly at: number;
  /** Where its input and its weights stand. */
  readonly places: { readonly input: number; readonly weights: number };
  /** The problem, and how its tensors lie, from shapes of the framework. */
  readonly adapt: (input: Shape, weights: Shape, bias: Shape | undefined) => Adapted;
  /** The weights' shape where the call itself says it. */
  readonly weightsShape: ((input: Shape) => Shape) | undefined;
  /** The shape of an input in the framework's order from one in ours. */
  readonly inputShape: (given: Shape) => Shape;
  /** The shape of weights in the framework's order from those of the last problem. */
  readonly givenWeights: (given: Shape) => Shape;
  x: Held | undefined;
  w: Held | undefined;
  b: Held | undefined;
  /** Whether the layer has a bias of its own, though no numbers of it. */
  bias: boolean;
  /** Places of steps behind it that belong to no convolution. */
  readonly ignored: number[];
}

export const isCall = (value: Value): value is Call => isObject(value) && 'kind' in value && value.kind === 'call';
export const isHeld = (value: Value): value is Held => isObject(value) && 'kind' in value && value.kind === 'tensor';
export const isNamed = (value: Value): value is Named => isObject(value) && 'kind' in value && value.kind === 'named';
const isObject = (value: Value): value is Named | Held | Call =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Map);

/** A tensor to which nothing was done yet. */
export const held = (shape: Shape, tensor?: Tensor): Held => ({
  kind: 'tensor',
  shape,
  tensor,
  sides: shape.map(() => [0, 0]),
  fills: shape.map(() => 'zeros'),
  turned: [],
});

/** The lengths of a tensor's axes after what was done to it. */
export const lengthsOf = ({ shape, sides }: Held): Shape =>
  shape.map((length, axis) => length + sides[axis]![0] + sides[axis]![1]);

/** A tensor from lists in lists, or nothing where they are ragged or hold something else than numbers. */
export function fromLists(value: Value, dtype: Dtype): Held | undefined {
  const shape: number[] = [];
  for (let level: Value = value; Array.isArray(level); level = (level as readonly Value[])[0]) shape.push(level.length);
  if (sizeOf(shape) > 2 ** 18) return undefined;
  const data = numbersOf(dtype, sizeOf(shape));
  let at = 0;
  const fill = (level: Value, axis: number): boolean => {
    if (axis === shape.length) return typeof level === 'number' && ((data[at++] = level), true);
    return Array.isArray(level) && level.length === shape[axis] && level.every((part: Value) => fill(part, axis + 1));
  };
  return fill(value, 0) ? held(shape, { shape, data }) : undefined;
}
