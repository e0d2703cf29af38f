// Every choice of schemes, not only the one that a problem would be computed with, against the definition in float64.
import { expect, test } from 'vitest';
import { conv } from '../../../../ops/conv.ts';
import { convShapes } from '../../../../ops/problem.ts';
import { readProblem } from '../../../../ops/read.ts';
import { sizeOf, type Shape } from '../../../../tensor/shape.ts';
import { normalFrom, randomFrom } from '../../../../tensor/random.ts';
import { runtime } from '../runtime.ts';
import { sideOf } from '../sides.ts';
import { partBounds } from './bound.ts';
import { choicesOf } from './choose.ts';
import { winogradMachine } from './machine.ts';
import { partsOf } from '../unitStride.ts';
import { schemeOf } from './scheme.ts';

const problems = [
  'conv1d 2x3x40 * 2x3x3 padding=1',
  'conv1d 2x2x140 * 3x2x15 padding=7',
  'conv1d 1x5x131 * 2x5x2 dilation=5',
  'conv1d 1x2x331 * 3x2x5 dilation=2 padding=3',
  'conv2d 1x3x5x3 * 4x3x3x3 padding=1',
  'conv2d 2x4x20x33 * 2x2x5x5 padding=2 groups=2',
  'conv2d 1x2x33x33 * 2x2x3x3 padding=12 dilation=12',
  'conv2d 1x3x14x15 * 2x3x3x3 padding=2 dilation=2 boundary=reflect',
  'conv2d 1x66x6x14 * 2x66x4x2',
  'conv2d 1x2x8x260 * 2x2x3x3 padding=1 flip',
  'conv3d 1x3x6x7x9 * 2x3x3x3x3 padding=1',
  'conv3d 1x2x9x7x9 * 2x2x2x3x3 padding=1 dilation=2 boundary=circular',
  'convTranspose2d 1x3x7x9 * 3x4x4x4 padding=1 stride=2',
  'convTranspose2d 1x3x7x9 * 3x4x3x3 padding=1 stride=2',
];

test.each(problems)('%s by each choice of schemes', (text) => {
  const next = normalFrom(randomFrom(3));
  const problem = { ...readProblem(text), bias: true };
  const shapes = convShapes(problem);
  const draw = (shape: Shape) => ({ shape, data: Float32Array.from({ length: sizeOf(shape) }, next) });
  const [x, w, b] = [draw(shapes.x), draw(shapes.w), draw(shapes.b)];
  const truth = conv.y.reference(problem, { x, w, b }).data;
  const parts = partsOf(sideOf(problem, { w, b }, 'y'), problem.op === 'conv');
  const choices = parts.map(choicesOf);
  expect(choices[0]!.length).toBeGreaterThan(1);
  const { heap } = runtime();
  for (const [choice, first] of choices[0]!.entries()) {
    const bounds = new Float64Array(truth.length);
    const input = heap.take(4 * x.data.length);
    const output = heap.take(4 * truth.length);
    heap.floats(input, x.data.length).set(x.data);
    // What was in the output before must not matter.
    heap.floats(output, truth.length).fill(Number.NaN);
    for (const [at, part] of parts.entries()) {
      const tilings = choices[at]![choice % choices[at]!.length]!;
      partBounds(part, tilings, x.data, b.data, bounds);
      const machine = winogradMachine(part, tilings, b.data);
      machine.run(input.at, output.at);
      machine.release();
    }
    const y = heap.floats(output, truth.length);
    const beyond = truth.findIndex((value, at) => !(Math.abs(y[at]! - value) <= bounds[at]!));
    const name = first.map(({ scheme, pieces }) => `F(${scheme.outputs}, ${scheme.taps}) x ${pieces}`).join(', ');
    expect(beyond, name).toBe(-1);
    heap.give(output);
    heap.give(input);
  }
});

test('a scheme is exact on paper: one output after the other is the window over its samples', () => {
  for (const [outputs, taps] of [
    [2, 2],
    [2, 3],
    [4, 3],
    [3, 3],
    [4, 2],
    [4, 4],
    [4, 5],
  ] as const) {
    const { inputs, weights, results, size } = schemeOf(outputs, taps);
    for (let u = 0; u < outputs; u++) {
      for (let k = 0; k < taps; k++) {
        for (let s = 0; s < size; s++) {
          const sum = results[u]!.reduce((all, value, e) => all + value * weights[e]![k]! * inputs[e]![s]!, 0);
          // Products of at most eight terms below 2^8 in float64.
          expect(Math.abs(sum - (s === u + k ? 1 : 0))).toBeLessThan(2 ** -40);
        }
      }
    }
  }
});
