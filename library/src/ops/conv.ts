// The definition of every convolution. All the rest of the library is tested against this page.
import { indices, offsetOf } from '../tensor/shape.ts';
import { bilinear } from './bilinear.ts';
import { sampleAt } from './boundary.ts';
import { convCases } from './convCases.ts';
import type { Operator, Term } from './operator.ts';
import { convShapes, largeRole, type ConvProblem, type ConvRole } from './problem.ts';

/**
 * `y[n,o,p] = Σ x[n,c,i] · w[o,c,k]` with `i = p · stride + k · dilation − before` on every axis, over any number of
 * axes; `c` runs over the channels of o's group, and `flip` reads k from behind. A transposed convolution has the
 * same terms with the roles of x and y exchanged: `y[n,c,i] = Σ x[n,o,p] · w[o,c,k]`.
 */
const form = bilinear<ConvProblem>({
  name: 'conv',
  cases: convCases,
  shapes: convShapes,

  *terms(problem) {
    const { x, w, y } = convShapes(problem);
    const [large, small] = largeRole(problem) === 'x' ? [x, y] : [y, x];
    const largePerGroup = w[1]!;
    const smallPerGroup = small[1]! / problem.groups;
    const term: Term = { x: 0, w: 0, y: 0 };
    const taps = w.slice(1);
    const last = problem.axes.map((axis) => axis.taps - 1);
    const i = problem.axes.map(() => 0);
    for (const [n, o, ...p] of indices(small)) {
      const firstChannel = Math.floor(o! / smallPerGroup) * largePerGroup;
      for (const [c, ...k] of indices(taps)) {
        let inside = true;
        problem.axes.forEach((axis, d) => {
          const length = large[2 + d]!;
          i[d] = sampleAt[axis.boundary](p[d]! * axis.stride + k[d]! * axis.dilation - axis.before, length);
          inside &&= i[d] >= 0 && i[d] < length;
        });
        if (!inside) continue; // padding is zero, so it adds no term
        const tap = problem.flip ? k.map((at, d) => last[d]! - at) : k;
        const atLarge = offsetOf(large, [n!, firstChannel + c!, ...i]);
        const atSmall = offsetOf(small, [n!, o!, ...p]);
        term.w = offsetOf(w, [o!, c!, ...tap]);
        term.x = large === x ? atLarge : atSmall;
        term.y = large === x ? atSmall : atLarge;
        yield term;
      }
    }
  },
});

/** Forward with its bias, and the gradients for input and weights. */
export const conv = {
  ...form,
  y: {
    ...form.y,
    inputs: (problem) => (problem.bias ? ['x', 'w', 'b'] : ['x', 'w']),
    shape: (problem, role) => convShapes(problem)[role as ConvRole],
    gradient: (input) => (input === 'b' ? convBias : form.y.gradient(input)),
    reference(problem, inputs) {
      const sum = form.y.reference(problem, inputs);
      if (!problem.bias) return sum;
      const spread = convBiasSpread.reference(problem, inputs);
      return { shape: sum.shape, data: sum.data.map((value, at) => value + spread.data[at]!) };
    },
  } satisfies Operator<ConvProblem>,
} as const;

/** The gradient of the bias: `b[o] = Σ y[n,o,p]` over the batch and all positions. */
export const convBias: Operator<ConvProblem> = {
  name: 'conv.b',
  inputs: () => ['y'],
  output: 'b',
  cases: convCases,
  shape: (problem, role) => convShapes(problem)[role as 'b' | 'y'],
  gradient: () => convBiasSpread,
  reference(problem, inputs) {
    const { y, b } = convShapes(problem);
    const sum = new Float64Array(b[0]!);
    const positions = y.slice(2).reduce((product, length) => product * length, 1);
    inputs['y']!.data.forEach((value, at) => (sum[Math.floor(at / positions) % b[0]!]! += value));
    return { shape: b, data: sum };
  },
};

/** The bias spread over the output: `y[n,o,p] = b[o]`, the adjoint of its gradient. */
const convBiasSpread: Operator<ConvProblem> = {
  name: 'conv.bias',
  inputs: () => ['b'],
  output: 'y',
  cases: convCases,
  shape: (problem, role) => convShapes(problem)[role as 'b' | 'y'],
  gradient: () => convBias,
  reference(problem, inputs) {
    const { y, b } = convShapes(problem);
    const positions = y.slice(2).reduce((product, length) => product * length, 1);
    const size = y.reduce((product, length) => product * length, 1);
    const data = Float64Array.from({ length: size }, (_, at) => inputs['b']!.data[Math.floor(at / positions) % b[0]!]!);
    return { shape: y, data };
  },
};
