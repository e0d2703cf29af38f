// Activations as part of a convolution: every kernel that takes one x every case x every activation, beside the same
// kernel without, then the plain activation. The same bits, or for curves within the bound of what computes them.
import { expect, test } from 'vitest';
import { kernels as ts } from '../../src/kernels/ts/index.ts';
import { kernels as wasm } from '../../src/kernels/wasm/index.ts';
import { sigmoidBound, tanhBound } from '../../src/kernels/wasm/blocks/exponential.ts';
import type { ActivationShape, Kernel } from '../../src/kernels/kernel.ts';
import { activationProblem, activations } from '../../src/ops/activation.ts';
import { convProblem } from '../../src/ops/convProblem.ts';
import type { ConvProblem } from '../../src/ops/problem.ts';
import type { ActivationProblem } from '../../src/ops/stages.ts';
import { normalFrom, randomFrom } from '../../src/tensor/random.ts';
import { zeros, type Tensor } from '../../src/tensor/tensor.ts';
import { inputsOf } from './numbers.ts';

const list = (wasm as readonly unknown[] as Kernel<ConvProblem>[]).filter(({ activates }) => activates);
const shapes: readonly ActivationShape[] = [
  { op: 'relu' },
  { op: 'relu6' },
  { op: 'leakyRelu', slope: 0.01 },
  { op: 'leakyRelu', slope: -1.5 },
  { op: 'sigmoid' },
  { op: 'tanh' },
  { op: 'hardSwish' },
];
const bounds: Partial<Record<ActivationProblem['op'], (value: number) => number>> = {
  sigmoid: sigmoidBound,
  tanh: tanhBound,
};

function plain({ op, slope }: ActivationShape, x: Tensor): Tensor {
  const problem = activationProblem(op, x.shape, slope);
  const kernel = (ts as readonly unknown[] as Kernel<ActivationProblem>[]).find(
    (each) => each.op === activations[op].y,
  )!;
  const y = zeros(x.shape);
  kernel.run(problem, { x }, y);
  return y;
}

/** The first number that is not what it has to be, as a sentence. */
function disagreement(activation: ActivationShape, before: Tensor, after: Tensor): string | undefined {
  const { op, slope } = activation;
  const bound = bounds[op];
  const expected = bound
    ? activations[op].y.reference(activationProblem(op, before.shape, slope), { x: before })
    : plain(activation, before);
  for (let i = 0; i < after.data.length; i++) {
    const [got, wanted] = [after.data[i]!, expected.data[i]!];
    const agrees = bound && !Number.isNaN(wanted) ? Math.abs(got - wanted) <= bound(wanted) : Object.is(got, wanted);
    if (!agrees) return `${op} of ${before.data[i]} is ${wanted}, not ${got}`;
  }
  return undefined;
}

test.each(list.map((kernel) => [kernel.id, kernel] as const))('%s in every case', (_, kernel) => {
  for (const [name, problem] of Object.entries(kernel.op.cases())) {
    if (kernel.supports(problem) !== true) continue;
    const inputs = inputsOf(kernel.op, problem, 'float32', normalFrom(randomFrom(1)));
    const before = zeros(kernel.op.shape(problem, 'y'));
    kernel.run(problem, inputs, before);
    for (const activation of shapes) {
      const after = zeros(before.shape);
      after.data.fill(Number.NaN);
      const ready = kernel.prepare!(problem, inputs, activation);
      ready.run(inputs, after);
      ready.release();
      expect(disagreement(activation, before, after), name).toBeUndefined();
    }
  }
});

test('numbers of every size and sign, zeros, infinities and NaN', () => {
  const numbers = [
    0,
    -0,
    Infinity,
    -Infinity,
    Number.NaN,
    0.625,
    -0.625,
    3,
    -3,
    6,
    1e-45,
    -1e-45,
    3e38,
    -87,
    -88,
    -104,
  ];
  const random = randomFrom(2);
  while (numbers.length < 200_000) numbers.push((random() - 0.5) * 2 ** Math.floor(random() * 40 - 30));
  // A window of one tap with weight 1 copies them: −0 · 1 added to the bias is 0 where there is none.
  const x = { shape: [1, 1, numbers.length], data: Float32Array.from(numbers) };
  const problem = convProblem(x.shape, [1, 1, 1]);
  const w = { shape: [1, 1, 1], data: Float32Array.from([1]) };
  const copy = list.find(({ id }) => id === 'wasm/conv.product')!;
  const before = zeros(x.shape);
  copy.run(problem, { x, w }, before);
  for (const activation of shapes) {
    const after = zeros(x.shape);
    copy.prepare!(problem, { w }, activation).run({ x }, after);
    expect(disagreement(activation, before, after)).toBeUndefined();
  }
});
