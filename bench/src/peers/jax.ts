// jax-js on WebAssembly. Its eager call is faster than its jit here (measured: 3x3 64>64@56 in 100 ms against 900).
import { convShapes, spanOf, type ConvAxis, type ConvProblem } from 'faltung/ops';
import { correlated, type Ready, type Task } from '../task.ts';
import type { Peer } from './peer.ts';

type Jax = typeof import('@jax-js/jax');

export const jax: Peer = {
  name: 'jax',
  runs: 'in browsers',
  async open() {
    const library = await import('@jax-js/jax');
    await library.init('wasm');
    library.defaultDevice('wasm');
    // Its workers are the browser's; there are none in Node.
    return { threads: 1, prepare: (task) => refusal(task.problem) ?? prepare(library, task) };
  },
};

function refusal({ axes }: ConvProblem): string | undefined {
  const boundary = axes.find((axis) => axis.boundary !== 'zeros' && axis.before + axis.after > 0)?.boundary;
  return boundary && `it pads with zeros only, not ${boundary}`;
}

function prepare({ numpy, lax }: Jax, task: Task): Ready {
  const { problem, x, b } = task;
  const { axes, groups: featureGroupCount, outChannels, inChannels } = problem;
  const shape = [...convShapes(problem).x];
  const taps = axes.map((axis) => axis.taps);
  const [weights, padding] =
    problem.op === 'conv' ? [correlated(task), axes.map(sides)] : [swapped(task), axes.map(sidesOfTransposed)];
  const w = numpy.array(weights, { shape: [outChannels, inChannels / featureGroupCount, ...taps] });
  const bias = b && numpy.array(b, { shape: [outChannels, ...axes.map(() => 1)] });
  const stride = axes.map((axis) => axis.stride);
  const one = axes.map(() => 1);
  const [strides, lhsDilation] = problem.op === 'conv' ? [stride, one] : [one, stride];
  const options = { lhsDilation, rhsDilation: axes.map((axis) => axis.dilation), featureGroupCount };
  return {
    run() {
      const y = lax.convGeneralDilated(numpy.array(x, { shape }), w.ref, strides, padding, options);
      return (bias ? y.add(bias.ref) : y).dataSync() as Float32Array;
    },
    inOrder: (y) => y,
    release() {
      w.dispose();
      bias?.dispose();
    },
  };
}

const sides = ({ before, after }: ConvAxis): [number, number] => [before, after];

/** A convolution of the stretched input pads it; the definition crops the output. */
const sidesOfTransposed = (axis: ConvAxis): [number, number] => [
  spanOf(axis) - 1 - axis.before,
  spanOf(axis) - 1 - axis.after + axis.outputPadding,
];

/** Weights `[in, out / groups, …taps]` of a transposed convolution as `[out, in / groups, …taps reversed]`. */
function swapped(task: Task): Float32Array<ArrayBuffer> {
  const { inChannels, outChannels, groups, axes } = task.problem;
  const [ins, outs] = [inChannels / groups, outChannels / groups];
  const taps = axes.reduce((product, axis) => product * axis.taps, 1);
  const from = correlated(task);
  return from.map((_, at) => {
    const [tap, c, o] = [at % taps, Math.floor(at / taps) % ins, Math.floor(at / taps / ins)];
    const g = Math.floor(o / outs);
    return from[((g * ins + c) * outs + (o % outs)) * taps + taps - 1 - tap]!;
  });
}
