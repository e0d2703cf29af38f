import { describe, expect, test } from 'vitest';
import { convProblem } from '../ops/convProblem.ts';
import { conv as operator } from '../ops/conv.ts';
import { shuffleNetUnit } from '../ops/shuffleNetUnit.ts';
import { parameterShapes } from '../ops/chain.ts';
import { convShapes } from '../ops/problem.ts';
import { randomFrom } from '../tensor/random.ts';
import { sizeOf, type Shape } from '../tensor/shape.ts';
import { tensor, type Tensor } from '../tensor/tensor.ts';
import * as g from './index.ts';
import { ShapeError, type ShapeCode } from '../tensor/errors.ts';

const codeOf = (call: () => unknown): ShapeCode | undefined => {
  try {
    call();
  } catch (error) {
    if (error instanceof ShapeError) return error.code;
    throw error;
  }
  return undefined;
};

const drawn = (shape: Shape, seed: number): Tensor => {
  const random = randomFrom(seed);
  return tensor(
    shape,
    Float64Array.from({ length: sizeOf(shape) }, () => 2 * random() - 1),
  );
};

describe('a tape', () => {
  test('a variable that is used twice adds up what both uses send back', () => {
    const x = g.variable(tensor([3], [1, 2, 3]));
    g.backward(g.sum(g.add(g.multiply(x, x), g.multiply(x, 10))));
    expect([...x.gradient!.data]).toEqual([12, 14, 16]);
  });

  test('both sides of one product may be the same variable', () => {
    const x = g.variable(tensor([1], [3]));
    const cube = g.multiply(g.multiply(x, x), x);
    const [slope] = g.gradients(cube, [x], { record: true });
    const [curvature] = g.gradients(slope!, [x], { record: true });
    const [third] = g.gradients(curvature!, [x]);
    expect([slope!, curvature!, third!].map((each) => each.data[0])).toEqual([27, 18, 6]);
  });

  test('a chain of 20,000 calls does not exhaust the stack', () => {
    const x = g.variable(tensor([1], [1]));
    let y: g.Variable = x;
    for (let i = 0; i < 20_000; i++) y = g.add(y, x);
    const [slope] = g.gradients(y, [x]);
    expect(slope!.data[0]).toBe(20_001);
  });

  test('a result that is no single number takes what flows back into it', () => {
    const x = g.variable(tensor([1, 1, 4], [1, 2, 3, 4]));
    const y = g.conv1d(x, tensor([1, 1, 2], [1, 10]));
    const [back] = g.gradients(y, [x], { from: tensor([1, 1, 3], [1, 0, 2]) });
    expect([...back!.data]).toEqual([1, 10, 2, 20]);
  });

  test('backward replaces what an earlier call left', () => {
    const x = g.variable(tensor([1], [5]));
    g.backward(g.multiply(x, 3));
    g.backward(g.multiply(x, 4));
    expect([...x.gradient!.data]).toEqual([4]);
  });

  test('an input without a batch keeps its rank, and so does its gradient', () => {
    const x = g.variable(tensor([1, 3], [1, 2, 4]));
    const y = g.conv1d(x, tensor([1, 1, 2], [1, 1]));
    expect(y.shape).toEqual([1, 2]);
    const [back] = g.gradients(g.sum(y), [x]);
    expect([back!.shape, [...back!.data]]).toEqual([
      [1, 3],
      [1, 2, 1],
    ]);
  });

  test('the gradient of a strided convolution repeats with the stride', () => {
    const x = g.variable(tensor([1, 1, 9, 9], new Float64Array(81)));
    g.backward(g.sum(g.conv2d(x, tensor([1, 1, 3, 3], new Float64Array(9).fill(1)), { stride: 2 })));
    const rows = Array.from({ length: 9 }, (_, i) => Array.from(x.gradient!.data.subarray(i * 9, i * 9 + 9)));
    expect(rows[3]).toEqual([1, 1, 2, 1, 2, 1, 2, 1, 1]);
    expect(rows[4]).toEqual([2, 2, 4, 2, 4, 2, 4, 2, 2]);
  });
});

test('convBackward gives the gradients that the mask asks for, as the tape does', () => {
  const problem = convProblem(
    [2, 4, 6, 5],
    [6, 2, 3, 3],
    { groups: 2, padding: 1, stride: 2, boundary: 'reflect' },
    [6],
  );
  const { x: xs, w: ws, y: ys, b: bs } = convShapes(problem);
  const [x, w, b, gy] = [drawn(xs, 1), drawn(ws, 2), drawn(bs, 3), drawn(ys, 4)];
  const [vx, vw, vb] = [g.variable(x), g.variable(w), g.variable(b)];
  const taped = g.gradients(g.record(operator.y, problem, { x: vx, w: vw, b: vb }), [vx, vw, vb], { from: gy });
  const direct = g.convBackward(problem, { x, w }, gy);
  expect([direct.x!.data, direct.w!.data, direct.b!.data]).toEqual(taped.map((each) => each.data));
  expect(Object.keys(g.convBackward(problem, { x }, gy, { w: true }))).toEqual(['w']);
  expect(codeOf(() => g.convBackward(problem, { x }, gy, { x: true }))).toBe('not-a-tensor');
});

