import { afterEach, expect, test } from 'vitest';
import { chooseTile, kernels as wasm } from '../kernels/wasm/index.ts';
import type { Kernel } from '../kernels/kernel.ts';
import { conv } from '../ops/conv.ts';
import { convProblem } from '../ops/convProblem.ts';
import { convShapes, type ConvProblem } from '../ops/problem.ts';
import { normalFrom, randomFrom } from '../tensor/random.ts';
import { zeros, type Tensor } from '../tensor/tensor.ts';
import { choose, measured } from './choose.ts';
import { compute } from './compute.ts';
import { exportTuning, loadTuning, tune } from './tune.ts';

const problem = convProblem([1, 8, 20, 30], [12, 8, 3, 3], { padding: 1 });
const filled = (shape: readonly number[], seed: number): Tensor => {
  const { data } = zeros(shape);
  return { shape, data: data.map(normalFrom(randomFrom(seed))) };
};
const inputs = { x: filled(convShapes(problem).x, 1), w: filled(convShapes(problem).w, 2) };
const strict = () => compute(conv.y, problem, inputs, 'wasm', 'strict').data;
const chosen = () => choose(conv.y, problem, 'wasm', { accuracy: 'strict' })!.kernel.id;

afterEach(() => {
  measured.clear();
  chooseTile(undefined);
});

test('a measured kernel runs in place of the planned one, with the same bits', () => {
  const [before, planned] = [strict(), chosen()];
  const other = wasm.find(
    (kernel) => (kernel.op as unknown) === conv.y && kernel.order !== undefined && kernel.id !== planned,
  )!;
  loadTuning(JSON.stringify({ faltung: 1, kernels: { [`conv ${JSON.stringify(problem)}`]: other.id } }));
  expect(chosen()).toBe(other.id);
  expect(strict()).toEqual(before);
});

test('a kernel that adds in another order is never put in place of the planned one', () => {
  const planned = chosen();
  loadTuning(JSON.stringify({ faltung: 1, kernels: { [`conv ${JSON.stringify(problem)}`]: 'wasm/conv.winograd' } }));
  expect(chosen()).toBe(planned);
});

test('every tile gives the same bits', () => {
  const before = strict();
  for (const [rows, vectors] of [
    [6, 2],
    [3, 4],
    [4, 4],
    [4, 2],
    [2, 4],
  ] as const) {
    chooseTile({ rows, vectors });
    const product = wasm.find(({ id }) => id === 'wasm/conv.product') as unknown as Kernel<ConvProblem>;
    const y = zeros(convShapes(problem).y);
    product.run(problem, inputs, y);
    expect(y.data, `${rows}x${vectors}`).toEqual(before);
  }
});

test('tuning measures kernels of the same bits, and is exported and loaded again', () => {
  const tuned = tune(problem, 'x', 'wasm');
  expect(tuned.milliseconds.length).toBeGreaterThan(1);
  expect(tuned.milliseconds.every(([, milliseconds]) => milliseconds > 0)).toBe(true);
  const text = exportTuning();
  expect(text).toContain(tuned.kernel);
  const kept = new Map(measured);
  measured.clear();
  loadTuning(text);
  expect(measured).toEqual(kept);
});

test.each([
  '',
  '[]',
  '{"faltung":2,"kernels":{}}',
  '{"faltung":1}',
  '{"faltung":1,"kernels":{"a":3}}',
  'null',
  '{"faltung":1,"kernels":{},"tile":{"rows":900,"vectors":2}}',
])('%s is refused, and nothing changes', (text) => {
  expect(() => loadTuning(text)).toThrow(/what exportTuning gave/);
  expect(measured.size).toBe(0);
});
