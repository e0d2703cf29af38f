// Functions of one number, applied to every number of a tensor.
import { ShapeError } from '../tensor/errors.ts';
import { sizeOf, type Shape } from '../tensor/shape.ts';
import { checkShape } from '../tensor/tensor.ts';
import { checkInputs } from './bilinear.ts';
import { deepFrozen } from './freeze.ts';
import { filled, type Operator } from './operator.ts';
import { say } from './options.ts';
import type { ActivationProblem } from './stages.ts';

export type ActivationName = ActivationProblem['op'];

/** PyTorch's slope of leakyRelu for negative numbers. */
export const defaultSlope = 0.01;

/**
 * The problem of an activation.
 *
 * @param slope of leakyRelu for negative numbers, 0.01 unless given
 * @throws {ShapeError} `option-invalid` for a slope that is no number, or given to a function without one
 *
 * @example
 * activationProblem('leakyRelu', [1, 2, 3]).slope; // 0.01
 */
export function activationProblem(op: ActivationName, shape: Shape, slope?: number): ActivationProblem {
  checkShape(shape);
  if (op !== 'leakyRelu') {
    if (slope !== undefined) throw new ShapeError('option-unknown', { op, option: 'slope', known: [] });
    return deepFrozen({ op, shape: [...shape] });
  }
  if (slope !== undefined && !Number.isFinite(slope)) {
    throw new ShapeError('option-invalid', { op, option: 'slope', got: say(slope), wanted: 'a number' });
  }
  return deepFrozen({ op, shape: [...shape], slope: slope ?? defaultSlope });
}

/** A function and its derivative. At a kink the derivative is that of the flatter side, as in PyTorch. */
interface Curve {
  value(x: number, slope: number): number;
  derivative(x: number, slope: number): number;
}

// exp(−|x|) never overflows, and both derivatives keep their digits where the curve is flat.
const curves: Readonly<Record<ActivationName, Curve>> = {
  relu: { value: (x) => (x <= 0 ? 0 : x), derivative: (x) => (x <= 0 ? 0 : 1) },
  relu6: { value: (x) => (x <= 0 ? 0 : x > 6 ? 6 : x), derivative: (x) => (x <= 0 || x >= 6 ? 0 : 1) },
  leakyRelu: { value: (x, slope) => (x > 0 ? x : slope * x), derivative: (x, slope) => (x > 0 ? 1 : slope) },
  sigmoid: {
    value: (x) => 1 / (1 + Math.exp(-x)),
    derivative: (x) => Math.exp(-Math.abs(x)) / (1 + Math.exp(-Math.abs(x))) ** 2,
  },
  tanh: {
    value: (x) => Math.tanh(x),
    derivative: (x) => (4 * Math.exp(-2 * Math.abs(x))) / (1 + Math.exp(-2 * Math.abs(x))) ** 2,
  },
  hardSwish: {
    value: (x) => (x * Math.min(Math.max(x + 3, 0), 6)) / 6,
    derivative: (x) => (x <= -3 ? 0 : x >= 3 ? 1 : x / 3 + 0.5),
  },
};

/** An activation and its gradient. */
export interface Activation {
  /** `y = f(x)`. */
  readonly y: Operator<ActivationProblem>;
  /** `x = f'(x) · y` with the forward x and the output's gradient y. It has first derivatives only. */
  readonly x: Operator<ActivationProblem>;
}

function activation(op: ActivationName): Activation {
  const part = {
    cases: () => ({
      plain: activationProblem(op, [2, 3, 4, 5]),
      scalar: activationProblem(op, []),
      empty: activationProblem(op, [0, 2]),
      ...(op === 'leakyRelu' && { 'slope 0.2': activationProblem(op, [3, 7], 0.2) }),
    }),
    shape: ({ shape }: ActivationProblem) => shape,
  };
  const backward: Operator<ActivationProblem> = {
    ...part,
    name: `${op}.x`,
    inputs: () => ['x', 'y'],
    output: 'x',
    gradient() {
      throw new Error(`${op} has first derivatives only.`);
    },
    reference({ shape, slope = 0 }, inputs) {
      checkInputs(`${op}.x`, ['x', 'y'], { x: shape, y: shape }, inputs);
      const [x, y] = [inputs['x']!.data, inputs['y']!.data];
      return filled(
        shape,
        Float64Array.from(y, (value, at) => value * curves[op].derivative(x[at]!, slope)),
      );
    },
  };
  const forward: Operator<ActivationProblem> = {
    ...part,
    name: op,
    inputs: () => ['x'],
    output: 'y',
    gradient: () => backward,
    reference({ shape, slope = 0 }, inputs) {
      checkInputs(op, ['x'], { x: shape }, inputs);
      const data = new Float64Array(sizeOf(shape));
      inputs['x']!.data.forEach((value, at) => (data[at] = curves[op].value(value, slope)));
      return filled(shape, data);
    },
  };
  return { y: forward, x: backward };
}

/** `y = max(0, x)`. */
export const relu = activation('relu');
/** `y = min(max(0, x), 6)`. */
export const relu6 = activation('relu6');
/** `y = x` for positive x, `slope · x` otherwise. */
export const leakyRelu = activation('leakyRelu');
/** `y = 1 / (1 + e^−x)`. */
export const sigmoid = activation('sigmoid');
/** `y = (e^x − e^−x) / (e^x + e^−x)`. */
export const tanh = activation('tanh');

/** `y = x · min(max(0, x + 3), 6) / 6`: nearly x · sigmoid(x), without an exponential. */
export const hardSwish = activation('hardSwish');

export const activations: Readonly<Record<ActivationName, Activation>> = {
  relu,
  relu6,
  leakyRelu,
  sigmoid,
  tanh,
  hardSwish,
};
