// What is prepared runs as what is computed at once, and refuses what does not fit, on both back ends.
import { describe, expect, test } from 'vitest';
import { activationProblem, activations } from '../ops/activation.ts';
import { conv } from '../ops/conv.ts';
import { convProblem } from '../ops/convProblem.ts';
import { tensor, zeros, type Tensor } from '../tensor/tensor.ts';
import type { BackendName } from './backends.ts';
import { compute } from './compute.ts';
import { prepare, prepareGradient } from './prepare.ts';

const problem = convProblem([1, 2, 5, 6], [3, 2, 3, 3], { padding: 1 }, [3]);
const counting = (shape: number[], from: number): Tensor =>
  tensor(
    shape,
    Array.from({ length: shape.reduce((size, length) => size * length, 1) }, (_, i) => ((i + from) % 7) - 3),
  );
const w = counting([3, 2, 3, 3], 1);
const b = tensor([3], [10, 20, 30]);
const code = (refused: () => unknown): unknown => {
  try {
    return refused();
  } catch (error) {
    return (error as { code?: string }).code;
  }
};

describe.each(['ts', 'wasm'] as BackendName[])('on %s', (backend) => {
  test('one input after another, also into a given output', () => {
    const ready = prepare(problem, { w, b }, backend);
    const y = zeros([1, 3, 5, 6]);
    for (const from of [0, 3, 5]) {
      const x = counting([1, 2, 5, 6], from);
      const wanted = compute(conv.y, problem, { x, w, b });
      expect(ready.run(x, y)).toBe(y);
      expect(y.data).toEqual(wanted.data);
      expect(ready.run(x).data).toEqual(wanted.data);
    }
    ready.release();
  });

  test.each(['relu', { op: 'leakyRelu' }, { op: 'leakyRelu', slope: -2 }, 'hardSwish'] as const)(
    'with an activation, the bits of both calls (%o)',
    (activation) => {
      const { op, slope } = typeof activation === 'string' ? { op: activation } : { slope: undefined, ...activation };
      for (const dtype of backend === 'ts' ? (['float32', 'float64'] as const) : (['float32'] as const)) {
        const [x, ...fixed] = [counting([1, 2, 5, 6], 3), w, b].map(({ shape, data }) => {
          const numbers = Array.from(data, (value) => value / 7);
          return tensor(shape, numbers, dtype);
        }) as [Tensor, Tensor, Tensor];
        const parameters = { w: fixed[0], b: fixed[1] };
        const before = prepare(problem, parameters, backend).run(x);
        const after = compute(activations[op].y, activationProblem(op, before.shape, slope), { x: before });
        expect(prepare(problem, { ...parameters, activation }, backend).run(x).data).toEqual(after.data);
      }
    },
  );

  test('a prepared gradient is the gradient at every step, also into a given output', () => {
    const [ofX, ofW] = [prepareGradient(problem, 'x', { w }, backend), prepareGradient(problem, 'w', {}, backend)];
    const output = zeros([3, 2, 3, 3]);
    for (const from of [0, 3, 5]) {
      const [x, y] = [counting([1, 2, 5, 6], from), counting([1, 3, 5, 6], from + 2)];
      expect(ofX.run({ y }).data).toEqual(compute(conv.x, problem, { w, y }).data);
      expect(ofW.run({ x, y }, output)).toBe(output);
      expect(output.data).toEqual(compute(conv.w, problem, { x, y }).data);
    }
    for (const ready of [ofX, ofW]) ready.release();
  });

  test('what does not fit is refused by its code', () => {
    expect(code(() => prepare(problem, { w: counting([3, 2, 3, 2], 0), b }, backend))).toBe('shape-mismatch');
    expect(code(() => prepare(problem, { w }, backend))).toBe('not-a-tensor');
    for (const activation of ['gelu', 'toString', { op: 'leakyRelu', slope: Number.NaN }]) {
      expect(code(() => prepare(problem, { w, b, activation: activation as 'relu' }, backend))).toBe('option-invalid');
    }
    const sloped = { w, b, activation: { op: 'relu', slope: 1 } } as const;
    expect(code(() => prepare(problem, sloped, backend))).toBe('option-unknown');
    expect(code(() => prepare(problem, {} as { w: Tensor }, backend))).toBe('not-a-tensor');
    const ready = prepare(problem, { w, b }, backend);
    expect(code(() => ready.run(counting([1, 2, 5, 5], 0)))).toBe('shape-mismatch');
    expect(code(() => ready.run(zeros([1, 2, 5, 6], 'float64')))).toBe('dtype-mismatch');
    expect(code(() => compute(conv.y, problem, { w, b }, backend))).toBe('not-a-tensor');
    expect(code(() => prepareGradient(problem, 'x', {}, backend))).toBe('not-a-tensor');
    const gradient = prepareGradient(problem, 'w', {}, backend);
    expect(code(() => gradient.run({ x: counting([1, 2, 5, 6], 0) }))).toBe('not-a-tensor');
  });
});

test('a number type that a back end has no kernel for is refused', () => {
  const wide = { x: zeros([1, 2, 5, 6], 'float64'), w: zeros([3, 2, 3, 3], 'float64'), b: zeros([3], 'float64') };
  expect(code(() => compute(conv.y, problem, wide, 'wasm'))).toBe('no-kernel');
  expect(code(() => prepare(problem, wide, 'wasm'))).toBe('no-kernel');
});
