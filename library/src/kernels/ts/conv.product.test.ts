import { expect, test } from 'vitest';
import { randomFrom } from '../../tensor/random.ts';
import { convShapes } from '../../ops/problem.ts';
import { readProblem } from '../../ops/read.ts';
import { zeros, type Tensor } from '../../tensor/tensor.ts';
import { convDirect } from './conv.direct.ts';
import { convProduct } from './conv.product.ts';

const filled = (shape: readonly number[], next: () => number): Tensor => {
  const made = zeros(shape);
  for (let i = 0; i < made.data.length; i++) made.data[i] = next();
  return made;
};

/** What both kernels make of the same inputs, where `weight` may be put among the weights. */
function both(text: string, weight?: number): readonly [Tensor, Tensor] {
  const problem = readProblem(text);
  const shapes = convShapes(problem);
  const random = randomFrom(11);
  const next = (): number => 2 * random() - 1;
  const inputs = { x: filled(shapes.x, next), w: filled(shapes.w, next), b: filled(shapes.b, next) };
  if (weight !== undefined) inputs.w.data[0] = weight;
  const results = [convProduct, convDirect].map((kernel) => {
    const y = zeros(shapes.y);
    kernel.run(problem, inputs, y);
    return y;
  });
  return [results[0]!, results[1]!];
}

test('blocks of channels and outputs add up in the order of plain loops, so the bits are the same', () => {
  for (const text of [
    'conv2d 2x3x9x11 * 6x3x3x3 padding=1 bias=true',
    'conv2d 1x4x8x9 * 10x2x2x3 groups=2 stride=2,1 dilation=1,3 padding=3 boundary=reflect',
    'conv3d 1x2x4x5x6 * 5x2x2x3x2 padding=1,0,2 flip=true',
  ]) {
    const [product, direct] = both(text);
    expect([...product.data], text).toEqual([...direct.data]);
  }
});

test('an infinite weight makes no number of the zeros around the input', () => {
  const [product, direct] = both('conv2d 1x2x4x4 * 5x2x3x3 padding=1', Infinity);
  expect([...product.data]).toEqual([...direct.data]);
  expect([...product.data.subarray(0, 5)].map(Number.isNaN)).toEqual([false, false, false, false, false]);
});