describe('chains agree with finite differences', () => {
  // Central differences with h = 1e-5 in float64: h² f‴ / 6 and rounding 2^-53 |f| / h are both below 1e-9 for
  // numbers around 1.
  const step = 1e-5;
  const check = (inputs: readonly Tensor[], loss: (inputs: readonly g.Variable[]) => g.Variable): void => {
    const variables = inputs.map((each) => g.variable(each));
    const found = g.gradients(loss(variables), variables);
    const [differences, sizes] = [[0], [0]];
    inputs.forEach((input, which) => {
      for (let i = 0; i < input.data.length; i++) {
        const value = (shift: number): number => {
          const moved = input.data.slice();
          moved[i]! += shift;
          return loss(inputs.map((each, at) => g.variable(at === which ? tensor(each.shape, moved) : each))).data[0]!;
        };
        const quotient = (value(step) - value(-step)) / (2 * step);
        differences.push(Math.abs(quotient - found[which]!.data[i]!));
        sizes.push(Math.abs(quotient));
      }
    });
    expect(Math.max(...differences)).toBeLessThan(1e-6 * Math.max(...sizes));
  };

  test('convolution, pooling, transposed convolution, a shortcut, and the error to a target', () => {
    const target = drawn([2, 3, 6, 6], 9);
    check(
      [drawn([2, 3, 6, 6], 1), drawn([4, 3, 3, 3], 2), drawn([4], 3), drawn([4, 3, 2, 2], 4), drawn([3], 5)],
      ([x, w, b, v, c]) => {
        const inside = g.tanh(g.conv2d(x!, w!, { bias: b!, padding: 'same', boundary: 'circular' }));
        const outside = g.convTranspose2d(g.averagePool(inside, 2), v!, { bias: c!, stride: 2 });
        return g.meanSquaredError(g.add(g.sigmoid(outside), x!), target);
      },
    );
  });

  test('shuffles, resizes and tensors side by side', () => {
    check([drawn([1, 4, 3, 3], 1), drawn([1, 4, 6, 6], 2), drawn([3, 4, 1, 1], 3)], ([x, y, w]) => {
      const large = g.concat(g.resize(x!, { scale: 2, mode: 'linear' }), y!, g.resize(x!, { size: 6 }));
      const mixed = g.conv2d(g.channelShuffle(large, 3), w!, { groups: 3 });
      return g.mean(g.multiply(mixed, mixed));
    });
  });

  test('the whole unit of ShuffleNet, at strides 1 and 2', () => {
    for (const stride of [1, 2]) {
      const outputs = stride === 1 ? 8 : 16;
      const standard = convProblem([1, 8, 5, 4], [outputs, 4, 3, 3], { groups: 2, padding: 1, stride }, [outputs]);
      const unit = shuffleNetUnit(standard);
      const shapes = parameterShapes(unit);
      const flat = shapes.flatMap(({ w, b }, at) => [drawn(w!, 10 + at), drawn(b!, 20 + at)]);
      // Seeds at which no number meets a kink of relu within the step.
      check([drawn([1, 8, 5, 4], 3), ...flat], ([x, ...numbers]) =>
        g.mean(
          g.through(
            unit,
            x!,
            shapes.map((_, at) => ({ w: numbers[2 * at]!, b: numbers[2 * at + 1]! })),
          ),
        ),
      );
    }
  });
});

describe('refusals', () => {
  const w = g.variable(tensor([1, 1, 2], [1, 2]));
  const x = tensor([1, 1, 4], [1, 2, 3, 4]);

  test('each says its code', () => {
    const y = g.conv1d(x, w);
    const other = g.variable(tensor([1], [1]));
    expect(codeOf(() => g.backward(y))).toBe('loss-not-scalar');
    expect(codeOf(() => g.gradients(g.sum(y), [w, other]))).toBe('not-in-graph');
    expect(codeOf(() => g.gradients(g.sum(x), [w]))).toBe('not-in-graph');
    expect(codeOf(() => g.backward(g.sum(x)))).toBe('no-variables');
    expect(codeOf(() => g.mean(tensor([0, 2], [])))).toBe('mean-of-nothing');
    expect(codeOf(() => g.reshape(x, [3]))).toBe('reshape-size');
    expect(codeOf(() => g.add(x, tensor([1], [1])))).toBe('shape-mismatch');
    expect(codeOf(() => g.conv2d(x, w))).toBe('weights-rank');
    expect(codeOf(() => g.conv1d(x, tensor([1, 1, 2], new Float64Array(2))))).toBe('dtype-mismatch');
    expect(codeOf(() => w.assign(tensor([2], [1, 2])))).toBe('shape-mismatch');
  });

  test('numbers that changed after the call was recorded are not mixed with its gradient', () => {
    const input = g.variable(x);
    const loss = g.sum(g.conv1d(input, w));
    w.assign(tensor([1, 1, 2], [3, 4]));
    expect(codeOf(() => g.gradients(loss, [input]))).toBe('changed-since');
    // The gradient of the weights needs the input alone, and that is as it was.
    expect([...g.gradients(loss, [w])[0]!.data]).toEqual([6, 9]);
  });

  test('a function with first derivatives only says so', () => {
    const input = g.variable(x);
    const [first] = g.gradients(g.sum(g.multiply(g.sigmoid(input), input)), [input], { record: true });
    expect(() => g.gradients(g.sum(first!), [input])).toThrow('first derivatives only');
  });
});
