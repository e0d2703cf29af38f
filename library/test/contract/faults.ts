// Twelve mistakes that implementers of convolutions really make, planted in our own kernels. A test shows that each
// is caught.
import { convDirect, convInputDirect } from '../../src/kernels/ts/conv.direct.ts';
import { channelShuffleDirect } from '../../src/kernels/ts/channelShuffle.direct.ts';
import type { Kernel } from '../../src/kernels/kernel.ts';
import type { Inputs } from '../../src/ops/operator.ts';
import { convShapes, type ConvAxis, type ConvProblem } from '../../src/ops/problem.ts';
import { indices, offsetOf, sizeOf } from '../../src/tensor/shape.ts';
import type { Tensor } from '../../src/tensor/tensor.ts';

type Run<P> = Kernel<P>['run'];

/** A kernel that first changes its problem or inputs, or spoils its output afterwards. */
const planted = <P>(kernel: Kernel<P>, spoil: (run: Run<P>) => Run<P>): Kernel<P> => ({
  ...kernel,
  run: spoil(kernel.run),
});

const withAxes = (problem: ConvProblem, change: (axis: ConvAxis) => Partial<ConvAxis>): ConvProblem => ({
  ...problem,
  axes: problem.axes.map((axis) => ({ ...axis, ...change(axis) })),
});

const rearranged = (source: Tensor, from: (index: number[]) => number[]): Tensor => {
  const data = source.data.slice();
  for (const index of indices(source.shape))
    data[offsetOf(source.shape, index)] = source.data[offsetOf(source.shape, from([...index]))]!;
  return { shape: source.shape, data };
};

/** A convolution whose problem is misread. */
const misread = (change: (problem: ConvProblem) => ConvProblem) =>
  planted(convDirect, (run) => (problem, inputs, output) => run(change(problem), inputs, output));

/** A convolution whose inputs are misread. */
const misled = (change: (problem: ConvProblem, inputs: Inputs) => Inputs) =>
  planted(convDirect, (run) => (problem, inputs, output) => run(problem, change(problem, inputs), output));

/** A convolution whose output is spoilt. */
const spoilt = (change: (problem: ConvProblem, output: Tensor, inputs: Inputs) => void) =>
  planted(convDirect, (run) => (problem, inputs, output) => {
    run(problem, inputs, output);
    change(problem, output, inputs);
  });

const lastAxisReversed = ({ flip, axes }: ConvProblem, { w, ...rest }: Inputs): Inputs => {
  if (!flip) return { w: w!, ...rest };
  // The kernel flips every axis; undoing all but the last leaves one axis flipped.
  const back = (index: number[]): number[] =>
    index.map((at, d) => (d < 2 || d === index.length - 1 ? at : axes[d - 2]!.taps - 1 - at));
  return { ...rest, w: rearranged(w!, back) };
};

/** Reads the output's gradient at i · stride where it should be divided. */
const strideBackwards: Run<ConvProblem> = (problem, { y, w }, output) => {
  const { x: shape, y: outputs, w: taps } = convShapes(problem);
  output.data.fill(0);
  for (const [n, c, ...i] of indices(shape)) {
    for (const [o, ...k] of indices([problem.outChannels, ...taps.slice(2)])) {
      const p = problem.axes.map((axis, d) => (i[d]! + axis.before - k[d]! * axis.dilation) * axis.stride);
      if (!p.every((at, d) => at >= 0 && at < outputs[2 + d]!)) continue;
      const [at, from] = [offsetOf(shape, [n!, c!, ...i]), offsetOf(outputs, [n!, o!, ...p])];
      output.data[at]! += y!.data[from]! * w!.data[offsetOf(taps, [o!, c!, ...k])]!;
    }
  }
};

const sides = {
  reflect: 'symmetric',
  symmetric: 'reflect',
  zeros: 'zeros',
  replicate: 'replicate',
  circular: 'circular',
} as const;

export const faults: Readonly<Record<string, Kernel<ConvProblem> | Kernel<never>>> = {
  'flip on one axis only': misled(lastAxisReversed),
  'dilation ignored': misread((problem) => withAxes(problem, () => ({ dilation: 1 }))),
  'group offset wrong': misled(({ groups, inChannels }, { x, ...rest }) => {
    const step = inChannels / groups;
    const next = ([n, c, ...at]: number[]): number[] => [n!, groups > 1 ? (c! + step) % inChannels : c!, ...at];
    return { ...rest, x: rearranged(x!, next) };
  }),
  'odd pad on the wrong side': misread((problem) =>
    withAxes(problem, ({ before, after }) => ({ before: after, after: before })),
  ),
  'output padding as zeros': spoilt((problem, output) => {
    for (const index of indices(output.shape)) {
      const added = problem.axes.some((axis, d) => index[2 + d]! >= axis.output - axis.outputPadding);
      if (added) output.data[offsetOf(output.shape, index)] = 0;
    }
  }),
  'stride in the wrong direction of the gradient': planted(
    convInputDirect,
    (run) => (problem, inputs, output) =>
      problem.op === 'conv' && problem.groups === 1 && !problem.flip
        ? strideBackwards(problem, inputs, output)
        : run(problem, inputs, output),
  ),
  'boundary off by one': misread((problem) => withAxes(problem, ({ boundary }) => ({ boundary: sides[boundary] }))),
  'shuffle inverted': planted(
    channelShuffleDirect,
    (run) => (problem, inputs, output) =>
      run({ ...problem, groups: problem.channels / problem.groups }, inputs, output),
  ) as unknown as Kernel<never>,
  'bias added twice': spoilt(({ bias, outChannels, axes }, output, { b }) => {
    const positions = sizeOf(axes.map((axis) => axis.output));
    if (bias)
      output.data.forEach(
        (value, at) => (output.data[at] = value + b!.data[Math.floor(at / positions) % outChannels]!),
      );
  }),
  'last row dropped': spoilt((_, output) => {
    const row = output.shape.at(-1)!;
    output.data.fill(0, Math.max(0, output.data.length - row));
  }),
  'batch ignored': misled((_, { x, ...rest }) => ({ ...rest, x: rearranged(x!, ([, ...at]) => [0, ...at]) })),
  'transposed weights not swapped': misled(({ op }, { w, ...rest }) => {
    if (op === 'conv') return { w: w!, ...rest };
    // Read as [outputs, inputs] although they lie as [inputs, outputs].
    const [inputs, outputs, ...taps] = w!.shape as [number, number, ...number[]];
    const asOther = ([i, o, ...k]: number[]): number => offsetOf([outputs, inputs, ...taps], [o!, i!, ...k]);
    const data = w!.data.slice();
    for (const index of indices(w!.shape)) data[offsetOf(w!.shape, index)] = w!.data[asOther([...index])]!;
    return { ...rest, w: { shape: w!.shape, data } };
  }),
};
