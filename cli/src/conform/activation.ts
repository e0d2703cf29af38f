// Functions that a case applies to its result. `slope` is the derivative, from the number before the function.
import { Unknown, type Activation } from './format.ts';

interface Curve {
  value(x: number): number;
  slope(x: number): number;
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
const leaky = (alpha: number): Curve => ({ value: (x) => (x < 0 ? alpha * x : x), slope: (x) => (x > 0 ? 1 : alpha) });
const between = (low: number, high: number): Curve => ({
  value: (x) => Math.min(Math.max(x, low), high),
  // As in PyTorch, the gradient passes on the bounds themselves (but not for relu and relu6, below).
  slope: (x) => (x >= low && x <= high ? 1 : 0),
});

const curves: Readonly<Record<string, (activation: Activation) => Curve>> = {
  relu: () => ({ value: (x) => (x < 0 ? 0 : x), slope: (x) => (x > 0 ? 1 : 0) }),
  relu6: () => ({ value: (x) => Math.min(x < 0 ? 0 : x, 6), slope: (x) => (x > 0 && x < 6 ? 1 : 0) }),
  sigmoid: () => ({ value: sigmoid, slope: (x) => sigmoid(x) * (1 - sigmoid(x)) }),
  tanh: () => ({ value: Math.tanh, slope: (x) => 1 - Math.tanh(x) ** 2 }),
  elu: ({ alpha = 1 }) => ({
    value: (x) => (x < 0 ? alpha * Math.expm1(x) : x),
    slope: (x) => (x < 0 ? alpha * Math.exp(x) : 1),
  }),
  leakyrelu: ({ alpha = 0.01 }) => leaky(alpha),
  // One slope for all channels, PyTorch's first guess 0.25 where none is given.
  prelu: ({ alpha = 0.25 }) => leaky(alpha),
  clip: ({ min, max, alpha }) => {
    if (alpha !== undefined && min === undefined && max === undefined)
      throw new Unknown('clip with alpha: neither min nor max is given');
    return between(min ?? -Infinity, max ?? Infinity);
  },
};

export function curveOf(activation: Activation): Curve {
  const make = curves[activation.name.toLowerCase().replaceAll('_', '')];
  if (!make) throw new Unknown(`activation ${activation.name}`);
  return make(activation);
}
